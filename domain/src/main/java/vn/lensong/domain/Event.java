package vn.lensong.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, with the facts and ids of it and never an aggregate.
 *
 * <p>Events are the audit trail, the outbox and what the live feed shows; their names never change.
 * No event carries a phone number or another identifier of a citizen.
 */
public interface Event {

    /** The stable name, such as {@code question.cued}. */
    String name();

    /** The stream it is numbered in: the programme, or the subject itself outside a programme. */
    UUID stream();

    /** What it happened to. */
    UUID subject();

    /** When it happened. */
    Instant at();

    /** Who did it; null when the system did. */
    @Nullable UUID by();
}
