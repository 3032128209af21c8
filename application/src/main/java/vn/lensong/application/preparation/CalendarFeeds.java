package vn.lensong.application.preparation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The secret addresses of people's calendars: one a person, of which only the digest is kept. */
public interface CalendarFeeds {

    /** Whose calendar lies under the address with this digest. */
    Optional<UUID> owner(String digest);

    /** Since when a person has the address they have; empty without one. */
    Optional<Instant> since(UUID personId);

    /** From now on this is the address; an earlier one leads nowhere. */
    void set(UUID personId, String digest, Instant at);

    /** The address leads nowhere any more; harmless without one. */
    void revoke(UUID personId);
}
