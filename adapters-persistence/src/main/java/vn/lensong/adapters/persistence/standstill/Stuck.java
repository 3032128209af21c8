package vn.lensong.adapters.persistence.standstill;

import java.io.IOException;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds threads that can never go on, because each waits for another of them. */
final class Stuck {

    private static final ThreadMXBean PLATFORM = ManagementFactory.getThreadMXBean();

    private Stuck() {}

    /** Those that the JVM itself finds: a circle of threads of the operating system. It cannot see virtual ones. */
    static Set<String> inCircles() {
        Set<String> stuck = new TreeSet<>();
        long[] found = PLATFORM.findDeadlockedThreads();
        if (found != null) {
            for (ThreadInfo thread : PLATFORM.getThreadInfo(found)) {
                // Null when it ended between the two questions.
                if (thread != null) {
                    LockInfo lock = thread.getLockInfo();
                    stuck.add(thread.getThreadName() + "#" + thread.getThreadId() + " wants " + lock);
                }
            }
        }
        return stuck;
    }

    /**
     * Those inside this code, virtual ones too, when all that are there wait for its locks and jobs and none runs, waits for
     * a disk or gives up after a while. Whoever has a lock of it is inside it; so when nobody in there moves, nobody ever
     * will.
     *
     * @param code what names of its classes begin with
     */
    static Set<String> inside(List<String> code) throws IOException {
        Set<String> stuck = new TreeSet<>();
        for (ThreadDump.Seen thread : ThreadDump.taken()) {
            if (thread.inside(code)) {
                Optional<String> where = thread.asks(code);
                if (where.isEmpty()) {
                    return Set.of();
                }
                stuck.add(thread.name() + " wants " + thread.wants() + " at " + where.get());
            }
        }
        // One alone waits for somebody who is not in there, of whom nothing is known.
        return stuck.size() > 1 ? stuck : Set.of();
    }
}
