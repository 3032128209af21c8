package vn.lensong.adapters.persistence.standstill;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.adapters.persistence.h2.FirmFiles;

/**
 * Ends a process whose threads wait for each other for ever, so that whatever supervises it starts it again: what was
 * acknowledged is stored. A database that is slow, away or without room ends nothing.
 */
public final class StandstillWatch {

    /** What the process ends with. */
    public static final int STATUS = 70;

    private static final Logger LOG = LoggerFactory.getLogger(StandstillWatch.class);
    private static final List<String> EMBEDDED = List.of("org.h2.", FirmFiles.class.getPackageName() + ".");
    private static final Duration PERIOD = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final DataSource database;
    private final Duration silence;
    private final Standstill standstill = new Standstill(StandstillWatch::halt);
    private volatile long answered = System.nanoTime();

    private StandstillWatch(DataSource database, Duration silence) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.silence = silence;
    }

    /** From now on until the process ends. */
    public static void start(DataSource database) {
        start(database, PERIOD, SILENCE);
    }

    /** @param silence after how long without an answer of the database virtual threads are looked at too */
    static void start(DataSource database, Duration period, Duration silence) {
        StandstillWatch watch = new StandstillWatch(database, silence);
        // Threads of their own: whatever stands still, these two do not wait for it.
        Thread.ofPlatform().daemon().name("database-probe").start(() -> every(period, watch::probe));
        Thread.ofPlatform().daemon().name("standstill-watch").start(() -> every(period, watch::look));
    }

    private static void every(Duration period, Runnable step) {
        while (true) {
            step.run();
            LockSupport.parkNanos(period.toNanos());
        }
    }

    private void probe() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
            answered = System.nanoTime();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("probe: {}", e.getClass().getSimpleName());
        }
    }

    private void look() {
        Set<String> stuck = new TreeSet<>(Stuck.inCircles());
        // Virtual threads are written down one by one: only when there is a reason.
        if (System.nanoTime() - answered > silence.toNanos()) {
            try {
                stuck.addAll(Stuck.inside(EMBEDDED));
            } catch (IOException | RuntimeException e) {
                // No room for the file either: until there is some, a start would not help.
                LOG.debug("threads cannot be looked at: {}", e.getClass().getSimpleName());
            }
        }
        standstill.look(stuck);
    }

    /** Without a farewell, which would wait for the same locks. */
    private static void halt(Set<String> stuck) {
        Thread word = Thread.ofPlatform().daemon().start(() -> LOG.error(
                "threads wait for each other for ever, the process ends with status {} to be started again: {}",
                STATUS,
                String.join("; ", stuck)));
        try {
            word.join(LAST_WORD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(STATUS);
    }
}
