package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Timeline.Part;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.Timing;

/** Parts of a timeline for tests: linked, of fixed length and still to come unless said otherwise. */
record Parts(Part part) {

    static Parts of(int no, int seconds) {
        return new Parts(new Part(
                no, true, false, Timing.of(seconds), SegmentState.READY, null, null, null, Duration.ZERO));
    }

    static List<Part> list(Parts... parts) {
        return Stream.of(parts).map(Parts::part).toList();
    }

    Parts countdown() {
        return new Parts(new Part(
                part.no(), true, true, part.timing(), part.state(), null, null, null, Duration.ZERO));
    }

    Parts inserted() {
        return new Parts(new Part(
                part.no(), false, false, part.timing(), part.state(), null, null, null, Duration.ZERO));
    }

    Parts lock(SegmentLock lock) {
        Timing old = part.timing();
        return timed(old.plannedOffset(), lock, old.linked());
    }

    Parts offset(int seconds) {
        Timing old = part.timing();
        return timed(seconds, old.lock(), old.linked());
    }

    Parts unlinked() {
        Timing old = part.timing();
        return timed(old.plannedOffset(), old.lock(), false);
    }

    Parts live(Instant since) {
        return ran(SegmentState.LIVE, since, null);
    }

    Parts done(Instant from, Instant to) {
        return ran(SegmentState.DONE, from, to);
    }

    Parts skipped() {
        return ran(SegmentState.SKIPPED, null, null);
    }

    Parts standby() {
        return ran(SegmentState.STANDBY, null, null);
    }

    Parts heldSince(Instant since) {
        return new Parts(new Part(
                part.no(),
                part.planned(),
                part.beforeAir(),
                part.timing(),
                part.state(),
                part.startedAt(),
                part.endedAt(),
                since,
                part.held()));
    }

    private Parts ran(SegmentState state, @Nullable Instant from, @Nullable Instant to) {
        return new Parts(new Part(
                part.no(), part.planned(), part.beforeAir(), part.timing(), state, from, to, null, part.held()));
    }

    private Parts timed(@Nullable Integer offset, SegmentLock lock, boolean linked) {
        Timing old = part.timing();
        return new Parts(new Part(
                part.no(),
                part.planned(),
                part.beforeAir(),
                new Timing(
                        offset,
                        old.plannedSeconds(),
                        lock,
                        linked,
                        old.warnSeconds(),
                        old.dangerSeconds(),
                        old.endAction()),
                part.state(),
                part.startedAt(),
                part.endedAt(),
                part.heldSince(),
                part.held()));
    }
}
