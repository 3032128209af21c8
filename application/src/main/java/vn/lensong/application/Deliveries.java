package vn.lensong.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliveries of events to reactions, for people to look after. */
public interface Deliveries {

    /** Those that were given up, oldest first, at most 200. */
    List<Delivery> dead();

    /** Makes a dead delivery due at once. False when there is no dead one with this id. */
    boolean retry(UUID deliveryId);

    /**
     * One event on its way to one reaction.
     *
     * @param lastError kind and code of the last failure, never personal data
     */
    record Delivery(
            UUID id, String reaction, String event, UUID subject, int attempts, Instant since, @Nullable String lastError) {}
}
