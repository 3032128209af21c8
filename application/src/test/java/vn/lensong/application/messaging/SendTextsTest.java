package vn.lensong.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Actor;
import vn.lensong.application.HeldBack;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.Page;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessage.State;
import vn.lensong.domain.messaging.TextMessageEvent;

/** A text is sent in its first permitted minute, once at most. */
class SendTextsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-20T16:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-21T00:00:00Z");
    private static final String PHONE = "+84900000067";

    private final Memory texts = new Memory();
    private final Gateway gateway = new Gateway();
    private final Reserved speech = new Reserved();
    private boolean barred;

    @Test
    void a_text_is_sent_at_once_by_day_and_waits_for_the_morning_by_night() {
        UUID day = asked();
        UUID night = asked();

        assertThat(at(NOON).ring(day)).isNull();
        assertThat(at(NIGHT).ring(night)).isEqualTo(MORNING);

        assertThat(state(day)).isEqualTo(State.SENT);
        assertThat(state(night)).isEqualTo(State.WAITING);
        assertThat(at(MORNING).ring(night)).isNull();
        assertThat(gateway.sent).containsExactly(day, night);
    }

    @Test
    void what_was_cut_off_while_it_was_sent_is_left_to_a_person() {
        UUID id = asked();
        TextMessage waiting = texts.find(id).orElseThrow();
        texts.save(waiting.sending(NOON), moved(waiting));

        assertThat(at(NOON.plusSeconds(60)).ring(id)).isNull();

        assertThat(state(id)).isEqualTo(State.UNKNOWN);
        assertThat(at(NOON.plusSeconds(90)).ring(id)).isNull();
        assertThat(gateway.sent).isEmpty();
    }

    @Test
    void a_gateway_without_an_answer_is_not_asked_twice() {
        UUID id = asked();
        gateway.failure = new OutsideFailure(OutsideFailure.Kind.UNREACHABLE, "no answer");

        assertThat(at(NOON).ring(id)).isNull();
        assertThat(at(NOON.plusSeconds(60)).ring(id)).isNull();

        assertThat(state(id)).isEqualTo(State.UNKNOWN);
        assertThat(gateway.calls).isEqualTo(1);
    }

    @Test
    void a_gateway_that_wants_rest_gets_it_and_one_that_says_no_is_heard() {
        UUID busy = asked();
        gateway.failure =
                new OutsideFailure(OutsideFailure.Kind.RATE_LIMITED, "busy", Duration.ofSeconds(30), null);
        assertThat(at(NOON).ring(busy)).isEqualTo(NOON.plusSeconds(30));
        assertThat(state(busy)).isEqualTo(State.WAITING);

        UUID refused = asked();
        gateway.failure = new OutsideFailure(OutsideFailure.Kind.REJECTED, "no");
        assertThat(at(NOON).ring(refused)).isNull();
        assertThat(state(refused)).isEqualTo(State.REFUSED);

        gateway.failure = null;
        assertThat(at(NOON.plusSeconds(30)).ring(busy)).isNull();
        assertThat(state(busy)).isEqualTo(State.SENT);
    }

    @Test
    void the_fourth_text_to_a_number_waits_until_the_first_is_a_day_old() {
        for (int i = 0; i < 3; i++) {
            at(NOON.plusSeconds(i)).ring(asked());
        }
        UUID fourth = asked();

        assertThat(at(NOON.plusSeconds(60)).ring(fourth)).isEqualTo(NOON.plus(ContactRule.A_DAY));
        assertThat(state(fourth)).isEqualTo(State.WAITING);
        assertThat(at(NOON.plus(ContactRule.A_DAY)).ring(fourth)).isNull();
        assertThat(state(fourth)).isEqualTo(State.SENT);
    }

    @Test
    void whoever_said_stop_while_a_text_waited_does_not_get_it() {
        UUID id = asked();
        barred = true;

        assertThat(at(NOON).ring(id)).isNull();

        assertThat(state(id)).isEqualTo(State.BARRED);
        assertThat(gateway.calls).isZero();
    }

    @Test
    void a_text_on_a_topic_that_is_the_spokespersons_waits_and_is_not_lost() {
        UUID id = asked();
        speech.reserved = "mời bác";

        assertThat(at(NOON).ring(id)).isEqualTo(NOON.plusSeconds(10));
        assertThat(at(NOON.plus(Duration.ofHours(3))).ring(id)).isNotNull();
        assertThat(state(id)).isEqualTo(State.WAITING);
        assertThat(gateway.calls).isZero();

        speech.reserved = null;
        assertThat(at(NOON.plus(Duration.ofHours(4))).ring(id)).isNull();
        assertThat(gateway.sent).containsExactly(id);
    }

    private SendTexts at(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        ContactGuard guard = new ContactGuard(
                ContactGuardTest::rules,
                phone -> barred,
                new ContactGuardTest.Listed(),
                texts,
                new ContactGuardTest.Calls(),
                UUID::randomUUID,
                clock);
        return new SendTexts(texts, List.of(gateway), guard, speech, clock);
    }

    private UUID asked() {
        TextMessage text = TextMessage.asked(
                UUID.randomUUID(),
                Scope.province("31"),
                TextChannel.SMS,
                TextMessage.Purpose.INVITATION,
                UUID.randomUUID(),
                PHONE,
                "Mời bác xem",
                Map.of(),
                UUID.randomUUID(),
                NOON);
        texts.save(text, moved(text));
        return text.id();
    }

    private State state(UUID id) {
        return texts.find(id).orElseThrow().state();
    }

    private static TextMessageEvent moved(TextMessage text) {
        return new TextMessageEvent.Moved(text.id(), text.subject(), text.state(), NOON);
    }

    /** A gateway that does as it is told. */
    private static final class Gateway implements TextMessages {

        private final List<UUID> sent = new ArrayList<>();
        private int calls;
        private @Nullable OutsideFailure failure;

        @Override
        public TextChannel channel() {
            return TextChannel.SMS;
        }

        @Override
        public String send(Outgoing text) {
            calls++;
            if (failure != null) {
                throw failure;
            }
            sent.add(text.id());
            return "g-" + calls;
        }
    }

    /** Keeps texts with these words. */
    private static final class Reserved implements PublicSpeech {

        private @Nullable String reserved;

        @Override
        public void require(Actor actor, Utterance said) {}

        @Override
        public void letGo(UUID subject, String kind, @Nullable UUID by, Utterance said) {
            String words = reserved;
            if (words != null && said.texts().stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words))) {
                throw new HeldBack();
            }
        }

        @Override
        public Kept kept(UUID subject) {
            return Kept.NEVER;
        }
    }

    /** Texts in memory. */
    static final class Memory implements Texts {

        private final Map<UUID, TextMessage> texts = new LinkedHashMap<>();

        @Override
        public Optional<TextMessage> find(UUID id) {
            return Optional.ofNullable(texts.get(id));
        }

        @Override
        public Optional<TextMessage> latestAbout(UUID subject) {
            return texts.values().stream().filter(text -> text.subject().equals(subject)).findFirst();
        }

        @Override
        public Page<TextMessage> page(List<Scope> scopes, Page.Ask ask) {
            return new Page<>(List.copyOf(texts.values()), null);
        }

        @Override
        public void save(TextMessage next, TextMessageEvent because) {
            TextMessage stored = texts.get(next.id());
            if (stored != null && stored.version() != next.version()) {
                throw Refusal.stale();
            }
            texts.put(next.id(), again(next));
        }

        @Override
        public boolean begin(TextMessage sending, TextMessageEvent because, int most, Instant since) {
            if (begun(sending.phone(), since).size() >= most) {
                return false;
            }
            save(sending, because);
            return true;
        }

        @Override
        public List<Instant> begun(String phone, Instant since) {
            return texts.values().stream()
                    .filter(text -> text.phone().equals(phone))
                    .filter(text -> text.state() == State.SENDING || text.state() == State.SENT || text.state() == State.UNKNOWN)
                    .flatMap(text -> Optional.ofNullable(text.begunAt()).stream())
                    .filter(at -> at.isAfter(since))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }

        private static TextMessage again(TextMessage text) {
            return new TextMessage(
                    text.id(),
                    text.version() + 1,
                    text.scope(),
                    text.channel(),
                    text.purpose(),
                    text.subject(),
                    text.phone(),
                    text.words(),
                    text.gaps(),
                    text.state(),
                    text.dueAt(),
                    text.begunAt(),
                    text.gatewayId(),
                    text.failure(),
                    text.askedBy(),
                    text.askedAt());
        }
    }
}
