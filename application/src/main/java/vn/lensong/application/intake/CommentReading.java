package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
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
     * Reads everything written since; what was read is stored even when a later page fails. Comments
     * that were stored while their broadcast was being stored find their place now.
     *
     * @return what the platform said besides comments
     */
    Told read(Broadcast broadcast, @Nullable Instant since, Arrival.Source source) {
        desk.place(Actor.SYSTEM, broadcast);
        Instant begun = clock.instant();
        Told told = new Told();
        new CommentWalk(
                        platforms.comments(broadcast.platform()),
                        broadcast.pageExternalId(),
                        broadcast.requireExternalId(),
                        source,
                        page -> {
                            desk.receive(Actor.SYSTEM, page.arrivals(), page.malformed());
                            told.by(page);
                        })
                .walk(since);
        broadcasts.progressed(new Broadcasts.Progress(broadcast.id(), begun, told.total, clock.instant()));
        return told;
    }

    /** What the pages said besides comments, and how many comments they held. */
    static final class Told {

        private @Nullable Integer total;
        private @Nullable Duration slowDown;
        private int read;

        private void by(CommentPage page) {
            total = page.total() == null ? total : page.total();
            slowDown = page.slowDown();
            read += page.arrivals().size() + page.malformed().size();
        }

        /** The platform's own count, null when it does not say. */
        @Nullable Integer total() {
            return total;
        }

        /** How long the platform wants to be left alone, null when it does not mind. */
        @Nullable Duration slowDown() {
            return slowDown;
        }

        /** How many comments were listed. */
        int read() {
            return read;
        }
    }
}
