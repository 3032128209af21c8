package vn.lensong.bootstrap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What all test classes of one process share because it costs seconds to start; closed, last first, when the process
 * ends.
 *
 * <p>Not kept in JUnit's own store: where test classes are shared out among processes, each class there is a run of
 * its own, and the store ends with it.
 */
public final class Shared {

    private static final Map<Class<?>, AutoCloseable> OPEN = new HashMap<>();
    private static final Deque<AutoCloseable> ORDER = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Shared::close));
    }

    private Shared() {}

    /** The one of this process, made when it is not there. */
    public static synchronized <T extends AutoCloseable> T one(Class<T> type, Supplier<T> made) {
        AutoCloseable open = OPEN.get(type);
        if (open == null) {
            open = made.get();
            OPEN.put(type, open);
            ORDER.push(open);
        }
        return type.cast(open);
    }

    private static synchronized void close() {
        while (!ORDER.isEmpty()) {
            try {
                ORDER.pop().close();
            } catch (Exception e) {
                System.err.println("Shared: not closed: " + e);
            }
        }
    }
}
