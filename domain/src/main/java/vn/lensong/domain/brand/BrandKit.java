package vn.lensong.domain.brand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * The brand kit of one organisation: what is worked on, and beside it what somebody approved, which alone is shown to
 * the public. So a change never takes a logo off the air before it is approved itself.
 *
 * @param scope the organisation's
 * @param changedBy who worked on the draft last
 * @param approval null until somebody approved it
 */
public record BrandKit(
        UUID id,
        long version,
        UUID organisationId,
        Scope scope,
        BrandContent draft,
        UUID changedBy,
        @Nullable Approval approval) {

    /** Where a kit stands on a day. */
    public enum State {
        DRAFT,
        APPROVED,
        EXPIRED
    }

    /** What keeps an organisation's logo from being shown. */
    public enum Gap {
        NO_KIT,
        NO_LOGO,
        NOT_APPROVED,
        EXPIRED
    }

    /**
     * What may be shown, until when, and who said so.
     *
     * @param until the last day, in Vietnam
     */
    public record Approval(BrandContent content, LocalDate until, UUID by, Instant at) {}

    public static BrandKit drafted(UUID id, UUID organisationId, Scope scope, BrandContent content, UUID by) {
        return new BrandKit(id, 0, organisationId, scope, content.showing(List.of()), by, null);
    }

    /** Other colours, lines and numbers; the logos stay. */
    public BrandKit changed(BrandContent content, UUID by) {
        return drafting(content.showing(draft.logos()), by);
    }

    public BrandKit with(Logo logo) {
        return drafting(draft.with(logo), logo.addedBy());
    }

    /** Refuses {@code logo.not-found}. */
    public BrandKit without(Logo.Variant variant, Logo.Backdrop backdrop, UUID by) {
        if (draft.logo(variant, backdrop).isEmpty()) {
            throw Refusal.notFound("logo");
        }
        return drafting(draft.without(variant, backdrop), by);
    }

    /**
     * The draft may be shown until a day. Refuses {@code brand-kit.incomplete} without a full logo for light and for
     * dark, and {@code brand-kit.until-past}.
     */
    public BrandKit approved(LocalDate until, LocalDate today, UUID by, Instant now) {
        if (!draft.complete()) {
            throw Refusal.conflict("brand-kit.incomplete", Map.of());
        }
        if (until.isBefore(today)) {
            throw Refusal.field("until", "brand-kit.until-past", Map.of());
        }
        return new BrandKit(
                id, version, organisationId, scope, draft, changedBy, new Approval(draft, until, by, now));
    }

    public State state(LocalDate day) {
        if (approval == null) {
            return State.DRAFT;
        }
        return day.isAfter(approval.until()) ? State.EXPIRED : State.APPROVED;
    }

    /** Whether the draft differs from what was approved. */
    public boolean changedSinceApproval() {
        return approval != null && !approval.content().equals(draft);
    }

    /** What may be shown on a day; empty when nothing may. */
    public Optional<BrandContent> shownOn(LocalDate day) {
        return approval == null || state(day) != State.APPROVED ? Optional.empty() : Optional.of(approval.content());
    }

    /** What keeps its logo from being shown on a day. */
    public Optional<Gap> gap(LocalDate day) {
        return switch (state(day)) {
            case APPROVED -> Optional.empty();
            case EXPIRED -> Optional.of(Gap.EXPIRED);
            case DRAFT -> Optional.of(draft.complete() ? Gap.NOT_APPROVED : Gap.NO_LOGO);
        };
    }

    private BrandKit drafting(BrandContent next, UUID by) {
        return new BrandKit(id, version, organisationId, scope, next, by, approval);
    }
}
