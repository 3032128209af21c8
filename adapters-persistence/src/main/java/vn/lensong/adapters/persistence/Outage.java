package vn.lensong.adapters.persistence;

import io.micronaut.data.connection.exceptions.ConnectionException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import vn.lensong.application.StorageOutage;

/** Tells a database that cannot be reached or cannot write from a failure of the work itself. */
@Singleton
public class Outage implements StorageOutage {

    /** Connection, resources, operator and system, on PostgreSQL. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58");

    /** Read-only; and H2's: file held, unreadable or full, broken connection, closed, out of memory. */
    private static final Set<String> STATES = Set.of(
            "25006", "50000", "90007", "90013", "90020", "90028", "90030", "90031", "90067", "90097", "90098", "90100",
            "90108", "90121", "90135");

    /** A statement that was cancelled, which says nothing about the database. */
    private static final String CANCELLED = "57014";

    Outage() {}

    @Override
    public boolean explains(Throwable failure) {
        return is(failure);
    }

    /** Whether any other work would fail for the same reason. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // It could not be had, set up or put back: the pool says so without a state.
            if (cause instanceof ConnectionException || cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException) {
            return true;
        }
        String state = failure.getSQLState();
        return state != null
                && state.length() == 5
                && !state.equals(CANCELLED)
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}
