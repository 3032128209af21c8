package vn.lensong.domain.crisis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * What is said in an incident to one audience: approved by one person where it lay ready, by two where it did not,
 * never by its author; then published by the spokesperson.
 *
 * @param holdingTextId what it was made from word for word, null for words of its own
 * @param readyUntil the last day on which one approval is enough, null where it never was
 * @param channel where it went out, null until it did
 * @param postId the platform's id once the page shows it
 * @param failure why the page does not, null where nothing stands in the way
 */
public record Statement(
        UUID id,
        long version,
        UUID incidentId,
        Scope scope,
        Audience audience,
        @Nullable UUID holdingTextId,
        @Nullable LocalDate readyUntil,
        String text,
        UUID authorId,
        String authorName,
        List<Approval> approvals,
        State state,
        @Nullable Channel channel,
        @Nullable UUID pageId,
        @Nullable UUID publishedBy,
        @Nullable Instant publishedAt,
        @Nullable String postId,
        @Nullable String failure) {

    /** Where a statement stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /** Where it goes out. */
    public enum Channel {
        /** As a post of a page of ours. */
        PAGE,
        /** Sent or handed out by the spokesperson. */
        BY_HAND
    }

    private static final int OTHERS = 2;

    public Statement {
        text = Text.required("text", text, HoldingText.LONGEST);
        approvals = List.copyOf(approvals);
    }

    /** In words of its own. */
    public static Statement written(
            UUID id, Incident incident, Audience audience, String text, UUID authorId, String authorName) {
        return drafted(id, incident, audience, null, null, text, authorId, authorName);
    }

    /** Out of what lies ready. Refuses {@code statement.slots} and {@code holding-text.retired}. */
    public static Statement filled(
            UUID id,
            Incident incident,
            HoldingText from,
            Map<String, String> slots,
            UUID authorId,
            String authorName) {
        if (from.retired()) {
            throw Refusal.conflict("holding-text.retired", Map.of());
        }
        LocalDate ready = from.isApproved() ? from.validTo() : null;
        return drafted(
                id, incident, from.audience(), from.id(), ready, from.filled(slots), authorId, authorName);
    }

    private static Statement drafted(
            UUID id,
            Incident incident,
            Audience audience,
            @Nullable UUID from,
            @Nullable LocalDate ready,
            String text,
            UUID authorId,
            String authorName) {
        return new Statement(
                id, 0, incident.id(), incident.scope(), audience, from, ready, text, authorId, authorName, List.of(),
                State.DRAFT, null, null, null, null, null, null);
    }

    /** How many have to approve it, on this day. */
    public int needs(LocalDate today) {
        return readyUntil != null && !today.isAfter(readyUntil) ? 1 : OTHERS;
    }

    public boolean approved(LocalDate today) {
        return approvals.size() >= needs(today);
    }

    /** Refuses {@code statement.own}, {@code statement.twice}. */
    public Statement approved(Approval one) {
        require(State.DRAFT);
        return with(State.DRAFT, Approval.added(approvals, one, authorId), null, null, null, null, null, null);
    }

    /** Refuses {@code statement.unapproved} as long as too few have approved it. */
    public Statement published(Channel where, @Nullable UUID page, UUID by, LocalDate today, Instant now) {
        require(State.DRAFT);
        if (!approved(today)) {
            throw Refusal.conflict(
                    "statement.unapproved", Map.of("needs", needs(today), "has", approvals.size()));
        }
        return with(State.PUBLISHED, approvals, where, page, by, now, null, null);
    }

    public Statement posted(String post) {
        require(State.PUBLISHED);
        return with(state, approvals, channel, pageId, publishedBy, publishedAt, post, null);
    }

    public Statement notPosted(String why) {
        require(State.PUBLISHED);
        return with(state, approvals, channel, pageId, publishedBy, publishedAt, null, why);
    }

    /** Not to be said after all; what is out stays out. */
    public Statement withdrawn() {
        require(State.DRAFT);
        return with(State.WITHDRAWN, approvals, null, null, null, null, null, null);
    }

    private void require(State wanted) {
        Set<State> allowed = EnumSet.of(wanted);
        if (!allowed.contains(state)) {
            throw Refusal.conflict("statement.state", Map.of("state", state.name()));
        }
    }

    private Statement with(
            State next,
            List<Approval> nextApprovals,
            @Nullable Channel where,
            @Nullable UUID page,
            @Nullable UUID by,
            @Nullable Instant at,
            @Nullable String post,
            @Nullable String why) {
        return new Statement(
                id, version, incidentId, scope, audience, holdingTextId, readyUntil, text, authorId, authorName,
                nextApprovals, next, where, page, by, at, post, why);
    }
}
