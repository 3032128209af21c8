package vn.lensong.adapters.persistence;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import vn.lensong.adapters.persistence.h2.FirmFiles;

/** The address of the embedded database, with everything that durability and dialect need. */
public final class DatabaseUrl {

    /** H2's code for a file that another process holds. */
    private static final int IN_USE = 90020;

    private static final String BATCHING = "reWriteBatchedInserts=";
    private static final String OPTIONS = "options=";
    private static final String H2_FILE = "jdbc:h2:" + FirmFiles.SCHEME + ":retry:";

    private DatabaseUrl() {}

    /** The folder of an embedded database, empty when it is on a server or elsewhere. */
    public static Optional<Path> folder(String url) {
        return url.startsWith(H2_FILE)
                ? Optional.ofNullable(Path.of(url.substring(H2_FILE.length()).replaceFirst(";.*", ""))
                        .getParent())
                : Optional.empty();
    }

    /**
     * An H2 database in this folder. A commit is on the disk and found there when it returns ({@link FirmFiles}), the
     * file that an interrupted thread closes is opened again, and a transaction waits for another one rather than fail.
     */
    public static String h2(Path folder) {
        FirmFiles.register();
        return H2_FILE + folder.toAbsolutePath().resolve("lensong")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=100;DB_CLOSE_ON_EXIT=FALSE";
    }

    /**
     * The same address as we use it. On PostgreSQL batches go as one statement of many rows, and every
     * statement is planned for the tables as they are: a plan that is kept from when a table was empty
     * reads all of it once it is full. What the address says itself stays.
     */
    public static String tuned(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            return url;
        }
        return with(with(url, BATCHING, "true"), OPTIONS, "-c%20plan_cache_mode=force_custom_plan");
    }

    private static String with(String url, String option, String value) {
        return url.contains(option) ? url : url + (url.indexOf('?') < 0 ? '?' : '&') + option + value;
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
