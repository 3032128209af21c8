package vn.lensong.application.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.conversation.CallBacks;
import vn.lensong.application.intake.Items;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelFigures;
import vn.lensong.domain.listening.Feed;
import vn.lensong.domain.listening.JourneyStage;
import vn.lensong.domain.listening.Lever;
import vn.lensong.domain.listening.LeverAction;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.Sentiment;
import vn.lensong.domain.listening.Topic;

/** What the stores of mentions, feeds and actions keep to. */
public interface ListeningStoresContract {

    Page.Ask FIRST = new Page.Ask(10, null);
    Mentions.Which EVERY = new Mentions.Which(null, null, null);
    Reading SORRY = new Reading(Set.of(Topic.DELAY, Topic.APP), JourneyStage.USE, Sentiment.NEGATIVE, 0.85);

    Mentions mentions();

    OwnItems ownItems();

    Feeds feeds();

    LeverActions actions();

    SentimentModels models();

    Items items();

    CallBacks callBacks();

    @Test
    default void a_mention_comes_back_with_what_a_person_said_instead() {
        Scope scope = somewhere();
        Mention mention = elsewhere(scope, "Chờ mãi", NOON, SORRY);
        mentions().add(List.of(mention), List.of());
        Mention seen = mentions().find(mention.id()).orElseThrow();
        assertThat(seen).usingRecursiveComparison().ignoringFields("version").isEqualTo(mention);

        Reading glad = new Reading(Set.of(), null, Sentiment.POSITIVE, 1);
        mentions().save(seen.corrected(glad, OPERATOR, NOON), new ListeningEvent.Corrected(seen.id(), OPERATOR, NOON));

        Mention found = mentions().find(mention.id()).orElseThrow();
        assertThat(found.reading()).isEqualTo(glad);
        assertThat(found.correction()).isEqualTo(new Mention.Correction(SORRY, OPERATOR, NOON));
        assertThat(mentions().taught()).contains(new Mentions.Taught("Chờ mãi", Sentiment.POSITIVE));
        assertThat(code(() -> mentions()
                        .save(seen.corrected(glad, OPERATOR, NOON), new ListeningEvent.Corrected(seen.id(), OPERATOR, NOON))))
                .isEqualTo("stale");
    }

    @Test
    default void what_is_known_is_found_by_its_key_and_not_added_again() {
        Mention mention = elsewhere(somewhere(), "Một tin", NOON, SORRY);
        mentions().add(List.of(mention), List.of());

        assertThat(mentions().known(List.of(mention.naturalKey(), "chưa có"))).containsExactly(mention.naturalKey());
        assertThat(code(() -> mentions().add(List.of(mention), List.of()))).isEqualTo("stale");
    }

    @Test
    default void mentions_are_counted_and_found_by_what_is_understood_of_them() {
        Scope scope = somewhere();
        Mention first = elsewhere(scope, "Một", NOON, SORRY);
        Mention second = elsewhere(scope, "Hai", NOON.plusSeconds(5), SORRY);
        Mention glad = elsewhere(scope, "Ba", NOON, new Reading(Set.of(Topic.APP), null, Sentiment.POSITIVE, 0.9));
        Mention later = elsewhere(scope, "Bốn", NOON.plusSeconds(3_600), SORRY);
        mentions().add(List.of(first, second, glad, later), List.of());
        Instant until = NOON.plusSeconds(60);

        assertThat(mentions().counts(List.of(scope), NOON, until))
                .containsExactlyInAnyOrder(
                        new Mentions.Count(Set.of(Topic.DELAY, Topic.APP), JourneyStage.USE, Sentiment.NEGATIVE, 2),
                        new Mentions.Count(Set.of(Topic.APP), null, Sentiment.POSITIVE, 1));
        assertThat(words(scope, until, EVERY)).hasSize(3).startsWith("Hai");
        assertThat(words(scope, until, new Mentions.Which(Topic.DELAY, JourneyStage.USE, Sentiment.NEGATIVE)))
                .containsExactly("Hai", "Một");
        assertThat(words(scope, until, new Mentions.Which(Topic.APP, null, Sentiment.POSITIVE))).containsExactly("Ba");
        assertThat(mentions().counts(List.of(), NOON, until)).isEmpty();
    }

