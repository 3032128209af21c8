package vn.lensong.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.ImportColumns.Column;

/** How the columns of a list are known. */
class ImportColumnsTest {

    @Test
    void columns_are_known_in_vietnamese_and_english_whatever_their_order() {
        ImportColumns columns =
                ImportColumns.of(LeadImport.Kind.LEADS, List.of("Họ và tên", "Số điện thoại", "Năm sinh", "Xã/Phường"));

        List<String> row = List.of(" Chị Thử ", "0900000001", "1970", "Vĩnh Bảo");
        assertThat(columns.cell(row, Column.NAME)).isEqualTo("Chị Thử");
        assertThat(columns.cell(row, Column.PHONE)).isEqualTo("0900000001");
        assertThat(columns.cell(row, Column.COMMUNE)).isEqualTo("Vĩnh Bảo");
        assertThat(columns.cell(row, Column.WORDS)).isEmpty();
        assertThat(columns.ignored()).containsExactly("Năm sinh");
    }

    @Test
    void a_short_row_has_nothing_in_the_columns_it_does_not_reach() {
        ImportColumns columns = ImportColumns.of(LeadImport.Kind.LEADS, List.of("phone", "name"));

        assertThat(columns.cell(List.of("0900000001"), Column.NAME)).isEmpty();
    }

    @Test
    void a_list_without_what_it_is_about_is_refused_with_what_is_missing() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> ImportColumns.of(LeadImport.Kind.OUTCOMES, List.of("điện thoại", "ghi chú")));

        assertThat(refusal.code()).isEqualTo("lead-import.columns");
        assertThat(refusal.details()).containsEntry("columns", "lead_id, outcome");
    }
}
