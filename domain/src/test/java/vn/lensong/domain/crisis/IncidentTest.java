package vn.lensong.domain.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Label;

/** How far an incident is, and which of its clocks runs. */
class IncidentTest {

    static final UUID LEAD = UUID.randomUUID();
    static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");
    static final Topic TOPIC = new Topic("Thu sai mức đóng", List.of("thu sai mức đóng", "thu thừa tiền"), Set.of());

    static Incident spark() {
        Signal signal = new Signal(Signal.Source.PRESS_CALL, "cuoc-goi-1", "", LEAD);
        return Incident.signalled(
                UUID.randomUUID(), new Scope("vn/31"), null, signal, "Báo hỏi về thu sai", TOPIC, NOW);
    }

    static Incident declared() {
        return spark().declared(2, NOW.plusSeconds(300));
    }

    @Test
    void a_spark_goes_its_whole_way_until_its_review() {
        Instant promised = NOW.plus(Duration.ofHours(2));

        Incident end = spark()
                .watched(NOW)
                .declared(1, NOW)
                .spoken(promised, NOW)
                .responding()
                .stable(NOW)
                .closed("Đã hoàn tiền", NOW)
                .reviewed("Đối chiếu mỗi ngày", NOW);

        assertThat(end.state()).isEqualTo(Incident.State.REVIEWED);
        assertThat(end.ticking()).isNull();
    }

    @Test
    void it_is_assessed_within_fifteen_minutes_and_spoken_of_within_sixty() {
        assertThat(spark().ticking()).isEqualTo(Ticking.of(Ticking.Kind.ASSESS, NOW));
        assertThat(Objects.requireNonNull(spark().ticking()).dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        assertThat(spark().watched(NOW).ticking()).isNull();
        Ticking holding = Objects.requireNonNull(declared().ticking());
        assertThat(holding.kind()).isEqualTo(Ticking.Kind.HOLDING);
        assertThat(holding.dueAt()).isEqualTo(NOW.plusSeconds(300).plus(Duration.ofMinutes(60)));
    }

    @Test
    void the_next_word_comes_when_it_was_promised() {
        Instant promised = NOW.plus(Duration.ofHours(2));

        Incident spoken = declared().spoken(promised, NOW);

        assertThat(Objects.requireNonNull(spoken.ticking()).dueAt()).isEqualTo(promised);
        assertThat(spoken.spoken(null, NOW).ticking()).isNull();
        refused("incident.promise").isThrownBy(() -> declared().spoken(NOW, NOW));
    }

    @Test
    void a_crisis_is_reviewed_within_seven_days_and_a_false_alarm_never() {
        Incident closed = declared().spoken(null, NOW).stable(NOW).closed("xong", NOW);

        assertThat(Objects.requireNonNull(closed.ticking()).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        Incident none = spark().closed("Nghe nhầm", NOW);
        assertThat(none.ticking()).isNull();
        refused("incident.not-declared").isThrownBy(() -> none.reviewed("gì", NOW));
    }

    @Test
    void a_topic_is_reserved_from_the_declaration_until_the_end() {
        assertThat(spark().watched(NOW).reserves()).isFalse();
        assertThat(declared().reserves()).isTrue();
        assertThat(declared().spoken(null, NOW).stable(NOW).reserves()).isTrue();
        assertThat(declared().spoken(null, NOW).stable(NOW).closed("xong", NOW).reserves()).isFalse();
    }

    @Test
    void what_is_declared_is_not_closed_before_it_is_stable() {
        refused("incident.state").isThrownBy(() -> declared().closed("thôi", NOW));
        refused("incident.level").isThrownBy(() -> spark().declared(4, NOW));
        assertThat(declared().spoken(null, NOW).stable(NOW).responding().state())
                .as("flared up again")
                .isEqualTo(Incident.State.RESPONDING);
    }

    @Test
    void a_warning_comes_before_the_clock_runs_out_when_it_does_and_again() {
        Ticking assess = Objects.requireNonNull(spark().ticking());

        assertThat(assess.nextWarning(NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(assess.nextWarning(NOW.plus(Duration.ofMinutes(10)))).isEqualTo(assess.dueAt());
        assertThat(assess.nextWarning(assess.dueAt())).isEqualTo(assess.dueAt().plus(Duration.ofMinutes(15)));
        assertThat(assess.nextWarning(assess.dueAt().plus(Duration.ofMinutes(40))))
                .isEqualTo(assess.dueAt().plus(Duration.ofMinutes(45)));
    }

    @Test
    void a_topic_is_found_without_diacritics_and_never_inside_a_word() {
        assertThat(TOPIC.touches(List.of("Sao bên chị THU SAI MUC ĐONG của mẹ em?"))).isTrue();
        assertThat(TOPIC.touches(List.of("thu thừa  tiền"))).isTrue();
        assertThat(TOPIC.touches(List.of("Mức đóng thế nào ạ", "thu thừa tiềng"))).isFalse();
        Topic complaints = new Topic("Thái độ", List.of("thái độ"), Set.of(Label.COMPLAINT));
        assertThat(complaints.touches(Set.of(Label.COMPLAINT, Label.QUESTION))).isTrue();
        assertThat(complaints.touches(Set.of(Label.QUESTION))).isFalse();
        refused("topic.phrases").isThrownBy(() -> new Topic("Gì", List.of("a!"), Set.of()));
    }

    @Test
    void a_lesson_becomes_one_scenario() {
        Incident taught = spark().taught("Đối chiếu mỗi ngày", LEAD);
        UUID scenario = UUID.randomUUID();

        assertThat(taught.learnt(1, scenario).lesson(1).scenarioId()).isEqualTo(scenario);
        refused("lesson.scenario").isThrownBy(() -> taught.learnt(1, scenario).learnt(1, scenario));
        refused("lesson.not-found").isThrownBy(() -> taught.learnt(2, scenario));
    }

    @Test
    void the_switch_of_a_programme_goes_back_when_it_is_over() {
        UUID programme = UUID.randomUUID();
        LiveSwitch on = new LiveSwitch(programme, LEAD, "Chị Báo", null, null, LEAD, NOW, null);
        Incident switched = declared().switchedOn(on).spoken(null, NOW);

        assertThat(switched.switchedOnFor(programme)).isTrue();
        assertThat(switched.stable(NOW).closed("xong", NOW).switchedOnFor(programme)).isFalse();
        refused("incident.switch-on").isThrownBy(() -> switched.switchedOn(on));
        refused("incident.switch-off").isThrownBy(() -> declared().switchedOff(NOW));
        refused("incident.state").isThrownBy(() -> spark().switchedOn(on));
    }

    static Refused refused(String code) {
        return work -> assertThatThrownBy(work::run)
                .isInstanceOf(Refusal.class)
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo(code);
    }

    /** What is to be refused. */
    interface Refused {
        void isThrownBy(Runnable work);
    }
}
