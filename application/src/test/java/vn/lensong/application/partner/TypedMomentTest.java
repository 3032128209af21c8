package vn.lensong.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments as people and spreadsheets write them. */
class TypedMomentTest {

    @ParameterizedTest
    @CsvSource({
        "31/12/2027 08:30, 2027-12-31T08:30+07:00",
        "2027-12-31 8:30, 2027-12-31T08:30+07:00",
        "2027-12-31T08:30:05, 2027-12-31T08:30:05+07:00",
        "1/2/2027, 2027-02-01T00:00+07:00",
        "46387, 2026-12-31T00:00+07:00",
        "46387.5, 2026-12-31T12:00+07:00",
        "2027-12-31T01:30:00Z, 2027-12-31T01:30:00Z",
        "mai, mai",
        "31/2/2027, 31/2/2027"
    })
    void a_clock_on_a_wall_in_vietnam_is_meant_where_no_offset_stands(String typed, String iso) {
        assertThat(TypedMoment.iso(typed)).isEqualTo(iso);
    }
}
