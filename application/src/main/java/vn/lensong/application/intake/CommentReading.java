package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.application.platform.CommentCalls.CommentPage;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.programme.Broadcast;

/** Reads a broadcast's comments page by page to the end and hands each page in. */
final class CommentReading {

    private final Platforms platforms;
    private final Broadcasts broadcasts;
    private final IntakeDesk desk;
    private final Clock clock;

    CommentReading(Platforms platforms, Broadcasts broadcasts, IntakeDesk desk, Clock clock) {
        this.platforms = platforms;
        this.broadcasts = broadcasts;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Reads everything written since; what was read is stored even when a later page fails.
     *
     * @return how long the platform wants to be left alone, null when it does not mind
     */
    @Nullable Duration read(Broadcast broadcast, @Nullable Instant since, Arrival.Source source) {
        CommentCalls calls = platforms.comments(broadcast.platform());
        String externalId = broadcast.requireExternalId();
        Instant begun = clock.instant();
        Duration slowDown = null;
        Integer total = null;
        String cursor = null;
        do {
            CommentPage page = calls.page(broadcast.pageExternalId(), externalId, since, cursor, source);
            desk.receive(Actor.SYSTEM, page.arrivals(), page.malformed());
            total = page.total() == null ? total : page.total();
            slowDown = page.slowDown();
            cursor = page.next();
        } while (cursor != null);
        broadcasts.progressed(new Broadcasts.Progress(broadcast.id(), begun, total, clock.instant()));
        return slowDown;
    }
}