    @Test
    default void what_was_said_to_us_is_pointed_at_and_read_where_it_stands() {
        UUID programme = UUID.randomUUID();
        Scope scope = somewhere();
        UUID item = item(programme, scope, "facebook", "Thẻ mãi chưa có", Set.of(Label.COMPLAINT));
        item(programme, scope, "facebook", "Vay tiền nhanh", Set.of(Label.SPAM));
        item(programme, scope, InboundItem.MESSENGER, "Cho hỏi", Set.of(Label.QUESTION));

        List<OwnItems.Item> found = ownItems().since(programme, OwnItems.Place.before(NOON), 10);
        Mention mention = Mention.own(
                UUID.randomUUID(), scope, Mention.Source.COMMENT, programme, item, NOON, NOON, SORRY);
        mentions().add(List.of(mention), List.of(new ListeningEvent.Collected(programme, 1, NOON)));

        assertThat(found)
                .extracting(OwnItems.Item::source)
                .containsExactlyInAnyOrder(Mention.Source.COMMENT, Mention.Source.MESSAGE);
        assertThat(mentions().words(mention.id())).contains("Thẻ mãi chưa có");
        assertThat(mentions().find(mention.id()).orElseThrow().words()).isEmpty();
    }

    @Test
    default void what_was_said_at_one_moment_is_read_part_by_part() {
        UUID programme = UUID.randomUUID();
        Scope scope = somewhere();
        Set<UUID> said = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            said.add(item(programme, scope, "facebook", "Thẻ mãi chưa có " + i, Set.of(Label.COMPLAINT)));
        }

        Set<UUID> read = new HashSet<>();
        OwnItems.Place place = OwnItems.Place.before(NOON);
        List<OwnItems.Item> part = ownItems().since(programme, place, 2);
        while (!part.isEmpty()) {
            part.forEach(one -> assertThat(read.add(one.itemId())).isTrue());
            place = new OwnItems.Place(part.getLast().saidAt(), part.getLast().itemId());
            part = ownItems().since(programme, place, 2);
        }

