package vn.lensong.domain.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that we hold about a person, as the person may see it.
 *
 * @param kind what it is, such as {@code comment} or {@code lead}: tells why it is kept and how long
 * @param at since when
 * @param data what is in it, by name; nothing that is unknown
 */
public record Held(String kind, UUID id, Instant at, Map<String, String> data) {

    public Held {
        data = Map.copyOf(data);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "Held[" + kind + ", " + id + "]";
    }
}
