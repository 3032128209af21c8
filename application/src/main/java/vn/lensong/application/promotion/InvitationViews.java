package vn.lensong.application.promotion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.Invitation;

/** Invitations with how far they came, worked out from what is stored each time somebody looks. */
public interface InvitationViews {

    /**
     * A programme's invitations, newest first, then by id.
     *
     * @param scopes those for which the inviter works inside any of these
     * @param inviterId and those of this person
     */
    Page<Row> page(UUID programmeId, List<Scope> scopes, UUID inviterId, Page.Ask ask);

    Optional<Row> row(UUID invitationId);

    /** How far the invitations of a programme came, and what was shared, for each person in each scope; in no order. */
    List<Line> lines(UUID programmeId);

    /**
     * One invitation.
     *
     * @param told what whoever invited a friend said became of it, null while nothing was said
     * @param textable whether the person left a number to which a text may be sent
     * @param text where its text stands, null when none was asked for
     */
    record Row(
            UUID id,
            long version,
            UUID programmeId,
            String scope,
            UUID inviterId,
            String inviterName,
            String name,
            boolean friend,
            boolean textable,
            Invitation.Progress progress,
            Invitation.@Nullable Outcome told,
            Invitation.@Nullable Channel channel,
            Instant preparedAt,
            @Nullable Instant sentAt,
            String code,
            @Nullable String text) {}

    /**
     * Figures of one person in one scope. Each counts those that came at least so far.
     *
     * @param told how many of those that joined did by the word of whoever invited
     * @param visits of the person's own links, those of invitations left out
     */
    record Line(
            UUID personId,
            String personName,
            Scope scope,
            long prepared,
            long sent,
            long opened,
            long joined,
            long became,
            long told,
            long shares,
            long visits) {}
}
