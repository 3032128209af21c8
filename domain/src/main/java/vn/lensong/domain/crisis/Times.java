package vn.lensong.domain.crisis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an incident came how far; each null until it did.
 *
 * @param promisedAt when the next word was promised for
 */
public record Times(
        Instant openedAt,
        @Nullable Instant assessedAt,
        @Nullable Instant declaredAt,
        @Nullable Instant holdingAt,
        @Nullable Instant promisedAt,
        @Nullable Instant stableAt,
        @Nullable Instant closedAt,
        @Nullable Instant reviewedAt) {

    static Times opened(Instant at) {
        return new Times(at, null, null, null, null, null, null, null);
    }

    Times assessed(Instant at) {
        return assessedAt != null
                ? this
                : new Times(openedAt, at, declaredAt, holdingAt, promisedAt, stableAt, closedAt, reviewedAt);
    }

    Times declared(Instant at) {
        return new Times(openedAt, assessedAt, at, holdingAt, promisedAt, stableAt, closedAt, reviewedAt);
    }

    Times spoken(Instant at, @Nullable Instant next) {
        return new Times(
                openedAt, assessedAt, declaredAt, holdingAt == null ? at : holdingAt, next, stableAt, closedAt,
                reviewedAt);
    }

    Times promised(Instant next) {
        return new Times(openedAt, assessedAt, declaredAt, holdingAt, next, stableAt, closedAt, reviewedAt);
    }

    Times stable(@Nullable Instant at) {
        return new Times(openedAt, assessedAt, declaredAt, holdingAt, promisedAt, at, closedAt, reviewedAt);
    }

    Times closed(Instant at) {
        return new Times(openedAt, assessedAt, declaredAt, holdingAt, null, stableAt, at, reviewedAt);
    }

    Times reviewed(Instant at) {
        return new Times(openedAt, assessedAt, declaredAt, holdingAt, promisedAt, stableAt, closedAt, at);
    }
}
