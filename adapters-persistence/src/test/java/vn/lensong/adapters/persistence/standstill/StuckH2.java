package vn.lensong.adapters.persistence.standstill;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.h2.engine.Database;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import vn.lensong.adapters.persistence.DatabaseUrl;

/** A process whose H2 waits for itself for ever: nothing but its end helps, so it is one of its own. */
final class StuckH2 {

    private StuckH2() {}

    public static void main(String[] arguments) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(DatabaseUrl.h2(Path.of(arguments[0])));
        source.setUser("sa");
        source.setPassword("");
        JdbcConnection connection = source.getConnection().unwrap(JdbcConnection.class);
        Database database = (Database) connection.getSession().getDataHandler();
        MVStore store = database.getStore().getMvStore();
        CountDownLatch both = new CountDownLatch(2);

        // As with a full disk: one has the store and wants the database, the other the reverse.
        Thread.ofVirtual().name("panic").start(() -> store.executeFilestoreOperation(() -> {
            meet(both);
            database.setCacheSize(16_384);
        }));
        Thread.ofVirtual().name("power-off").start(() -> {
            synchronized (database) {
                meet(both);
                store.commit();
            }
        });
        StandstillWatch.start(source, Duration.ofMillis(100), Duration.ofMillis(500));
        meet(new CountDownLatch(2));
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
