package vn.lensong.adapters.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/** Tells two transactions in each other's way from every other failure, on both databases. */
public final class Conflict {

    private static final String UNIQUE = "23505";

    /** Serialisation failure, deadlock, lock not available, H2's lock timeout and concurrent update. */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03", "HYT00", "90131", UNIQUE);

    private Conflict() {}

    /** Whether the same work may succeed when it is done again. */
    public static boolean passes(Throwable failure) {
        String state = sqlState(failure);
        return state != null && PASSING.contains(state);
    }

    /** Whether a row with these unique values was there already. */
    public static boolean unique(Throwable failure) {
        return UNIQUE.equals(sqlState(failure));
    }

    /** Does the work; a row that is there already becomes this refusal. */
    public static void refusing(Supplier<Refusal> refusal, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (unique(e)) {
                throw refusal.get();
            }
            throw e;
        }
    }

    /** Inserts what was never stored, or updates what nobody wrote since; refuses {@code stale} when somebody was faster. */
    public static void storing(long version, Runnable insert, IntSupplier update) {
        if (version == 0) {
            refusing(Refusal::stale, insert);
        } else if (update.getAsInt() == 0) {
            throw Refusal.stale();
        }
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
