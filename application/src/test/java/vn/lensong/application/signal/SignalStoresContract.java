package vn.lensong.application.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.intake.Items;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.signal.Replies;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalEvent;
import vn.lensong.domain.signal.SignalKind;
import vn.lensong.domain.signal.Spark;

/** What the store of signals keeps to, and what the watch reads. */
public interface SignalStoresContract {

    Signals signals();

    HeardItems heardItems();

    Items items();

    @Test
    default void a_signal_comes_back_with_what_people_made_of_it() {
        Signal signal = found(UUID.randomUUID(), NOON)
                .looked(OPERATOR, NOON.plusSeconds(30))
                .judged(true, "Nhiều người cùng phản ánh", OPERATOR, NOON.plusSeconds(90))
                .ledTo(UUID.randomUUID());

        signals().save(signal, SignalEvent.Opened.of(signal));

        assertThat(signals().find(signal.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(signal);
    }

    @Test
    default void what_nobody_judged_comes_first_and_then_the_newest() {
        Scope scope = new Scope("vn/45/noi-" + UUID.randomUUID().toString().substring(0, 8));
        Signal judged = report(scope, NOON.plusSeconds(50)).judged(false, "Đùa", OPERATOR, NOON.plusSeconds(60));
        Signal older = report(scope, NOON);
        Signal newer = report(scope, NOON.plusSeconds(5));
        List.of(judged, older, newer).forEach(one -> signals().save(one, SignalEvent.Opened.of(one)));

        assertThat(signals().inside(List.of(scope)))
                .extracting(Signal::id)
                .containsExactly(newer.id(), older.id(), judged.id());
        assertThat(signals().inside(List.of())).isEmpty();
    }

    @Test
    default void of_two_who_judge_at_once_one_is_refused() {
        Signal signal = found(UUID.randomUUID(), NOON);
        signals().save(signal, SignalEvent.Opened.of(signal));
        Signal seen = signals().find(signal.id()).orElseThrow();
        SignalEvent because = new SignalEvent.Judged(seen.id(), seen.programmeId(), true, OPERATOR, NOON);
        signals().save(seen.judged(true, "Đúng", OPERATOR, NOON), because);

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> signals().save(seen.judged(false, "Sai", OPERATOR, NOON), because));

        assertThat(refusal.code()).isEqualTo("stale");
    }

    @Test
    default void a_programmes_signals_are_those_since_then() {
        UUID programme = UUID.randomUUID();
        Signal early = found(programme, NOON);
        Signal late = found(programme, NOON.plusSeconds(60));
        List.of(early, late).forEach(one -> signals().save(one, SignalEvent.Opened.of(one)));

        assertThat(signals().ofProgramme(programme, NOON.plusSeconds(1))).extracting(Signal::id).containsExactly(late.id());
        assertThat(signals().ofProgramme(programme, Instant.EPOCH)).hasSize(2);
    }

    @Test
    default void it_is_told_once_that_nobody_judged_a_signal_in_time() {
        Signal signal = found(UUID.randomUUID(), NOON);
        signals().save(signal, SignalEvent.Opened.of(signal));

        assertThat(warning(NOON.plusSeconds(60)).ring(signal.id())).isEqualTo(signal.dueAt());
        assertThat(warning(signal.dueAt()).ring(signal.id())).isNull();
        assertThat(warning(signal.dueAt().plusSeconds(60)).ring(signal.id())).isNull();

        assertThat(signals().find(signal.id()).orElseThrow().told()).isEqualTo(signal.dueAt());
    }

    @Test
    default void the_watch_reads_what_viewers_wrote_and_nothing_of_the_pages_own() {
        UUID programme = UUID.randomUUID();
        UUID complaint = item(programme, "người gửi", null, "Chờ mãi không ai trả lời", NOON, Set.of(Label.COMPLAINT));
        item(programme, "page-1", null, "Dạ chào bác", NOON, Set.of(Label.PAGE));
        item(programme, "người sớm", null, "Xin chào", NOON.minusSeconds(600), Set.of(Label.GREETING));

        item(programme, "người muộn", null, "Xin chào", NOON.plusSeconds(61), Set.of(Label.GREETING));

        assertThat(heardItems().between(programme, NOON, NOON.plusSeconds(60)))
                .containsExactly(
                        new HeardItems.Heard(complaint, NOON, "người gửi", true, null, "Chờ mãi không ai trả lời"));
        assertThat(heardItems().count(programme, NOON, NOON.plusSeconds(60))).isEqualTo(2);
        assertThat(heardItems().lines(List.of(complaint, UUID.randomUUID())))
                .containsExactly(new HeardItems.Line(complaint, NOON, "Chờ mãi không ai trả lời"));
    }

    @Test
    default void the_watch_reads_under_which_comment_something_was_written_and_which_of_them_are_complaints() {
        UUID programme = UUID.randomUUID();
        String external = UUID.randomUUID().toString();
        String greeting = UUID.randomUUID().toString();
        Replies.Comment comment = new Replies.Comment("facebook", external);
        UUID complaint = item(programme, external, "mẹ", null, "Thái độ tệ quá", NOON, Set.of(Label.COMPLAINT));
        item(programme, greeting, "mẹ", null, "Xin chào", NOON, Set.of(Label.GREETING));
        item(programme, "một", external, "Đúng vậy", NOON.plusSeconds(30), Set.of(Label.UNSURE));

        assertThat(heardItems().between(programme, NOON.plusSeconds(1), NOON.plusSeconds(60)))
                .extracting(HeardItems.Heard::under)
                .containsExactly(comment);
        assertThat(heardItems().complaints(List.of(comment, new Replies.Comment("facebook", greeting))))
                .containsExactly(new HeardItems.Complaint(complaint, comment, "mẹ", "Thái độ tệ quá"));
        assertThat(heardItems().complaints(List.of(new Replies.Comment("zalo", external)))).isEmpty();
    }

    private WarnSignals warning(Instant now) {
        return new WarnSignals(signals(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private UUID item(UUID programme, String author, @Nullable String parent, String text, Instant at, Set<Label> labels) {
        return item(programme, UUID.randomUUID().toString(), author, parent, text, at, labels);
    }

    private UUID item(
            UUID programme, String external, String author, @Nullable String parent, String text, Instant at, Set<Label> labels) {
        Arrival arrival = new Arrival(
                "facebook",
                "page-1",
                external,
                external,
                Arrival.Change.ADDED,
                Arrival.Source.WEBHOOK,
                "thread-" + programme,
                parent,
                new Arrival.Author(author, "Tên"),
                text,
                at,
                at,
                "{}");
        UUID[] id = new UUID[1];
        items().accept(List.of(arrival), List.of(), (before, isNew, after, question) -> {
            id[0] = before.id();
            return new Items.Received(
                    before.folded(after).placed(programme, POST).labelled(labels, text), null, List.of());
        });
        return id[0];
    }

    private static Signal found(UUID programme, Instant at) {
        return Signal.found(
                UUID.randomUUID(),
                POST,
                programme,
                new Spark(SignalKind.TOPIC_GROWTH, Topic.DELAY, 9, 0.5, List.of(UUID.randomUUID(), UUID.randomUUID())),
                at);
    }

    private static Signal report(Scope scope, Instant at) {
        return Signal.reported(
                UUID.randomUUID(), scope, SignalKind.PRESS_CALL, null, null, "Một báo hỏi về hồ sơ chậm", OPERATOR, at);
    }
}
