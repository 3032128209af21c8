package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was about to go out when its topic was reserved; it waits until the spokesperson lets it go, or the
 * incident is over.
 *
 * @param subject the question, message, post or winner that it is about
 * @param by who wrote it, null for the machine
 * @param releasedBy null while it waits
 */
public record HeldSpeech(
        UUID subject, UUID incidentId, String kind, @Nullable UUID by, Instant heldAt, @Nullable UUID releasedBy) {}
