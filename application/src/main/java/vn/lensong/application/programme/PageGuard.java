package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.CallGuard;
import vn.lensong.domain.platform.PageTrouble;
import vn.lensong.domain.platform.PageTrouble.Stopped;
import vn.lensong.domain.programme.BroadcastEvent;

/** Stops calls for a page whose token is dead or lacks a permission, and tells every programme of it at once. */
public final class PageGuard implements CallGuard {

    private final PageTroubles troubles;
    private final Broadcasts broadcasts;
    private final Clock clock;

    public PageGuard(PageTroubles troubles, Broadcasts broadcasts, Clock clock) {
        this.troubles = troubles;
        this.broadcasts = broadcasts;
        this.clock = clock;
    }

    @Override
    public <T extends @Nullable Object> T call(String platform, String pageId, Stopped purpose, Supplier<T> call) {
        for (PageTrouble trouble : troubles.of(platform, pageId)) {
            if (trouble.stops(purpose)) {
                throw still(trouble);
            }
        }
        try {
            return call.get();
        } catch (OutsideFailure failure) {
            note(platform, pageId, purpose, failure);
            throw failure;
        }
    }

    private void note(String platform, String pageId, Stopped purpose, OutsideFailure failure) {
        Instant now = clock.instant();
        switch (failure.kind()) {
            case EXPIRED_TOKEN -> begin(new PageTrouble(platform, pageId, Stopped.EVERYTHING, null, now));
            case MISSING_PERMISSION -> begin(new PageTrouble(platform, pageId, purpose, failure.permission(), now));
            case RATE_LIMITED, GONE, REJECTED, UNREACHABLE -> {
                // Nothing that a new token or a permission would mend.
            }
        }
    }

    private void begin(PageTrouble trouble) {
        List<BroadcastEvent> incidents = broadcasts.unfinished(trouble.platform(), trouble.pageId()).stream()
                .<BroadcastEvent>map(broadcast -> new BroadcastEvent.ConnectionLost(
                        broadcast.programmeId(),
                        broadcast.id(),
                        trouble.stopped(),
                        trouble.permission(),
                        trouble.since()))
                .toList();
        troubles.begin(trouble, incidents);
    }

    private static OutsideFailure still(PageTrouble trouble) {
        String page = trouble.platform() + " page " + trouble.pageId();
        return trouble.stopped() == Stopped.EVERYTHING
                ? new OutsideFailure(OutsideFailure.Kind.EXPIRED_TOKEN, page + ": waiting for a new token")
                : OutsideFailure.missingPermission(page + ": waiting for a permission", trouble.permission());
    }
}
