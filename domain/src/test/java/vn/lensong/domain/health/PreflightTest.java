package vn.lensong.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refused;

/** A programme's checks before air. */
class PreflightTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final UUID PRODUCER = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

    private final Preflight none = Preflight.none(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    @Test
    void before_anybody_looks_everything_is_unknown_and_nothing_blocks() {
        assertThat(none.outcomes()).hasSize(Check.values().length).allMatch(one -> one.verdict() == Verdict.UNKNOWN);
        assertThat(none.blocking()).isEmpty();
        assertThat(none.light()).isEqualTo(Verdict.WARN);
    }

    @Test
    void a_failed_check_blocks() {
        Preflight run = none.run(List.of(Measured.of(Check.PAGE_FOLLOWERS, 99)), NOON);

        assertThat(run.blocking()).containsExactly(Check.PAGE_FOLLOWERS);
        assertThat(run.light()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a_stream_that_is_not_there_yet_blocks_nothing() {
        Preflight run = none.run(List.of(Measured.of(Check.SOUND, 0)), NOON);

        assertThat(run.of(Check.SOUND).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(run.blocking()).isEmpty();
    }

    @Test
    void a_waived_check_blocks_no_more() {
        Preflight waived = none.run(List.of(Measured.of(Check.PAGE_FOLLOWERS, 99)), NOON)
                .waived(Check.PAGE_FOLLOWERS, PRODUCER, "Trang mới, đã được Facebook xác nhận", NOON);

        assertThat(waived.blocking()).isEmpty();
        assertThat(waived.of(Check.PAGE_FOLLOWERS).waiver().by()).isEqualTo(PRODUCER);
    }

    @Test
    void a_waiver_needs_a_reason() {
        Preflight run = none.run(List.of(Measured.of(Check.PAGE_FOLLOWERS, 99)), NOON);

        assertThat(Refused.code(() -> run.waived(Check.PAGE_FOLLOWERS, PRODUCER, " ", NOON))).isEqualTo("field.missing");
    }

    @Test
    void what_did_not_fail_cannot_be_waived() {
        assertThat(Refused.code(() -> none.waived(Check.PAGE_AGE, PRODUCER, "Cứ làm", NOON)))
                .isEqualTo("preflight.nothing-to-waive");
    }

    @Test
    void a_waiver_ends_when_the_verdict_changes() {
        Preflight waived = none.run(List.of(Measured.of(Check.LENGTH, 9)), NOON)
                .waived(Check.LENGTH, PRODUCER, "Sẽ cắt bớt", NOON);

        Preflight again = waived.run(List.of(Measured.of(Check.LENGTH, 7)), NOON)
                .run(List.of(Measured.of(Check.LENGTH, 9)), NOON);

        assertThat(again.blocking()).containsExactly(Check.LENGTH);
    }

    @Test
    void a_persons_word_stays_where_the_machine_cannot_tell() {
        Preflight answered = none.answered(Measured.typed(Check.PAGE_FOLLOWERS, 250.0, null, ""), PRODUCER, NOON);

        Preflight run = answered.run(List.of(new Measured(Check.PAGE_FOLLOWERS, null, null, "")), NOON.plusSeconds(60));

        assertThat(run.of(Check.PAGE_FOLLOWERS).by()).isEqualTo(PRODUCER);
        assertThat(run.of(Check.PAGE_FOLLOWERS).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void what_the_machine_measured_once_is_unknown_when_it_cannot_tell_any_more() {
        Preflight run = none.run(List.of(Measured.of(Check.PAGE_FOLLOWERS, 250)), NOON)
                .run(List.of(new Measured(Check.PAGE_FOLLOWERS, null, null, "")), NOON.plusSeconds(60));

        assertThat(run.of(Check.PAGE_FOLLOWERS).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void the_light_is_green_once_all_that_can_be_checked_before_the_stream_passes() {
        List<Measured> all = Arrays.stream(Check.values())
                .filter(check -> check.stage() == Check.Stage.BEFORE)
                .map(PreflightTest::passing)
                .toList();

        assertThat(none.run(all, NOON).light()).isEqualTo(Verdict.PASS);
    }

    private static Measured passing(Check check) {
        return switch (check) {
            case PAGE_FOLLOWERS, PAGE_AGE -> Measured.of(check, 100);
            case BACKUP -> Measured.of(check, 2);
            case UPLOAD -> new Measured(check, 20.0, 4.0, "");
            case SCHEDULE, LENGTH, CONNECTION, PUSHED_COMMENT, MODERATION -> Measured.of(check, 0);
            case KEYFRAME, FRAME_RATE, PICTURE, SOUND -> throw new IllegalArgumentException(check.name());
        };
    }
}
