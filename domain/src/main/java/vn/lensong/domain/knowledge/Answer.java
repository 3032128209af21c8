package vn.lensong.domain.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * An answer that two people stand for.
 *
 * <p>{@code DRAFT -> REVIEW -> APPROVED -> EXPIRED}; from REVIEW back to DRAFT, and from APPROVED or
 * EXPIRED to REVIEW again. Written anew, it is a draft again.
 *
 * @param externalId what it is called where it was imported from, null when it was written here
 * @param overlays the answer above whose place it takes inside its own scope, null for none
 * @param handedInBy who handed it in last, null when nobody did or the system did
 * @param approval who stood for it last, null while nobody has
 * @param recheck what it is to be looked at again for: to come while it is approved, what it was opened
 *     for in review; null for nothing known
 */
public record Answer(
        UUID id,
        long version,
        Scope scope,
        @Nullable String externalId,
        @Nullable UUID overlays,
        AnswerContent content,
        State state,
        @Nullable UUID handedInBy,
        @Nullable Approval approval,
        @Nullable Recheck recheck) {

    /** How far it is. */
    public enum State {
        DRAFT,
        REVIEW,
        APPROVED,
        EXPIRED
    }

    /**
     * Somebody stood for an answer.
     *
     * @param by null for the system
     */
    public record Approval(@Nullable UUID by, Instant at) {}

    public Answer {
        externalId = externalId == null ? null : Text.required("externalId", externalId, 100);
    }

    /** Refuses {@code answer.overlay-above} unless what it overlays lies in a scope around its own. */
    public static Answer draft(
            UUID id, Scope scope, @Nullable String externalId, @Nullable Answer overlaid, AnswerContent content) {
        return new Answer(
                id, 0, scope, externalId, above(overlaid, scope), content, State.DRAFT, null, null, null);
    }

    /** Written anew; whatever it was, somebody else has to look at it again. Refuses as drafting does. */
    public Answer rewritten(AnswerContent next, @Nullable Answer overlaid) {
        return new Answer(
                id, version, scope, externalId, above(overlaid, scope), next, State.DRAFT, null, approval, null);
    }

    private static @Nullable UUID above(@Nullable Answer overlaid, Scope scope) {
        if (overlaid == null) {
            return null;
        }
        if (overlaid.scope.equals(scope) || !overlaid.scope.contains(scope)) {
            throw Refusal.field("overlays", "answer.overlay-above", Map.of("scope", overlaid.scope.path()));
        }
        return overlaid.id;
    }

    /** Handed in for another person to look at. */
    public Answer submitted(@Nullable UUID by) {
        require(State.DRAFT);
        return at(State.REVIEW, by, approval, recheck);
    }

    /** Back to whoever writes it. */
    public Answer sentBack() {
        require(State.REVIEW);
        return at(State.DRAFT, null, approval, null);
    }

    /**
     * May be used from now on. Refuses {@code answer.own-approval}: four eyes see more than two.
     *
     * @param next the next change of a figure in it that is known of
     */
    public Answer approved(@Nullable UUID by, Instant at, @Nullable Recheck next) {
        require(State.REVIEW);
        if (by != null && by.equals(handedInBy)) {
            throw Refusal.conflict("answer.own-approval", Map.of());
        }
        return at(State.APPROVED, handedInBy, new Approval(by, at), next);
    }

    /** May be used from now on because it was approved where it was imported from: the one way around four eyes. */
    public Answer approvedElsewhere(@Nullable UUID by, Instant at, @Nullable Recheck next) {
        require(State.DRAFT);
        return at(State.APPROVED, by, new Approval(by, at), next);
    }

    /** Used no more: somebody says so, or its last day is over. */
    public Answer expired() {
        require(State.APPROVED);
        return at(State.EXPIRED, handedInBy, approval, recheck);
    }

    /** To be looked at again by somebody else than who says so. */
    public Answer reopened(@Nullable UUID by) {
        if (state != State.EXPIRED) {
            require(State.APPROVED);
        }
        return at(State.REVIEW, by, approval, null);
    }

    /** To be looked at again because the law has changed a figure in it; by anybody. */
    public Answer reopened(Recheck because) {
        require(State.APPROVED);
        return at(State.REVIEW, null, approval, because);
    }

    /** Stands until the day, or until an earlier one it had before. */
    public Answer recheckedFrom(Recheck next) {
        require(State.APPROVED);
        return at(state, handedInBy, approval, next.or(recheck));
    }

    /** Whether what the law changed at this moment was not known yet to who approved it. */
    public boolean approvedBefore(Instant change) {
        return state == State.APPROVED && (approval == null || approval.at().isBefore(change));
    }

    /** Whether it may be used on that day, by the day alone: whoever is late to say so changes nothing. */
    public boolean stands(LocalDate day) {
        return why(day) == null;
    }

    /**
     * Lets it be used on that day.
     *
     * @throws Refusal {@code answer.not-approved}, {@code answer.to-review}, {@code answer.not-yet-valid},
     *     {@code answer.expired}
     */
    public void requireStanding(LocalDate day) {
        Refusal refusal = why(day);
        if (refusal != null) {
            throw refusal;
        }
    }

    /**
     * Lets a host say it on that day.
     *
     * @throws Refusal as {@link #requireStanding}; {@code answer.not-on-air}, {@code answer.figure-pending},
     *     {@code answer.too-long-to-say}
     */
    public void requireSayable(LocalDate day, Rendering rendering) {
        requireStanding(day);
        if (!content.onAir()) {
            throw Refusal.conflict("answer.not-on-air", Map.of());
        }
        rendering.figures().stream().filter(Piece::pending).findFirst().ifPresent(pending -> {
            throw Refusal.conflict(
                    "answer.figure-pending",
                    Map.of("figure", String.valueOf(pending.figure()), "day", day.toString()));
        });
        rendering.requireSayable();
    }

    private @Nullable Refusal why(LocalDate day) {
        if (state == State.EXPIRED || state == State.APPROVED && over(day)) {
            return Refusal.conflict(
                    "answer.expired",
                    Map.of("day", content.validTo() == null ? day.toString() : content.validTo().toString()));
        }
        if (state != State.APPROVED) {
            return Refusal.conflict("answer.not-approved", Map.of("state", state.name()));
        }
        if (content.validFrom() != null && day.isBefore(content.validFrom())) {
            return Refusal.conflict("answer.not-yet-valid", Map.of("day", content.validFrom().toString()));
        }
        if (recheck != null && !day.isBefore(recheck.from())) {
            return Refusal.conflict(
                    "answer.to-review",
                    Map.of("parameter", recheck.parameter(), "day", recheck.from().toString()));
        }
        return null;
    }

    /** Whether its last day is over. */
    public boolean over(LocalDate day) {
        return content.validTo() != null && day.isAfter(content.validTo());
    }

    private void require(State expected) {
        if (state != expected) {
            throw Refusal.conflict("answer.state", Map.of("state", state.name(), "expected", expected.name()));
        }
    }

    private Answer at(
            State next, @Nullable UUID submitter, @Nullable Approval nextApproval, @Nullable Recheck nextRecheck) {
        return new Answer(
                id, version, scope, externalId, overlays, content, next, submitter, nextApproval, nextRecheck);
    }
}
