package vn.lensong.application.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.Approval;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.HeldSpeech;
import vn.lensong.domain.crisis.Hiding;
import vn.lensong.domain.crisis.HoldingText;
import vn.lensong.domain.crisis.HoldingTextEvent;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitEvent;
import vn.lensong.domain.crisis.KitKind;
import vn.lensong.domain.crisis.LiveSwitch;
import vn.lensong.domain.crisis.LogEntry;
import vn.lensong.domain.crisis.Signal;
import vn.lensong.domain.crisis.Statement;
import vn.lensong.domain.crisis.StatementEvent;
import vn.lensong.domain.crisis.Topic;
import vn.lensong.domain.intake.Label;

/** What the stores of crises keep to. */
public interface CrisisStoresContract {

    Scope PROVINCE = new Scope("vn/79");

    Incidents incidents();

    Statements statements();

    CrisisKit kit();

    @Test
    default void an_incident_comes_back_with_all_that_became_of_it() {
        UUID programme = UUID.randomUUID();
        Incident incident = spark(programme, "a-" + UUID.randomUUID())
                .declared(3, NOON)
                .switchedOn(new LiveSwitch(programme, OPERATOR, "Chị Báo", null, null, OPERATOR, NOON, null))
                .pinning(UUID.randomUUID(), "Lời ghim")
                .spoken(NOON.plusSeconds(60), NOON)
                .taught("Bài học", OPERATOR);

        incidents().save(incident, List.of(signalled(incident)));

        assertThat(incidents().find(incident.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(incident);
        assertThat(incidents().switchedOn(programme)).extracting(Incident::id).containsExactly(incident.id());
        Incident off = incidents().find(incident.id()).orElseThrow().switchedOff(NOON);
        incidents().save(off, List.of(new IncidentEvent.LiveSwitched(programme, off.id(), false, OPERATOR, NOON)));
        assertThat(incidents().switchedOn(programme)).isEmpty();
    }

    @Test
    default void a_signal_opens_one_incident() {
        String reference = "b-" + UUID.randomUUID();
        Incident first = spark(null, reference);
        Incident second = spark(null, reference);
        incidents().save(first, List.of(signalled(first)));

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> incidents().save(second, List.of(signalled(second))));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(incidents().from(PROVINCE, Signal.Source.PRESS_CALL, reference).orElseThrow().id())
                .isEqualTo(first.id());
    }

    @Test
    default void a_topic_is_reserved_where_it_was_declared_and_below_until_it_is_closed() {
        Incident declared = spark(null, "c-" + UUID.randomUUID()).declared(1, NOON);
        incidents().save(declared, List.of(signalled(declared)));

        assertThat(reserving(PROVINCE.within("buu-dien"))).contains(declared.id());
        assertThat(reserving(PROVINCE)).contains(declared.id());
        assertThat(reserving(Scope.NATION)).doesNotContain(declared.id());
        assertThat(reserving(new Scope("vn/31"))).doesNotContain(declared.id());
        Incident closed = incidents().find(declared.id()).orElseThrow().spoken(null, NOON).stable(NOON).closed("xong", NOON);
        incidents().save(closed, List.of(new IncidentEvent.Moved(closed.id(), closed.state(), OPERATOR, NOON)));
        assertThat(reserving(PROVINCE)).doesNotContain(declared.id());
        Page.Ask ask = new Page.Ask(200, null);
        assertThat(incidents().page(List.of(PROVINCE), true, ask).items()).extracting(Incident::id).contains(closed.id());
        assertThat(incidents().page(List.of(PROVINCE), false, ask).items())
                .extracting(Incident::id)
                .doesNotContain(closed.id());
    }

    @Test
    default void two_books_are_kept_apart() {
        Incident incident = spark(null, "d-" + UUID.randomUUID());
        incidents().save(incident, List.of(signalled(incident)));
        LogEntry page = new LogEntry(
                UUID.randomUUID(), incident.id(), LogEntry.Book.TACTICAL, "tình hình", "đã làm", "cần", OPERATOR, NOON);

        incidents().log(page, new IncidentEvent.Logged(incident.id(), page.id(), page.book(), OPERATOR, NOON));

        assertThat(incidents().book(incident.id(), LogEntry.Book.TACTICAL)).containsExactly(page);
        assertThat(incidents().book(incident.id(), LogEntry.Book.BRIEF)).isEmpty();
    }

    @Test
    default void what_is_hidden_and_what_is_held_back_is_written_down_once() {
        Incident incident = spark(null, "e-" + UUID.randomUUID());
        incidents().save(incident, List.of(signalled(incident)));
        UUID item = UUID.randomUUID();
        Hiding hiding = new Hiding(incident.id(), item, NOON, "", null);
        IncidentEvent seen = new IncidentEvent.HidingSeen(incident.id(), item, true, null, NOON);
        HeldSpeech held = new HeldSpeech(item, incident.id(), "reply", OPERATOR, NOON, null);
        IncidentEvent kept = new IncidentEvent.SpeechHeld(incident.id(), item, null, NOON);

        assertThat(incidents().hidden(hiding, seen)).isTrue();
        assertThat(incidents().hidden(hiding, seen)).isFalse();
        incidents().hold(held, kept);
        incidents().hold(held, kept);

        assertThat(incidents().hidings(incident.id())).containsExactly(hiding);
        assertThat(incidents().held(incident.id())).containsExactly(held);
        Hiding explained = hiding.explained("Lộ địa chỉ nhà", OPERATOR);
        incidents().explained(explained, new IncidentEvent.HidingExplained(incident.id(), item, OPERATOR, NOON));
        assertThat(incidents().hidings(incident.id())).containsExactly(explained);
        HeldSpeech free = new HeldSpeech(item, incident.id(), "reply", OPERATOR, NOON, OPERATOR);
        incidents().release(free, new IncidentEvent.SpeechReleased(incident.id(), item, OPERATOR, NOON));
        assertThat(incidents().held(incident.id(), item)).contains(free);
        assertThat(incidents().kept(item)).containsExactly(free);
        assertThat(incidents().kept(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void a_statement_is_stored_with_what_it_makes_of_its_incident() {
        Incident incident = spark(null, "f-" + UUID.randomUUID()).declared(1, NOON);
        incidents().save(incident, List.of(signalled(incident)));
        Statement draft = Statement.written(UUID.randomUUID(), incident, Audience.CITIZENS, "Lời", OPERATOR, "Chị Viết")
                .approved(new Approval(UUID.randomUUID(), "Một", NOON))
                .approved(new Approval(UUID.randomUUID(), "Hai", NOON));
        statements().save(draft, null, List.of(new StatementEvent.Drafted(
                incident.id(), draft.id(), Audience.CITIZENS, OPERATOR, NOON)));
        Statement out = statements()
                .find(draft.id())
                .orElseThrow()
                .published(Statement.Channel.BY_HAND, null, OPERATOR, LocalDate.of(2026, 11, 20), NOON);
        Incident spoken = incidents().find(incident.id()).orElseThrow().spoken(null, NOON);

        statements().save(out, spoken, List.of(new StatementEvent.Published(
                incident.id(), out.id(), Statement.Channel.BY_HAND, null, OPERATOR, NOON)));

        assertThat(statements().of(incident.id()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactly(out);
        assertThat(incidents().find(incident.id()).orElseThrow().state()).isEqualTo(Incident.State.HOLDING_OUT);
    }

    @Test
    default void what_lies_ready_is_found_where_it_lies_and_from_below() {
        KitEntry member = KitEntry.entered(
                UUID.randomUUID(),
                PROVINCE,
                KitKind.MEMBER,
                Map.of("role", "LEAD", "name", "Ông Đầu Thử", "phone", "0900000003"),
                null);

        kit().save(member, new KitEvent.Entered(member.id(), KitKind.MEMBER, OPERATOR, NOON));

        assertThat(kit().entries(List.of(PROVINCE.within("buu-dien"))))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .contains(member);
        KitEntry gone = kit().entry(member.id()).orElseThrow().withdrawn();
        kit().save(gone, new KitEvent.Retired(member.id(), KitKind.MEMBER, OPERATOR, NOON));
        assertThat(kit().entries(List.of(PROVINCE))).extracting(KitEntry::id).doesNotContain(member.id());
    }

    @Test
    default void a_lesson_becomes_a_scenario_with_its_incident_or_not_at_all() {
        Incident incident = spark(null, "g-" + UUID.randomUUID()).taught("Đối chiếu", OPERATOR);
        incidents().save(incident, List.of(signalled(incident)));
        KitEntry scenario = KitEntry.entered(
                UUID.randomUUID(),
                PROVINCE,
                KitKind.SCENARIO,
                Map.of("title", "Đối chiếu", "likelihood", "2", "impact", "2", "triggers", "báo"),
                incident.id());
        Incident learnt = incidents().find(incident.id()).orElseThrow().learnt(1, scenario.id());
        IncidentEvent because = new IncidentEvent.Learnt(incident.id(), 1, scenario.id(), OPERATOR, NOON);
        incidents().learn(learnt, scenario, List.of(because));

        KitEntry other = KitEntry.entered(
                UUID.randomUUID(), PROVINCE, KitKind.SCENARIO, scenario.values(), incident.id());
        catchThrowableOfType(Refusal.class, () -> incidents().learn(learnt, other, List.of(because)));

        assertThat(kit().entry(scenario.id()).orElseThrow().lessonOf()).isEqualTo(incident.id());
        assertThat(kit().entry(other.id())).isEmpty();
    }

    @Test
    default void a_text_that_lies_ready_comes_back_with_who_approved_it() {
        HoldingText text = HoldingText.drafted(
                        UUID.randomUUID(), PROVINCE, null, Audience.PRESS, "Đã biết", "Việc {{việc}}", LocalDate.of(2027, 1, 31), OPERATOR)
                .approved(new Approval(UUID.randomUUID(), "Một", NOON));

        kit().save(text, new HoldingTextEvent.Drafted(text.id(), Audience.PRESS, OPERATOR, NOON));

        assertThat(kit().texts(List.of(PROVINCE)))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .contains(text);
        assertThat(kit().text(text.id()).orElseThrow().version()).isOne();
    }

    private List<UUID> reserving(Scope scope) {
        return incidents().reserving(scope).stream().map(Incident::id).toList();
    }

    private static Incident spark(UUID programme, String reference) {
        Signal signal = new Signal(Signal.Source.PRESS_CALL, reference, "Ghi âm số 4", OPERATOR);
        Topic topic = new Topic("Thu sai", List.of("thu sai"), Set.of(Label.COMPLAINT));
        return Incident.signalled(UUID.randomUUID(), PROVINCE, programme, signal, "Báo hỏi", topic, NOON);
    }

    private static IncidentEvent signalled(Incident incident) {
        return new IncidentEvent.Signalled(
                incident.id(), Signal.Source.PRESS_CALL, incident.programmeId(), OPERATOR, NOON);
    }
}
