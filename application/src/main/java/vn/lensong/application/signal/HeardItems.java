package vn.lensong.application.signal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What viewers wrote, as the watch needs it. */
public interface HeardItems {

    /**
     * What was written to a programme from one moment to another, both included, in any order, without what the page
     * itself wrote. Found by an index: costs what it returns.
     */
    List<Heard> between(UUID programmeId, Instant from, Instant until);

    /**
     * Complaints of the programme under which at least so many people wrote, of those under which somebody wrote at or
     * after this moment.
     */
    List<Reached> reached(UUID programmeId, Instant from, int people);

    /**
     * The words of these items, and of mentions elsewhere, with numbers masked, newest first; an erased or removed one is
     * left out.
     */
    List<Line> lines(List<UUID> itemIds);

    /**
     * An item.
     *
     * @param person tells two people apart, where the platform says who wrote; else two items
     * @param words with numbers masked
     */
    record Heard(UUID itemId, Instant at, String person, boolean complaint, String words) {}

    /** How many people wrote under an item, and what was said in it. */
    record Reached(UUID itemId, int people, String words) {}

    /** What is shown of an item: never who wrote it. */
    record Line(UUID itemId, Instant at, String words) {}
}
