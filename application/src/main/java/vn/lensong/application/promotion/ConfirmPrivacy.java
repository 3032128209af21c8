package vn.lensong.application.promotion;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.messaging.QueueText;
import vn.lensong.application.privacy.PersonRequests;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.privacy.PersonRequest;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.privacy.PersonalConsentEvent;
import vn.lensong.domain.privacy.RequestEvent;
import vn.lensong.domain.privacy.WorkingCalendar;

/**
 * Confirms by text what somebody allowed, and that a request about their data was received, where a number is known and
 * the guard lets it be sent. Whoever takes a consent back hears nothing more.
 */
public final class ConfirmPrivacy implements Reaction {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PersonalConsents consents;
    private final PersonRequests requests;
    private final QueueText texts;
    private final CitizenWords words;

    public ConfirmPrivacy(
            PersonalConsents consents, PersonRequests requests, QueueText texts, CitizenWords words) {
        this.consents = consents;
        this.requests = requests;
        this.texts = texts;
        this.words = words;
    }

    @Override
    public String name() {
        return "confirm-privacy";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof PersonalConsentEvent.Given || event instanceof RequestEvent.Received;
    }

    @Override
    public void react(Event event, int attempt) {
        if (event instanceof RequestEvent.Received) {
            // Whoever was forgotten already is not written to: the text would be all that is known of them.
            requests.find(event.subject())
                    .filter(PersonRequest::open)
                    .ifPresent(request -> received(request, event));
        } else {
            consents.find(event.subject())
                    .filter(PersonalConsent::holds)
                    .ifPresent(consent -> consented(consent, event));
        }
    }

    private void consented(PersonalConsent consent, Event event) {
        String what = words.text("citizen.consent." + consent.purpose(), Map.of());
        String text = words.text("citizen.consented", Map.of("day", day(event.at()), "purpose", what));
        send(event, consent.scope(), consent.subject().phone(), text);
    }

    private void received(PersonRequest request, Event event) {
        String phone = request.who() == null
                ? null
                : request.who().phones().stream().sorted().findFirst().orElse(null);
        Map<String, String> gaps = Map.of(
                "day", day(request.receivedAt()),
                "answerBy", day(request.answerBy()),
                "dueBy", day(request.dueAt()));
        send(event, request.scope(), phone, words.text("citizen.request-received", gaps));
    }

    private void send(Event event, Scope scope, @Nullable String phone, String text) {
        UUID by = event.by();
        if (phone == null || by == null) {
            return;
        }
        try {
            texts.queue(
                    by,
                    scope,
                    TextChannel.SMS,
                    TextMessage.Purpose.CONFIRMATION,
                    about(event),
                    phone,
                    text,
                    Map.of("words", text));
        } catch (Refusal refusal) {
            // Told twice it is sent once, and who must not be contacted is not.
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
        }
    }

    /** The same for the same event, however often it is told. */
    private static UUID about(Event event) {
        String what = event.name() + " " + event.subject() + " " + event.at();
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private static String day(Instant moment) {
        return DAY.format(LocalDate.ofInstant(moment, WorkingCalendar.HANOI));
    }
}
