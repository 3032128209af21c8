package vn.lensong.application.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.application.platform.CommentCalls.CommentPage;
import vn.lensong.domain.intake.Arrival;

/**
 * Walks over all pages of a broadcast's comments, also when cursors repeat or die on the way.
 *
 * <p>A list that cannot be followed is begun again. When it breaks again and again, as long lists
 * do at some depth, it goes on from shortly before the newest comment seen. A walk that gets no
 * further ends as UNREACHABLE, and the caller's next one begins where this one began.
 */
final class CommentWalk {

    private static final int WHOLE_TRIES = 2;

    /** A second in which hundreds write is many pages: it is passed only when none of them breaks. */
    private static final int MOST_TRIES = 10;

    /** Comments are not listed strictly by their time; what is read again costs little. */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private final CommentCalls calls;
    private final String pageId;
    private final String broadcastId;
    private final Arrival.Source source;
    private final Consumer<CommentPage> each;
    private final Set<String> cursors = new HashSet<>();
    private @Nullable Instant newest;

    /** Every page goes to {@code each} as it comes; a comment may come twice. */
    CommentWalk(
            CommentCalls calls,
            String pageId,
            String broadcastId,
            Arrival.Source source,
            Consumer<CommentPage> each) {
        this.calls = calls;
        this.pageId = pageId;
        this.broadcastId = broadcastId;
        this.source = source;
        this.each = each;
    }

    /** From this moment on, or from the first comment when it is null, to the end. */
    void walk(@Nullable Instant since) {
        Instant from = since;
        int broken = 0;
        while (!reachesTheEnd(from)) {
            broken++;
            Instant further = broken < WHOLE_TRIES ? null : furtherThan(from);
            if (further != null) {
                from = further;
                broken = WHOLE_TRIES - 1;
            } else if (broken == MOST_TRIES) {
                throw new OutsideFailure(
                        OutsideFailure.Kind.UNREACHABLE,
                        "comments of " + broadcastId + ": a list without end (expected: one that can be followed)");
            }
        }
    }

    /** Shortly before the newest, or where so much was written that this is no step, at the newest; null for none. */
    private @Nullable Instant furtherThan(@Nullable Instant from) {
        if (newest == null) {
            return null;
        }
        Instant before = newest.minus(OVERLAP);
        if (from == null || before.isAfter(from)) {
            return before;
        }
        return newest.isAfter(from) ? newest : null;
    }

    /** False when a cursor led back or was refused. */
    private boolean reachesTheEnd(@Nullable Instant since) {
        cursors.clear();
        String cursor = null;
        do {
            CommentPage page;
            try {
                page = calls.page(pageId, broadcastId, since, cursor, source);
            } catch (OutsideFailure refused) {
                if (cursor == null || refused.kind() != OutsideFailure.Kind.REJECTED) {
                    throw refused;
                }
                return false;
            }
            each.accept(page);
            page.arrivals().forEach(this::saw);
            cursor = page.next();
            if (cursor != null && !cursors.add(cursor)) {
                return false;
            }
        } while (cursor != null);
        return true;
    }

    private void saw(Arrival arrival) {
        if (newest == null || arrival.happenedAt().isAfter(newest)) {
            newest = arrival.happenedAt();
        }
    }
}
