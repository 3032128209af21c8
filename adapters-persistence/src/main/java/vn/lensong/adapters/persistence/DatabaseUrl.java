package vn.lensong.adapters.persistence;

import java.nio.file.Path;
import java.sql.SQLException;

/** The address of the embedded database, with everything that durability and dialect need. */
public final class DatabaseUrl {

    /** H2's code for a file that another process holds. */
    private static final int IN_USE = 90020;

    private DatabaseUrl() {}

    /**
     * An H2 database in this folder. A commit is on the disk when it returns, an interrupted thread
     * does not close the database, and a transaction waits for another one rather than fail.
     */
    public static String h2(Path folder) {
        return "jdbc:h2:async:" + folder.toAbsolutePath().resolve("lensong")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Whether a start failed because another process has the database open. */
    public static boolean inUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                return true;
            }
        }
        return false;
    }
}
