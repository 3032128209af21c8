package vn.lensong.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lensong.domain.Refused;

/** What a measured value means, at the borders of every rule. */
class CheckTest {

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({
        "PAGE_FOLLOWERS, 100, PASS", "PAGE_FOLLOWERS, 99, FAIL",
        "PAGE_AGE, 60, PASS", "PAGE_AGE, 59.9, FAIL",
        "SCHEDULE, 7, PASS", "SCHEDULE, 7.01, FAIL", "SCHEDULE, 0, PASS", "SCHEDULE, -0.1, WARN",
        "LENGTH, 8, PASS", "LENGTH, 8.01, FAIL",
        "CONNECTION, 0, PASS", "CONNECTION, 1, FAIL", "CONNECTION, -1, FAIL",
        "PUSHED_COMMENT, 24, PASS", "PUSHED_COMMENT, 24.1, WARN", "PUSHED_COMMENT, 168, WARN", "PUSHED_COMMENT, 168.1, FAIL",
        "MODERATION, 0, PASS", "MODERATION, 1, FAIL",
        "BACKUP, 2, PASS", "BACKUP, 1, WARN", "BACKUP, 0, FAIL",
        "KEYFRAME, 2, PASS", "KEYFRAME, 2.01, WARN", "KEYFRAME, 4, WARN", "KEYFRAME, 4.01, FAIL", "KEYFRAME, 0, FAIL",
        "FRAME_RATE, 29, PASS", "FRAME_RATE, 31, PASS", "FRAME_RATE, 31.1, WARN", "FRAME_RATE, 24, WARN", "FRAME_RATE, 23.9, FAIL",
        "SOUND, 0, FAIL", "SOUND, 128, PASS"
    })
    void a_value_is_judged(Check check, double value, Verdict verdict) {
        assertThat(check.verdict(value, null)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} of {1} against {2} is {3}")
    @CsvSource({
        "UPLOAD, 8, 4, PASS", "UPLOAD, 7.99, 4, WARN", "UPLOAD, 6, 4, WARN", "UPLOAD, 5.99, 4, FAIL",
        "PICTURE, 1.5, 720, PASS", "PICTURE, 1.49, 720, FAIL", "PICTURE, 4, 720, PASS", "PICTURE, 4.01, 720, WARN",
        "PICTURE, 3, 1080, PASS", "PICTURE, 2.99, 1080, FAIL", "PICTURE, 6, 1080, PASS", "PICTURE, 6.01, 1080, WARN",
        "PICTURE, 4, 719, FAIL"
    })
    void a_value_is_judged_against_another(Check check, double value, double against, Verdict verdict) {
        assertThat(check.verdict(value, against)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(Check.class)
    void what_nobody_measured_is_unknown(Check check) {
        assertThat(check.verdict(null, null)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void half_of_a_twofold_figure_is_unknown() {
        assertThat(Check.UPLOAD.verdict(20.0, null)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_typed_figure_must_measure_something() {
        assertThat(Refused.code(() -> Measured.typed(Check.PAGE_AGE, null, null, ""))).isEqualTo("field.missing");
        assertThat(Refused.code(() -> Measured.typed(Check.PAGE_AGE, -1.0, null, ""))).isEqualTo("preflight.no-figure");
        assertThat(Refused.code(() -> Measured.typed(Check.PAGE_AGE, Double.NaN, null, "")))
                .isEqualTo("preflight.no-figure");
        assertThat(Refused.code(() -> Measured.typed(Check.UPLOAD, 20.0, null, ""))).isEqualTo("field.missing");
    }
}
