package vn.lensong.adapters.web.live;

import io.micronaut.http.sse.Event;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.live.EventLog.Recorded;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.question.QuestionEvent;

/** Writes recorded events as server-sent ones, and knows who is shown which. */
@Singleton
final class LiveEvents {

    private static final Set<String> PROMPTER = Set.of(
            QuestionEvent.Cued.NAME,
            QuestionEvent.TakenBack.NAME,
            QuestionEvent.AnsweredOnAir.NAME,
            QuestionEvent.AnsweredInWriting.NAME);

    private static final String RELOAD = "reload";

    private final JsonMapper json;

    LiveEvents(JsonMapper json) {
        this.json = json;
    }

    /** The events that say who wrote or asked. */
    private static final Set<String> NAMING =
            Set.of(ItemEvent.Received.NAME, QuestionEvent.Asked.NAME, QuestionEvent.Cued.NAME);

    /**
     * What viewers wrote is for the desk; who is only a host follows the show and the prompter, and
     * who only looks on is told nobody's name.
     */
    static Predicate<String> shownTo(Actor actor) {
        if (actor.looksOnOnly()) {
            return name -> !NAMING.contains(name);
        }
        boolean hostOnly = actor.grants().stream().allMatch(grant -> grant.role() == Role.HOST);
        return name -> !hostOnly || name.startsWith("programme.") || PROMPTER.contains(name);
    }

    Event<String> event(Recorded recorded) {
        Envelope envelope =
                new Envelope(recorded.name(), recorded.seq(), recorded.at(), recorded.by(), recorded.subject());
        String head = written(envelope);
        String data = head.substring(0, head.length() - 1) + ",\"facts\":" + recorded.facts() + "}";
        return Event.of(data).id(String.valueOf(recorded.seq())).name(recorded.name());
    }

    /** The first event leaves at once: until it does, a browser does not know that it is connected. */
    static Event<String> hello(long seq) {
        return Event.of("{\"seq\":" + seq + "}").id(String.valueOf(seq)).name("hello");
    }

    static Event<String> reload() {
        return Event.of("{}").name(RELOAD);
    }

    static boolean isReload(Event<String> event) {
        return RELOAD.equals(event.getName());
    }

    /** A comment line keeps proxies from closing a quiet connection. */
    static Event<String> beat() {
        return Event.of("{}").comment("beat").name("beat");
    }

    private String written(Envelope envelope) {
        try {
            return new String(json.writeValueAsBytes(envelope), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every event has. */
    @Serdeable
    record Envelope(String name, long seq, Instant at, @Nullable UUID by, UUID subject) {}
}
