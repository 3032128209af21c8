package vn.lensong.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Topic;

/** A signal is looked at, judged once with a reason, and leads to one incident where it holds. */
class SignalTest {

    private static final Instant AT = Instant.parse("2026-11-29T13:00:00Z");
    private static final UUID WHO = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final List<UUID> ITEMS = List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    @Test
    void it_asks_for_a_judgement_within_a_quarter_of_an_hour() {
        assertThat(found().dueAt()).isEqualTo(AT.plusSeconds(900));
    }

    @Test
    void whoever_looked_first_stays() {
        Signal looked = found().looked(WHO, AT).looked(OTHER, AT.plusSeconds(5));

        assertThat(looked.look()).isEqualTo(new Signal.Look(WHO, AT));
        assertThat(looked.state()).isEqualTo(Signal.State.LOOKED);
    }

    @Test
    void it_is_judged_once() {
        Signal judged = found().judged(false, "Mọi người đùa nhau", WHO, AT);

        assertThat(judged.state()).isEqualTo(Signal.State.FALSE);
        assertThat(code(() -> judged.judged(true, "Thật", WHO, AT))).isEqualTo("signal.judged");
        assertThat(code(() -> judged.looked(WHO, AT))).isEqualTo("signal.judged");
    }

    @Test
    void only_a_true_one_leads_to_an_incident_and_to_one_only() {
        Signal held = found().judged(true, "Nhiều người cùng nói", WHO, AT);
        Signal led = held.ledTo(OTHER);

        assertThat(led.incidentId()).isEqualTo(OTHER);
        assertThat(code(() -> led.ledTo(WHO))).isEqualTo("signal.has-incident");
        assertThat(code(() -> found().ledTo(WHO))).isEqualTo("signal.not-true");
    }

    @Test
    void people_report_calls_and_what_colleagues_saw_and_nothing_the_watch_finds() {
        assertThat(code(() -> Signal.reported(OTHER, Scope.NATION, SignalKind.TOPIC_GROWTH, null, null, "Thấy", WHO, AT)))
                .isEqualTo("signal.by-machine");
        assertThat(Signal.reported(OTHER, Scope.NATION, SignalKind.PRESS_CALL, null, null, "Báo gọi từ 0912345678", WHO, AT).note())
                .doesNotContain("0912345678");
    }

    @Test
    void a_spark_is_told_already_when_half_of_the_same_words_show_it() {
        Signal signal = found();

        assertThat(signal.tells(spark(SignalKind.TOPIC_GROWTH, Topic.DELAY, List.of(OTHER)))).isTrue();
        assertThat(signal.tells(spark(SignalKind.COMPLAINT_RATE, null, List.of(ITEMS.get(0), ITEMS.get(1), OTHER)))).isTrue();
        assertThat(signal.tells(spark(SignalKind.COMPLAINT_RATE, null, List.of(ITEMS.get(0), WHO, OTHER)))).isFalse();
        assertThat(signal.tells(spark(SignalKind.REACH, Topic.DELAY, List.of(ITEMS.get(0))))).isFalse();
    }

    private static Signal found() {
        return Signal.found(new UUID(0, 9), Scope.province("31"), new UUID(0, 8), spark(SignalKind.TOPIC_GROWTH, Topic.DELAY, ITEMS), AT);
    }

    private static Spark spark(SignalKind kind, @Nullable Topic topic, List<UUID> items) {
        return new Spark(kind, topic, items.size(), 0.4, items);
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).code();
    }
}
