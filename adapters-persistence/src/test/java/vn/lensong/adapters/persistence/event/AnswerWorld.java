package vn.lensong.adapters.persistence.event;

import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;
import static vn.lensong.application.StoreExamples.asked;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.platform.CallGuard;
import vn.lensong.application.platform.InMemoryPlatform;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.application.question.Questions;
import vn.lensong.application.question.SendReply;
import vn.lensong.application.question.ShareAnswer;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** A database, a platform in memory and what carries answers between them; deliveries go when a test says so. */
final class AnswerWorld implements AutoCloseable {

    final List<Question> askedOnes = new ArrayList<>();
    final InMemoryPlatform platform;
    private final Store store;
    private final UUID programmeId = UUID.randomUUID();
    private final String broadcast;

    /**
     * @param seenBySendReply what stands between the reaction and the store, to make it fail
     */
    AnswerWorld(Function<Object[], Store> open, Function<Questions, Questions> seenBySendReply) {
        Later sending = new Later("send-reply");
        Later sharing = new Later("share-answer");
        store = open.apply(new Object[] {sending, sharing});
        platform = new InMemoryPlatform(store.clock(), "page-1");
        broadcast = platform.broadcasts()
                .orElseThrow()
                .schedule("page-1", "Chương trình", "", NOON.plusSeconds(60))
                .broadcastId();
        Questions questions = seenBySendReply.apply(questions());
        sending.becomes(new SendReply(
                questions,
                store.bean(Items.class),
                new Platforms(List.of(platform), CallGuard.OPEN),
                PublicSpeech.FREE,
                store.clock()));
        sharing.becomes(new ShareAnswer(questions(), store.clock()));
    }

    Store store() {
        return store;
    }

    Questions questions() {
        return store.bean(Questions.class);
    }

    /** A question under a comment of its own. */
    Question ask() {
        return arrived(InMemoryPlatform.NAME, platform.writes(broadcast, "Chị Lan", "Đóng ở đâu ạ?"));
    }

    /** A question under a comment that is not there any more. */
    Question askUnderWhatIsGone() {
        return arrived(InMemoryPlatform.NAME, "gone-" + UUID.randomUUID());
    }

    /** A question that somebody took down on the phone. */
    Question askByHand() {
        return arrived("manual", "note-" + UUID.randomUUID());
    }

    private Question arrived(String platformName, String comment) {
        Arrival arrival = new Arrival(
                platformName,
                "page-1",
                comment,
                comment,
                Arrival.Change.ADDED,
                Arrival.Source.POLL,
                broadcast,
                null,
                new Arrival.Author("p-1", "Chị Lan"),
                "Đóng ở đâu ạ?",
                NOON,
                NOON,
                "{}");
        AtomicReference<Question> made = new AtomicReference<>();
        store.bean(Items.class).accept(List.of(arrival), List.of(), (before, isNew, after, known) -> {
            InboundItem item = before.folded(after).placed(programmeId, POST).labelled(Set.of(Label.QUESTION), "Đóng ở đâu ạ?");
            Question question = Question.asked(
                    UUID.randomUUID(), programmeId, POST, item.id(), "Đóng ở đâu ạ?", new Asker("p-1", "Lan"), NOON);
            made.set(question);
            return new Items.Received(item.became(question.id()), question, List.of(asked(question)));
        });
        Question question = now(made.get());
        askedOnes.add(question);
        return question;
    }

    Question claim(Question question) {
        Question next = now(question).claimed(OPERATOR, "Lan", store.clock().instant());
        return save(next, new QuestionEvent.Claimed(next.programmeId(), next.id(), "Lan", NOON, OPERATOR, NOON));
    }

    Question merge(Question question, Question into) {
        Question next = now(question).absorbedBy(now(into), OPERATOR, store.clock().instant());
        return save(next, new QuestionEvent.Merged(next.programmeId(), next.id(), into.id(), OPERATOR, NOON));
    }

    Question answer(Question question, String text) {
        Question next = now(question).answeredInWriting(OPERATOR, false, text, store.clock().instant());
        return save(
                next, new QuestionEvent.AnsweredInWriting(next.programmeId(), next.id(), text, null, OPERATOR, NOON));
    }

    Question save(Question next, QuestionEvent because) {
        questions().save(next, because);
        return now(next);
    }

    Question now(Question question) {
        return questions().find(question.id()).orElseThrow();
    }

    Stage stage(Question question) {
        return now(question).stage();
    }

    QuestionViews.Card card(Question question) {
        return store.bean(QuestionViews.class).card(question.id()).orElseThrow();
    }

    /** How many questions of this one's programme were answered on air since then. */
    int answeredOnAirSince(Question question, Instant from) {
        return store.bean(QuestionViews.class).answeredOnAirSince(question.programmeId(), from);
    }

    /** What the page has written under the question's comment. */
    List<String> replies(Question question) {
        return platform.repliesOfPage(item(question).externalId());
    }

    InboundItem item(Question question) {
        return store.bean(Items.class).find(question.itemId()).orElseThrow();
    }

    /** Carries what is due until nothing is. */
    int carry() {
        int carried = 0;
        List<Due> due = store.bean(StoredDeliveries.class).claim(50);
        while (!due.isEmpty()) {
            carried += due.size();
            due.forEach(store.bean(Carrier.class)::carry);
            due = store.bean(StoredDeliveries.class).claim(50);
        }
        return carried;
    }

    @Override
    public void close() {
        store.close();
    }

    /** A reaction that is known to the store before it can be made. */
    static final class Later implements Reaction {

        private final String name;
        private final AtomicReference<Reaction> reaction = new AtomicReference<>();

        Later(String name) {
            this.name = name;
        }

        void becomes(Reaction made) {
            reaction.set(made);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean wants(Event event) {
            return reaction.get().wants(event);
        }

        @Override
        public void react(Event event, int attempt) {
            reaction.get().react(event, attempt);
        }

        @Override
        public Duration lookAgainAfter() {
            return reaction.get().lookAgainAfter();
        }

        @Override
        public void gaveUp(Event event, String reason) {
            reaction.get().gaveUp(event, reason);
        }
    }
}
