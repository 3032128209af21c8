package vn.lensong.application.signal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.signal.Replies;

/** What viewers wrote, as the watch needs it. */
public interface HeardItems {

    /**
     * What was written to a programme from one moment to another, both included, in any order, without what the page
     * itself wrote. Found by an index: costs what it returns.
     */
    List<Heard> between(UUID programmeId, Instant from, Instant until);

    /**
     * How much was written to a programme from one moment to another, both included, whoever wrote it. Found in an index alone: a
     * fraction of what reading costs.
     */
    int count(UUID programmeId, Instant from, Instant until);

    /**
     * Those of these comments that are complaints, in any order, without what is erased or unknown. Found by an index: costs
     * what it is asked.
     */
    List<Complaint> complaints(Collection<Replies.Comment> comments);

    /**
     * The words of these items, and of mentions elsewhere, with numbers masked, newest first; an erased or removed one is
     * left out.
     */
    List<Line> lines(List<UUID> itemIds);

    /**
     * An item.
     *
     * @param person tells two people apart, where the platform says who wrote; else two items
     * @param under the comment it was written under, null for one that stands by itself
     * @param words with numbers masked
     */
    record Heard(
            UUID itemId, Instant at, String person, boolean complaint, Replies.@Nullable Comment under, String words) {}

    /**
     * A complaint that people may have written under.
     *
     * @param person who wrote it, where the platform says so
     */
    record Complaint(UUID itemId, Replies.Comment comment, @Nullable String person, String words) {}

    /** What is shown of an item: never who wrote it. */
    record Line(UUID itemId, Instant at, String words) {}
}
