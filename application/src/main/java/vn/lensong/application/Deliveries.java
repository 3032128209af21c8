package vn.lensong.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliveries of events to reactions, for people to look after. */
public interface Deliveries {

    /** Those that were given up or failed again and again on our side, oldest first, at most 200. */
    List<Delivery> troubled();

    /** Makes a dead or stuck delivery due at once. False when there is no such one with this id. */
    boolean retry(UUID deliveryId);

    /** Makes those due at once that wait for a token, a permission or somebody's word. */
    void wake();

    /** What is the matter with a delivery. */
    enum Trouble {
        /** The outside refused it for good; it waits for a person. */
        DEAD,
        /** It fails on our side; it is tried again by itself, every few minutes. */
        STUCK
    }

    /**
     * One event on its way to one reaction.
     *
     * @param lastError kind and code of the last failure, never personal data
     */
    record Delivery(
            UUID id,
            String reaction,
            String event,
            UUID subject,
            Trouble trouble,
            int attempts,
            Instant since,
            @Nullable String lastError) {}
}
