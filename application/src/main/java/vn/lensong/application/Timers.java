package vn.lensong.application;

import java.time.Instant;
import java.util.UUID;

/**
 * Durable timers: they survive a restart, and each ring is heard by one node.
 *
 * <p>A timer is named by its job and its subject; setting it again moves it. Setting and clearing
 * are durable when the call returns.
 */
public interface Timers {

    /** Lets the job ring for the subject at that time, or at once when it has passed. */
    void set(String job, UUID subject, Instant due);

    /** Stops it; harmless when it is not set. */
    void clear(String job, UUID subject);
}
