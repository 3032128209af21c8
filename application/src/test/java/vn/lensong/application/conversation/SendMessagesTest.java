package vn.lensong.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Actor;
import vn.lensong.application.HeldBack;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.Page;
import vn.lensong.application.intake.Items;
import vn.lensong.application.platform.CallGuard;
import vn.lensong.application.platform.InMemoryPlatform;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.conversation.MessageArrival;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.question.Question;

class SendMessagesTest {

    private Instant now = NOON;
    private final InMemoryPlatform platform = new InMemoryPlatform(Clock.fixed(NOON, ZoneOffset.UTC), "1001");
    private final OneThread store = new OneThread(platform.writesPrivately("Lan", "Em hỏi thêm"));
    private final Reserved speech = new Reserved();
    private final SendMessages sending = new SendMessages(
            store,
            new NoItems(),
            new Platforms(List.of(platform), CallGuard.OPEN),
            speech,
            UUID::randomUUID,
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void an_answer_of_the_first_day_is_sent() {
        Event written = store.written(DirectMessage.Kind.ANSWER);

        sending.react(written, 1);

        assertThat(platform.messagesTo(store.thread.personKey())).containsExactly("Dạ 22%");
        assertThat(store.message.state()).isEqualTo(DirectMessage.State.SENT);
    }

    @Test
    void an_answer_whose_first_day_ended_meanwhile_is_sent_as_a_persons() {
        Event written = store.written(DirectMessage.Kind.ANSWER);
        passes(Duration.ofHours(24));

        sending.react(written, 1);

        assertThat(platform.messagesTo(store.thread.personKey())).containsExactly("Dạ 22%");
    }

    @Test
    void an_answer_whose_window_closed_meanwhile_is_not_sent_and_the_person_waits_again() {
        Event written = store.written(DirectMessage.Kind.ANSWER);
        passes(Duration.ofDays(7));

        sending.react(written, 1);

        assertThat(platform.messagesTo(store.thread.personKey())).isEmpty();
        assertThat(store.message.failure()).isEqualTo("WINDOW_CLOSED");
        assertThat(store.thread.waitingSince()).isEqualTo(NOON);
    }

    @Test
    void an_invitation_is_not_sent_once_the_first_day_is_over() {
        Event written = store.written(DirectMessage.Kind.INVITATION);
        passes(Duration.ofHours(24));

        sending.react(written, 1);

        assertThat(platform.messagesTo(store.thread.personKey())).isEmpty();
        assertThat(store.message.failure()).isEqualTo("WINDOW_CLOSED");
    }

    @Test
    void a_lost_answer_costs_no_second_message() {
        Event written = store.written(DirectMessage.Kind.ANSWER);
        platform.nextAnswerIsLost();
        catchThrowableOfType(OutsideFailure.class, () -> sending.react(written, 1));

        sending.react(written, 2);

        assertThat(platform.messagesTo(store.thread.personKey())).hasSize(1);
        assertThat(store.message.state()).isEqualTo(DirectMessage.State.SENT);
    }

    @Test
    void what_is_about_a_reserved_topic_waits_until_it_is_let_go() {
        Event written = store.written(DirectMessage.Kind.ANSWER);
        speech.held = true;

        catchThrowableOfType(HeldBack.class, () -> sending.react(written, 1));

        assertThat(platform.messagesTo(store.thread.personKey())).isEmpty();
        assertThat(store.message.sending()).isTrue();
        speech.held = false;
        sending.react(written, 2);
        assertThat(platform.messagesTo(store.thread.personKey())).containsExactly("Dạ 22%");
    }

    @Test
    void what_did_not_get_there_says_why_it_waits() {
        Event written = store.written(DirectMessage.Kind.ANSWER);
        platform.nextAnswerIsLost();

        catchThrowableOfType(OutsideFailure.class, () -> sending.react(written, 1));

        assertThat(store.waited).isEqualTo("UNREACHABLE");
    }

    @Test
    void a_lost_answer_is_known_though_the_window_closed_meanwhile() {
        Event written = store.written(DirectMessage.Kind.ANSWER);
        platform.nextAnswerIsLost();
        catchThrowableOfType(OutsideFailure.class, () -> sending.react(written, 1));
        passes(Duration.ofDays(7));

        sending.react(written, 2);

        assertThat(store.message.state()).isEqualTo(DirectMessage.State.SENT);
    }

    @Test
    void what_is_sent_is_not_sent_again() {
        Event written = store.written(DirectMessage.Kind.ANSWER);
        sending.react(written, 1);

        sending.react(written, 2);

        assertThat(platform.messagesTo(store.thread.personKey())).hasSize(1);
    }

    @Test
    void what_is_given_up_says_why() {
        Event written = store.written(DirectMessage.Kind.ANSWER);

        sending.gaveUp(written, "REJECTED");

        assertThat(store.message.failure()).isEqualTo("REJECTED");
    }

    private void passes(Duration duration) {
        now = now.plus(duration);
        platform.timePasses(duration);
    }

    /** One thread whose person wrote at noon, with one message of ours. */
    private static final class OneThread implements Conversations {

        private Conversation thread;
        private DirectMessage message;
        private @Nullable String waited;

        OneThread(String person) {
            thread = Conversation.begun(new UUID(0, 1), POST, InMemoryPlatform.NAME, "1001", person, "Lan", NOON)
                    .heard(NOON);
            message = message(DirectMessage.Kind.ANSWER);
        }

        Event written(DirectMessage.Kind kind) {
            thread = thread.answered(NOON);
            message = message(kind);
            return new ConversationEvent.Written(message.id(), thread.id(), kind, OPERATOR, NOON);
        }

        private DirectMessage message(DirectMessage.Kind kind) {
            return DirectMessage.written(
                    new UUID(0, 2), thread.id(), POST, thread.platform(), "1001", kind, null, null, "Dạ 22%", OPERATOR,
                    "Trực", NOON);
        }

        @Override
        public Optional<Conversation> find(UUID id) {
            return Optional.of(thread);
        }

        @Override
        public Optional<Conversation> with(String platform, String pageId, String personKey) {
            return Optional.of(thread);
        }

        @Override
        public List<Conversation> of(String personKey) {
            return List.of(thread);
        }

        @Override
        public Optional<DirectMessage> message(UUID id) {
            return Optional.of(message);
        }

        @Override
        public Optional<DirectMessage> told(String platform, String pageId, String externalId) {
            return Optional.of(message).filter(one -> externalId.equals(one.externalId()));
        }

        @Override
        public Optional<DirectMessage> privateReplyTo(UUID itemId) {
            return Optional.empty();
        }

        @Override
        public Page<Conversation> page(List<Scope> scopes, boolean waitingOnly, Page.Ask ask) {
            return new Page<>(List.of(thread), null);
        }

        @Override
        public boolean add(
                Conversation next, DirectMessage added, @Nullable MessageArrival raw, ConversationEvent because) {
            thread = next;
            message = added;
            return true;
        }

        @Override
        public void addPrivateReply(DirectMessage added, ConversationEvent because) {
            message = added;
        }

        @Override
        public void save(DirectMessage next, @Nullable Conversation changed, ConversationEvent because) {
            message = next;
            thread = changed == null ? thread : changed;
        }

        @Override
        public void waits(UUID messageId, String why) {
            waited = why;
        }

        @Override
        public void empty(String platform, String pageId, String externalId) {
            // Nobody takes anything back here.
        }

        @Override
        public Optional<String> nameOf(String platform, String pageId, String personKey) {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> programmeOf(String platform, String pageId, String personKey, Instant until) {
            return Optional.empty();
        }
    }

    /** No comment is answered here. */
    private static final class NoItems implements Items {

        @Override
        public void accept(List<Arrival> arrivals, List<Malformed> malformed, Reception reception) {
            throw new IllegalStateException("items: none (expected: no call)");
        }

        @Override
        public Optional<InboundItem> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public List<UUID> strays(String platform, List<String> threadIds) {
            return List.of();
        }

        @Override
        public void receiveAgain(UUID itemId, Reception reception) {
            throw new IllegalStateException("items: none (expected: no call)");
        }

        @Override
        public void raise(InboundItem item, Question question, Event because) {
            throw new IllegalStateException("items: none (expected: no call)");
        }
    }

    /** Holds everything back as long as it is told to. */
    private static final class Reserved implements PublicSpeech {

        private boolean held;

        @Override
        public void require(Actor actor, Utterance said) {}

        @Override
        public void letGo(UUID subject, String kind, @Nullable UUID by, Utterance said) {
            if (held) {
                throw new HeldBack();
            }
        }

        @Override
        public Kept kept(UUID subject) {
            return held ? Kept.STILL : Kept.NEVER;
        }
    }
}
