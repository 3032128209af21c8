package vn.lensong.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/**
 * What the database itself can take: rows that the server wrote are written again, by nothing but JDBC
 * batches, into equal tables with equal indexes in a schema beside.
 */
final class RawInserts {

    private static final String SCHEMA = "raw";

    private final Store store;
    private final UUID programme;
    private final List<Rows> tables;
    private final int comments;

    private RawInserts(Store store, UUID programme, List<Rows> tables) {
        this.store = store;
        this.programme = programme;
        this.tables = tables;
        this.comments = tables.getFirst().size();
    }

    static RawInserts of(Store store, UUID programme, List<Rows> tables) {
        Flyway.configure()
                .dataSource(store.url(), store.user(), store.password())
                .schemas(SCHEMA)
                .loggers("slf4j")
                .load()
                .migrate();
        return new RawInserts(store, programme, tables);
    }

    int comments() {
        return comments;
    }

    /** How many rows one comment causes. */
    double rowsEach() {
        return (double) tables.stream().mapToInt(Rows::size).sum() / Math.max(1, comments);
    }

    /** Comments in a second with so many in each transaction, until they run out or the time is up. */
    double perSecond(int batch, Duration longest) throws SQLException {
        try (Connection connection = store.connect()) {
            connection.setSchema(SCHEMA);
            empty(connection);
            boolean tallied = counts(connection);
            connection.setAutoCommit(false);
            List<PreparedStatement> inserts = new ArrayList<>();
            for (Rows rows : tables) {
                inserts.add(rows.insert(connection));
            }
            int batches = Math.max(1, comments / batch);
            int done = 0;
            long start = System.nanoTime();
            while (done < batches && System.nanoTime() - start < longest.toNanos()) {
                write(connection, inserts, done, batches, tallied);
                done++;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            for (PreparedStatement insert : inserts) {
                insert.close();
            }
            return (double) done * comments / batches / seconds;
        }
    }

    private void write(
            Connection connection, List<PreparedStatement> inserts, int number, int batches, boolean tallied)
            throws SQLException {
        int events = 0;
        for (int i = 0; i < tables.size(); i++) {
            Rows rows = tables.get(i);
            int from = (int) ((long) rows.size() * number / batches);
            int until = (int) ((long) rows.size() * (number + 1) / batches);
            for (int row = from; row < until; row++) {
                rows.add(inserts.get(i), row);
            }
            if (until > from) {
                inserts.get(i).executeBatch();
            }
            events += rows.table().equals("event") ? until - from : 0;
        }
        if (tallied) {
            change(connection, "update tally set stored = stored + 1 where programme_id = ?", programme);
        }
        change(connection, "update stream set newest = newest + ? where id = ?", events, programme);
        connection.commit();
    }

    private void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Rows rows : tables) {
                statement.execute("truncate table " + rows.table());
            }
            statement.execute("truncate table stream");
        }
        change(connection, "insert into stream (id, newest) values (?, 0)", programme);
    }

    /** Whether there are sums to be kept as well; the row for them is there then. */
    private boolean counts(Connection connection) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(null, SCHEMA, "tally", null)) {
            if (!found.next()) {
                return false;
            }
        }
        change(connection, "delete from tally where programme_id = ?", programme);
        change(
                connection,
                """
                insert into tally (programme_id, platform, stored, removed, unowed, waiting, answered, handed_off,
                    merged, dismissed) values (?, 'facebook', 0, 0, 0, 0, 0, 0, 0, 0)
                """,
                programme);
        return true;
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, Objects.requireNonNull(values[i]));
            }
            statement.executeUpdate();
        }
    }
}
