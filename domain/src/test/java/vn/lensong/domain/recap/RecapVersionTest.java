package vn.lensong.domain.recap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;

/** Figures are frozen in versions, and none is ever lost. */
class RecapVersionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T14:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(86_400);
    private static final UUID PERSON = new UUID(1, 2);

    @Test
    void what_nobody_counted_is_unknown_and_so_is_every_sum_of_it() {
        Recap recap = counted(Map.of(Measure.COMMENTS, 10L, Measure.REACTIONS, 5L, Measure.COMMENTERS, 4L));

        assertThat(recap.value(Measure.SHARES)).isNull();
        assertThat(recap.value(Measure.INTERACTIONS)).isNull();
        assertThat(recap.value(Measure.PARTICIPANTS)).isNull();
        assertThat(recap.figures()).hasSize(Measure.values().length);
    }

    @Test
    void a_correction_makes_a_version_with_what_changed_and_draws_the_sums_anew() {
        RecapVersion first = RecapVersion.closed(counted(Map.of(Measure.COMMENTS, 10L, Measure.REACTIONS, 5L)), NOW);

        RecapVersion next = first.corrected(Measure.SHARES, 3L, PERSON, " Đếm trên trang ", LATER);

        assertThat(next.no()).isEqualTo(2);
        assertThat(next.reason()).isEqualTo("Đếm trên trang");
        assertThat(next.changes())
                .containsExactly(
                        new Recap.Change(Measure.INTERACTIONS, null, 18L), new Recap.Change(Measure.SHARES, null, 3L));
        assertThat(next.recap().figure(Measure.SHARES).asOf()).isEqualTo(LATER);
        assertThat(next.recap().figure(Measure.COMMENTS).asOf()).isEqualTo(NOW);
        assertThat(first.recap().value(Measure.SHARES)).isNull();
    }

    @Test
    void sums_and_enrolments_are_not_corrected_by_hand() {
        RecapVersion first = RecapVersion.closed(counted(Map.of(Measure.COMMENTS, 10L)), NOW);

        for (Measure measure : new Measure[] {Measure.INTERACTIONS, Measure.PARTICIPANTS, Measure.ENROLLED_AFTER}) {
            assertThat(refusal(first, measure, 1L, "Vì")).isEqualTo("recap.not-correctable");
        }
        assertThat(refusal(first, Measure.COMMENTS, 10L, "Vì")).isEqualTo("recap.same-figure");
        assertThat(refusal(first, Measure.COMMENTS, -1L, "Vì")).isEqualTo("recap.bad-value");
        assertThat(refusal(first, Measure.COMMENTS, 11L, " ")).isEqualTo("field.missing");
    }

    @Test
    void a_late_enrolment_makes_a_version_and_touches_no_other_figure() {
        RecapVersion first = RecapVersion.closed(
                counted(Map.of(Measure.COMMENTS, 10L, Measure.ENROLLED_AT, 1L, Measure.ENROLLED_AFTER, 0L)), NOW);

        RecapVersion next = first.recounted(
                counted(Map.of(Measure.COMMENTS, 12L, Measure.ENROLLED_AT, 1L, Measure.ENROLLED_AFTER, 2L)), LATER);

        assertThat(next.changes()).containsExactly(new Recap.Change(Measure.ENROLLED_AFTER, 0L, 2L));
        assertThat(next.recounted(next.recap(), LATER)).isSameAs(next);
    }

    @Test
    void after_the_last_count_enrolments_change_nothing_and_a_person_still_may() {
        Recap recap = counted(Map.of(Measure.COMMENTS, 10L, Measure.ENROLLED_AFTER, 0L));
        RecapVersion last = RecapVersion.closed(recap, NOW).finished(recap, LATER);

        assertThat(last.kind()).isEqualTo(RecapVersion.Kind.FINAL);
        assertThat(last.finished(recap, LATER)).isSameAs(last);
        assertThat(last.recounted(counted(Map.of(Measure.ENROLLED_AFTER, 9L)), LATER)).isSameAs(last);
        assertThat(last.corrected(Measure.COMMENTS, null, PERSON, "Đếm sai", LATER).finished()).isTrue();
    }

    @Test
    void every_version_vouches_for_itself_and_for_those_before() {
        RecapVersion first = RecapVersion.closed(counted(Map.of(Measure.COMMENTS, 10L)), NOW);
        RecapVersion same = RecapVersion.closed(counted(Map.of(Measure.COMMENTS, 10L)), NOW);
        RecapVersion other = RecapVersion.closed(counted(Map.of(Measure.COMMENTS, 11L)), NOW);

        assertThat(first.hash()).isEqualTo(same.hash()).isNotEqualTo(other.hash());
        assertThat(first.corrected(Measure.SPAM, 1L, PERSON, "Vì", LATER).previousHash()).isEqualTo(first.hash());
    }

    private static String refusal(RecapVersion version, Measure measure, Long value, String reason) {
        return catchThrowableOfType(
                        Refusal.class, () -> version.corrected(measure, value, PERSON, reason, LATER))
                .code();
    }

    private static Recap counted(Map<Measure, Long> values) {
        return Recap.counted(new UUID(0, 1), NOW, NOW, new EnumMap<>(values), Map.of("MERGED", 1), NOW);
    }
}
