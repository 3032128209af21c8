package vn.lensong.application.complaint;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Complainant;
import vn.lensong.domain.complaint.ComplaintChannel;
import vn.lensong.domain.complaint.Matter;

/**
 * A complaint as somebody writes it down.
 *
 * @param scope the province that answers for it, null for the writer's own
 * @param source what it was read in, which says who it is and keeps the words
 * @param named who may know of it; null where it is not confidential
 * @param receivedAt when it reached us, null for now
 */
public record NewComplaint(
        @Nullable Scope scope,
        ComplaintChannel channel,
        Complainant who,
        Matter matter,
        Source source,
        About about,
        @Nullable Set<UUID> named,
        @Nullable Instant receivedAt) {

    /** At most one of these is usually given. */
    public record Source(@Nullable UUID questionId, @Nullable UUID conversationId, @Nullable UUID leadId) {

        public static final Source NONE = new Source(null, null, null);
    }

    /** What and whom it is about, as far as that is known. */
    public record About(
            @Nullable UUID programmeId,
            @Nullable UUID organisationId,
            @Nullable UUID hostId,
            @Nullable UUID memberId) {

        public static final About NOTHING = new About(null, null, null, null);
    }
}
