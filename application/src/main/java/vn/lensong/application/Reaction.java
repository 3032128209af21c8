package vn.lensong.application;

import java.time.Duration;
import vn.lensong.domain.Event;

/**
 * Something that follows from an event and acts outside or changes another aggregate.
 *
 * <p>A delivery is stored with the event, in the same transaction, for every reaction that wants it,
 * and carried out afterwards at least once: a reaction must do no harm when it runs twice. Throwing
 * means again later, with growing pauses and for as long as it takes; only an {@link OutsideFailure}
 * that is GONE or REJECTED leaves the delivery dead, for a person to see and retry.
 */
public interface Reaction {

    /** The stable name its deliveries are stored under. */
    String name();

    /** Whether the event calls for it; looks at nothing but the event. */
    boolean wants(Event event);

    /**
     * Does it.
     *
     * @param attempt 1 for the first; from the second on, an earlier attempt may have succeeded
     *     without our knowing
     */
    void react(Event event, int attempt);

    /**
     * How long what it wrote may stay invisible outside. An attempt that ended without our knowing is
     * not repeated sooner, because looking sooner would find nothing and write a second time.
     */
    default Duration lookAgainAfter() {
        return Duration.ZERO;
    }

    /** Told once when the delivery is given up; the reason is the failure's kind or class. */
    default void gaveUp(Event event, String reason) {}
}
