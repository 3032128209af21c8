package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.intake.Masking.Span;

class MaskingTest {

    @Test
    void a_found_phone_keeps_its_last_two_digits() {
        String text = "gọi em 09 0000 0021 nhé";

        assertThat(Masking.masked(text, List.of(new Span(7, 19)))).isEqualTo("gọi em •••••••21 nhé");
    }

    @Test
    void a_spelled_phone_keeps_nothing() {
        String text = "số không chín hai một";

        assertThat(Masking.masked(text, List.of(new Span(3, text.length())))).isEqualTo("số •••••••");
    }

    @Test
    void what_is_hidden_does_not_show_its_length() {
        assertThat(Masking.masked("012345678", List.of())).hasSameSizeAs(Masking.masked("012345678901", List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "mã BHXH 7900000012 ạ, mã BHXH •••••••12 ạ",
        "cccd 040190000030, cccd •••••••30",
        "cmnd 273000041, cmnd •••••••41",
        "thẻ DN4797900000015 hết hạn, thẻ •••••••15 hết hạn",
        "thẻ:GD4797900000015, thẻ:•••••••15",
        "cccd 040 190 000 030, cccd •••••••30",
        "sdt0900.000.014 nha, sdt•••••••14 nha",
        "０９０００００００１４, •••••••１４"
    })
    void personal_numbers_are_hidden_wherever_they_stand(String text, String masked) {
        assertThat(Masking.masked(text, List.of())).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mức 1.366.200 một tháng",
                "gói 100.000.000 đ",
                "đóng 1 366 200đ từ 01/01/2026 đến 31/12/2026",
                "từ 01.02.2026 15.000.000đ",
                "gọi 1900 9068",
                "0,45 và 4.98",
                ""
            })
    void money_dates_and_short_numbers_stay(String text) {
        assertThat(Masking.masked(text, List.of())).isEqualTo(text);
    }

    @Test
    void a_very_long_number_is_hidden_at_once() {
        assertThat(Masking.masked("0 1 ".repeat(30_000).strip(), List.of())).isEqualTo("•••••••01");
    }

    @Test
    void overlapping_spans_are_hidden_once() {
        String text = "x 0900000012 y";

        assertThat(Masking.masked(text, List.of(new Span(4, 12), new Span(2, 6)))).isEqualTo("x •••••••12 y");
    }

    @Test
    void a_span_of_another_text_is_refused() {
        assertThatThrownBy(() -> Masking.masked("ngắn", List.of(new Span(0, 9))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("span end: 9 (expected: <= 4)");
    }

    @Test
    void a_span_runs_forward() {
        assertThatThrownBy(() -> new Span(3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("span: 3..2 (expected: 0 <= start <= end)");
    }
}