        assertThat(read).isEqualTo(said);
    }

    @Test
    default void what_was_noted_of_a_call_that_reached_somebody_is_said_to_us_too() {
        UUID programme = UUID.randomUUID();
        Scope scope = somewhere();
        CallBack kept = called(programme, scope, CallBack.Outcome.REACHED, "Bảo thẻ mãi chưa có, số 0900000123");
        called(programme, scope, CallBack.Outcome.WRONG_NUMBER, "Không phải người cần gặp");

        List<OwnItems.Item> found = ownItems().since(programme, OwnItems.Place.before(NOON), 10);
        Mention mention = Mention.own(
                UUID.randomUUID(), scope, Mention.Source.CALL, programme, kept.id(), NOON, NOON, SORRY);
        mentions().add(List.of(mention), List.of());

        assertThat(found).singleElement().satisfies(item -> {
            assertThat(item.itemId()).isEqualTo(kept.id());
            assertThat(item.source()).isEqualTo(Mention.Source.CALL);
            assertThat(item.words()).contains("Bảo thẻ mãi chưa có").doesNotContain("0900000123");
        });
        assertThat(mentions().words(mention.id()).orElseThrow()).contains("Bảo thẻ mãi chưa có");
    }

    private CallBack called(UUID programme, Scope scope, CallBack.Outcome outcome, String note) {
        CallBack promised = CallBack.promised(
                UUID.randomUUID(), scope, programme, null, null, "Cô Bảy", "+84900000124", CallBack.Channel.PHONE,
                CallBack.Basis.ASKED, "Xin gọi lại", new CallBack.Slot(NOON, NOON.plusSeconds(1_800)), OPERATOR, "Thu",
                OPERATOR, NOON.minusSeconds(60));
        callBacks()
                .save(
                        promised,
                        new CallBackEvent.Promised(
                                promised.id(), programme, null, promised.channel(), promised.basis(), OPERATOR,
                                promised.slot().until(), OPERATOR, NOON));
        CallBack stored = callBacks().find(promised.id()).orElseThrow();
        CallBack tried = stored.attempted(OPERATOR, "Thu", outcome, note, null, NOON.plusSeconds(60));
        callBacks()
                .save(tried, new CallBackEvent.Tried(tried.id(), outcome, NOON, OPERATOR, NOON));
        return tried;
    }

    @Test
    default void it_is_kept_up_to_when_a_programme_was_collected() {
        UUID programme = UUID.randomUUID();
        assertThat(mentions().collectedUntil(programme)).isEmpty();

        mentions().collected(programme, NOON);
        mentions().collected(programme, NOON.plusSeconds(9));

        assertThat(mentions().collectedUntil(programme)).contains(NOON.plusSeconds(9));
    }

    @Test
    default void a_feed_comes_back_with_how_it_went() {
        Feed feed = Feed.added(UUID.randomUUID(), somewhere(), "Báo thử", "https://bao.example.vn/rss", false);
        feeds().save(feed, new ListeningEvent.FeedAdded(feed.id(), OPERATOR, NOON));
        Feed read = feeds().find(feed.id()).orElseThrow().read("\"1\"", "Sun, 29 Nov 2026 13:00:00 GMT", 3, NOON);

        feeds().save(read, new ListeningEvent.FeedRead(feed.id(), 3, null, NOON));
        Feed failed = feeds().find(feed.id()).orElseThrow().failed(Feed.Failure.STATUS, NOON);
        feeds().save(failed, new ListeningEvent.FeedRead(feed.id(), 0, Feed.Failure.STATUS, NOON));

        assertThat(feeds().inside(List.of(feed.scope())))
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(failed);
    }

    @Test
    default void actions_come_back_those_that_are_not_ended_first() {
        Scope scope = somewhere();
        LeverAction done = action(scope, LocalDate.of(2026, 11, 1)).moved(LeverAction.State.DONE, "Đã đăng");
        LeverAction late = action(scope, LocalDate.of(2026, 12, 20));
        LeverAction soon = action(scope, LocalDate.of(2026, 12, 1));
        for (LeverAction one : List.of(done, late, soon)) {
            actions().save(one, new ListeningEvent.ActionEntered(one.id(), one.lever(), one.ownerId(), OPERATOR, NOON));
        }

        assertThat(actions().inside(List.of(scope)))
                .extracting(LeverAction::id)
                .containsExactly(soon.id(), late.id(), done.id());
        assertThat(actions().find(done.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(done);
    }

    @Test
    default void a_model_takes_the_place_of_the_former_one() {
        LabelFigures figures = LabelFigures.NONE.plus(true, true);
        models().put(new SentimentModels.Stored(Sentiment.NEGATIVE, NOON, 5, figures, figures, "một"));
        models().put(new SentimentModels.Stored(Sentiment.NEGATIVE, NOON.plusSeconds(1), 6, figures, figures, "hai"));

        assertThat(models().all()).extracting(SentimentModels.Stored::learnt).containsExactly("hai");
        assertThat(models().learntAt()).containsEntry(Sentiment.NEGATIVE, NOON.plusSeconds(1));
        models().remove(Sentiment.NEGATIVE);
        assertThat(models().all()).isEmpty();
    }

    private List<String> words(Scope scope, Instant until, Mentions.Which which) {
        return mentions().said(List.of(scope), NOON, until, which, FIRST).items().stream()
                .map(Mentions.Said::words)
                .toList();
    }

    private UUID item(UUID programme, Scope scope, String platform, String text, Set<Label> labels) {
        String external = UUID.randomUUID().toString();
        Arrival arrival = new Arrival(
                platform,
                "page-1",
                external,
                external,
                Arrival.Change.ADDED,
                Arrival.Source.WEBHOOK,
                "thread-" + programme,
                null,
                new Arrival.Author("p-" + external, "Tên"),
                text,
                NOON,
                NOON,
                "{}");
        UUID[] id = new UUID[1];
        items().accept(List.of(arrival), List.of(), (before, isNew, after, question) -> {
            id[0] = before.id();
            return new Items.Received(
                    before.folded(after).placed(programme, scope).labelled(labels, text), null, List.of());
        });
        return id[0];
    }

    private static Mention elsewhere(Scope scope, String words, Instant at, Reading reading) {
        @Nullable UUID noFeed = null;
        return Mention.elsewhere(
                UUID.randomUUID(), scope, noFeed, "file:" + UUID.randomUUID(), "https://bao.example.vn/1", words, 12_000, at,
                NOON, reading);
    }

    private static LeverAction action(Scope scope, LocalDate due) {
        return LeverAction.entered(
                UUID.randomUUID(), scope, Lever.MISCONCEPTIONS, JourneyStage.COMPARE, Topic.FUND_SAFETY,
                "Làm clip giải thích quỹ", OPERATOR, due);
    }

    private static Scope somewhere() {
        return new Scope("vn/45/noi-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).code();
    }
}
