package vn.lensong.application.complaint;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.Progress;
import vn.lensong.domain.complaint.Track;

/** Complaints. What a person said, and who it was, is encrypted; nothing of it can be searched but by equality. */
public interface Complaints {

    Optional<Complaint> find(UUID id);

    /** What was opened from this inbound item, the earliest first; usually none or one. */
    List<Complaint> ofItem(UUID itemId);

    /** The open ones as their clocks run out, or the settled ones, newest first. */
    Page<Complaint> page(Sight sight, Wanted wanted, Page.Ask ask);

    /** Those of a person, by key or number, newest first, at most 100. */
    List<Complaint> ofPerson(Sight sight, @Nullable String key, @Nullable String phone);

    Figures figures(Sight sight, Instant from, Instant now);

    /**
     * Leads of the province of this scope whose person has an open complaint: by link, by key or by number. Costs the
     * opening of every open complaint of the province.
     */
    Complaining complaining(Scope scope);

    /** Those of these complaints that this person may not know of; what is no complaint is not among them. */
    Set<UUID> hiddenFrom(@Nullable UUID person, Collection<UUID> ids);

    /**
     * Stores the next state with its reason, both or neither; a version that is not the stored one refuses {@code stale}.
     * Of one inbound item the system opens one complaint only: another one refuses {@code stale} too.
     */
    void save(Complaint next, ComplaintEvent because);

    /**
     * What somebody may see: what lies inside these scopes or is theirs to answer for; of the confidential ones those
     * they are named in, and no others.
     */
    record Sight(List<Scope> scopes, @Nullable UUID person) {}

    /**
     * Which of them.
     *
     * @param open whether the open ones are wanted, or the settled ones
     * @param overdueAt only those of which a clock has run out by then, null for all
     */
    record Wanted(
            boolean open,
            @Nullable Track track,
            Progress.@Nullable State state,
            @Nullable UUID assigneeId,
            @Nullable UUID programmeId,
            @Nullable Instant overdueAt) {}

    /** @param quiet of those nobody else may know of */
    record Complaining(Set<UUID> open, Set<UUID> quiet) {}

    /**
     * How it goes.
     *
     * @param received since then, as the settled, reopened and rated ones
     * @param byTrack how many of the open ones run by which clocks
     * @param meanStars null where nobody rated
     */
    record Figures(
            int received,
            int open,
            int overdue,
            int settled,
            int settledInTime,
            int reopened,
            int rated,
            @Nullable Double meanStars,
            Map<Track, Integer> byTrack) {}
}
