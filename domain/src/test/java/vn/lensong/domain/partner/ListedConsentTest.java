package vn.lensong.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.partner.ImportColumns.Column;

/** How a list says what people allowed. */
class ListedConsentTest {

    private static final Instant THEN = Instant.parse("2026-11-20T00:00:00Z");

    @Test
    void purposes_are_known_by_their_names_and_as_people_call_them() {
        ListedConsent consent = ListedConsent.of("Gọi lại; tư vấn, REMIND", THEN, " Phiếu số 12 ");

        assertThat(consent.purposes()).containsExactlyInAnyOrder("CALL_BACK", "CONSULT", "REMIND");
        assertThat(consent.proof()).isEqualTo("Phiếu số 12");
        assertThat(consent).hasToString("ListedConsent" + consent.purposes());
    }

    @Test
    void a_consent_without_purpose_or_proof_is_none() {
        assertThat(code(() -> ListedConsent.of("", THEN, "x"))).isEqualTo("field.missing");
        assertThat(code(() -> ListedConsent.of(" ; - ", THEN, "x"))).isEqualTo("field.missing");
        assertThat(code(() -> ListedConsent.of("CALL_BACK", THEN, " "))).isEqualTo("field.missing");
        assertThat(code(() -> ListedConsent.of("CALL_BACK", THEN, "x".repeat(501)))).isEqualTo("field.too-long");
    }

    @Test
    void its_columns_are_known_in_vietnamese_and_english() {
        ImportColumns columns = ImportColumns.of(
                LeadImport.Kind.LEADS, List.of("phone", "Đồng ý", "Ngày đồng ý", "consent_proof"));

        List<String> row = List.of("0900000001", "gọi lại", "20/11/2026", "Phiếu 12");
        assertThat(columns.cell(row, Column.CONSENT)).isEqualTo("gọi lại");
        assertThat(columns.cell(row, Column.CONSENT_AT)).isEqualTo("20/11/2026");
        assertThat(columns.cell(row, Column.CONSENT_PROOF)).isEqualTo("Phiếu 12");
    }
}
