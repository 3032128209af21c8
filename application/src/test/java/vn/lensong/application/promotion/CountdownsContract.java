package vn.lensong.application.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.Countdown.Facts;
import vn.lensong.domain.promotion.CountdownAlarm;
import vn.lensong.domain.promotion.CountdownEvent;

/** What the store of countdowns keeps to. */
public interface CountdownsContract {

    Duration WEEK = Duration.ofDays(7);

    Countdowns countdowns();

    Programmes programmes();

    EventLog events();

    @Test
    default void a_programme_that_was_never_on_the_calendar_has_no_countdown() {
        UUID planned = planned().id();
        UUID cancelled = planned().id();
        cancel(cancelled);

        assertThat(countdowns().find(planned)).isEmpty();
        assertThat(countdowns().find(cancelled)).isEmpty();
        assertThat(countdowns().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void a_programme_on_the_calendar_counts_to_its_start() {
        Programme ready = scheduled();

        Facts facts = countdowns().find(ready.id()).orElseThrow();

        assertThat(facts.title()).isEqualTo(ready.title());
        assertThat(facts.startsAt()).isEqualTo(ready.startsAt());
        assertThat(facts.status()).isEqualTo(Programme.Status.READY);
        assertThat(facts.postponedFrom()).isNull();
        assertThat(facts.reason()).isNull();
    }

    @Test
    default void of_several_moves_the_last_one_is_told() {
        Programme ready = scheduled();
        Instant first = ready.startsAt();
        postpone(ready.id(), first.plusSeconds(600), "Mất điện");
        postpone(ready.id(), first.plusSeconds(1200), "Vẫn mất điện");

        Facts facts = countdowns().find(ready.id()).orElseThrow();

        assertThat(facts.startsAt()).isEqualTo(first.plusSeconds(1200));
        assertThat(facts.postponedFrom()).isEqualTo(first.plusSeconds(600));
        assertThat(facts.reason()).isEqualTo("Vẫn mất điện");
    }

    @Test
    default void a_cancelled_programme_tells_why() {
        Programme ready = scheduled();

        cancel(ready.id());

        Facts facts = countdowns().find(ready.id()).orElseThrow();
        assertThat(facts.status()).isEqualTo(Programme.Status.CANCELLED);
        assertThat(facts.reason()).isEqualTo("Bão");
    }

    @Test
    default void without_a_closed_programme_of_the_page_there_is_none_before() {
        assertThat(countdowns().closedBefore(scheduled().id())).isEmpty();
    }

    @Test
    default void an_alarm_rings_once_although_several_nodes_raise_it_at_once() throws Exception {
        UUID id = scheduled().id();
        CountdownEvent.AlarmRaised alarm =
                new CountdownEvent.AlarmRaised(id, CountdownAlarm.NO_STREAM, NOON.plusSeconds(600), NOON);

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> raised = IntStream.range(0, 4)
                    .mapToObj(node -> nodes.submit(() -> countdowns().raise(alarm)))
                    .toList();
            for (Future<?> one : raised) {
                one.get();
            }
        }

        assertThat(countdowns().ringing(id)).containsExactly(CountdownAlarm.NO_STREAM);
        assertThat(countdowns().since(id, CountdownAlarm.NO_STREAM)).contains(NOON);
        assertThat(told(id, CountdownEvent.AlarmRaised.NAME)).isEqualTo(1);
    }

    @Test
    default void an_alarm_is_silenced_once_and_may_ring_again() {
        UUID id = scheduled().id();
        CountdownEvent.AlarmRaised alarm =
                new CountdownEvent.AlarmRaised(id, CountdownAlarm.NOT_ON_AIR, NOON.plusSeconds(600), NOON);
        CountdownEvent.AlarmCleared clear = new CountdownEvent.AlarmCleared(id, CountdownAlarm.NOT_ON_AIR, NOON);
        countdowns().raise(alarm);
        countdowns().clear(clear);
        countdowns().clear(clear);
        assertThat(countdowns().ringing(id)).isEmpty();
        assertThat(countdowns().since(id, CountdownAlarm.NOT_ON_AIR)).isEmpty();

        countdowns().raise(alarm);

        assertThat(told(id, CountdownEvent.AlarmRaised.NAME)).isEqualTo(2);
        assertThat(told(id, CountdownEvent.AlarmCleared.NAME)).isEqualTo(1);
    }

    private Programme planned() {
        Programme planned = programme();
        programmes()
                .save(
                        planned,
                        new ProgrammeEvent.Planned(
                                planned.id(), planned.title(), planned.scriptId(), planned.startsAt(), OPERATOR, NOON));
        return found(planned.id());
    }

    private Programme scheduled() {
        Programme ready = planned().scheduled(WEEK, NOON);
        programmes().save(ready, new ProgrammeEvent.Scheduled(ready.id(), ready.startsAt(), OPERATOR, NOON));
        return found(ready.id());
    }

    private void postpone(UUID id, Instant startsAt, String reason) {
        Programme before = found(id);
        programmes()
                .save(
                        before.postponed(startsAt, WEEK, NOON),
                        new ProgrammeEvent.Postponed(id, startsAt, before.startsAt(), reason, OPERATOR, NOON));
    }

    private void cancel(UUID id) {
        programmes().save(found(id).cancelled(), new ProgrammeEvent.Cancelled(id, "Bão", OPERATOR, NOON));
    }

    private Programme found(UUID id) {
        return programmes().find(id).orElseThrow();
    }

    private long told(UUID id, String name) {
        return events().after(id, 0, 100).stream()
                .filter(event -> event.name().equals(name))
                .count();
    }
}
