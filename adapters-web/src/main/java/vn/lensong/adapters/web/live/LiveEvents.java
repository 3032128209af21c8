package vn.lensong.adapters.web.live;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.live.EventLog.Recorded;

/** Writes recorded events as server-sent ones. */
@Singleton
public final class LiveEvents {

    /** A comment line keeps proxies from closing a quiet connection. */
    private static final Frames BEAT = new Frames(bytes(": beat\nevent: beat\ndata: {}\n\n"), false);

    private static final Frames RELOAD = new Frames(bytes("event: reload\ndata: {}\n\n"), true);

    private static final byte[] NOTHING = new byte[0];

    private final JsonMapper json;
    private volatile Written written = new Written(List.of());

    LiveEvents(JsonMapper json) {
        this.json = json;
    }

    /** What was written last: everybody who follows the same programme is about to ask for it again. */
    private record Written(List<Recorded> events, Map<Audience, Frames> frames) {

        Written(List<Recorded> events) {
            this(events, new ConcurrentHashMap<>());
        }
    }

    /** The events that these people are shown; empty when none of them is for them. */
    Frames frames(List<Recorded> events, Audience audience) {
        Written before = written;
        if (before.events() != events) {
            before = new Written(events);
            written = before;
        }
        return before.frames().computeIfAbsent(audience, who -> write(events, who));
    }

    /** The first event leaves at once: until it does, a browser does not know that it is connected. */
    static Frames hello(long seq) {
        return new Frames(bytes("id: " + seq + "\nevent: hello\ndata: {\"seq\":" + seq + "}\n\n"), false);
    }

    static Frames reload() {
        return RELOAD;
    }

    public static Frames beat() {
        return BEAT;
    }

    /** Something without a number: whoever comes back later does not ask for it again. */
    public static Frames named(String name, String data) {
        return new Frames(bytes("event: " + name + "\ndata: " + data + "\n\n"), false);
    }

    private Frames write(List<Recorded> events, Audience audience) {
        StringBuilder text = new StringBuilder();
        for (Recorded event : events) {
            if (audience.sees(event.name())) {
                write(event, text);
            }
        }
        return new Frames(text.isEmpty() ? NOTHING : bytes(text.toString()), false);
    }

    private void write(Recorded recorded, StringBuilder text) {
        String head = json(
                new Envelope(recorded.name(), recorded.seq(), recorded.at(), recorded.by(), recorded.subject()));
        text.append("id: ").append(recorded.seq()).append("\nevent: ").append(recorded.name()).append("\ndata: ");
        text.append(head, 0, head.length() - 1).append(",\"facts\":");
        // A line break would end the data; between the members of JSON it means nothing.
        text.append(recorded.facts().replace('\n', ' ').replace('\r', ' ')).append("}\n\n");
    }

    private String json(Envelope envelope) {
        try {
            return new String(json.writeValueAsBytes(envelope), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What every event has. */
    @Serdeable
    record Envelope(String name, long seq, Instant at, @Nullable UUID by, UUID subject) {}
}
