package vn.lensong.domain.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint hangs together with.
 *
 * @param itemId the inbound item that holds the words as they came
 * @param hostId who presented
 * @param memberId whom it is about: a collector, or somebody else of ours
 */
public record Links(
        @Nullable UUID itemId,
        @Nullable UUID questionId,
        @Nullable UUID programmeId,
        @Nullable UUID conversationId,
        @Nullable UUID leadId,
        @Nullable UUID organisationId,
        @Nullable UUID hostId,
        @Nullable UUID memberId) {

    public static final Links NONE = new Links(null, null, null, null, null, null, null, null);

    /** With others of those that people may change; where the words came from stays. */
    public Links about(
            @Nullable UUID programme, @Nullable UUID organisation, @Nullable UUID host, @Nullable UUID member) {
        return new Links(itemId, questionId, programme, conversationId, leadId, organisation, host, member);
    }
}
