package vn.lensong.adapters.web.audit;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.audit.AuditViews;

/**
 * Tells a change without what a citizen wrote: of an event's facts only those pass whose names are known to hold none
 * of it, so that a new event shows nothing until somebody has thought about it.
 */
@Singleton
final class ChangeFacts {

    private static final Set<String> PASS = Set.of(
            "reason", "why", "from", "to", "state", "stage", "kind", "code", "version", "edition", "no", "seq",
            "segmentNo", "branchName", "what", "scope", "count", "until", "startsAt", "status", "channel", "outcome",
            "role", "alarm");

    private final JsonMapper json;

    ChangeFacts(JsonMapper json) {
        this.json = json;
    }

    Told told(AuditViews.Change change) {
        Map<String, Object> facts = new TreeMap<>();
        read(change.facts()).forEach((name, value) -> {
            if (PASS.contains(name) && (value instanceof String || value instanceof Number)) {
                facts.put(name, value);
            }
        });
        return new Told(
                change.id(),
                change.at(),
                change.event(),
                change.stream(),
                change.seq(),
                change.subject(),
                change.personId(),
                change.personName(),
                facts);
    }

    private Map<String, Object> read(String facts) {
        try {
            return json.readValue(facts, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One change.
     *
     * @param event its stable name, such as {@code lead.assigned}
     * @param seq its number in the stream
     * @param personName null when the system did it
     * @param facts what about it may be told to whoever looks on
     */
    @Serdeable
    record Told(
            UUID id,
            Instant at,
            String event,
            UUID stream,
            long seq,
            UUID subject,
            @Nullable UUID personId,
            @Nullable String personName,
            Map<String, Object> facts) {}
}
