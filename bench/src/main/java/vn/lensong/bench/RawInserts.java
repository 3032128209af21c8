package vn.lensong.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What the database itself can take: the newest rows that the server wrote are taken out and written again, by nothing but
 * JDBC batches, into the same tables, as full as they were for the server.
 */
final class RawInserts {

    private final Store store;
    private final UUID programme;
    private final List<Rows> tables;
    private final int comments;

    RawInserts(Store store, UUID programme, List<Rows> tables) {
        this.store = store;
        this.programme = programme;
        this.tables = tables;
        this.comments = tables.getFirst().size();
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
        takeOut();
        try (Connection connection = store.connect()) {
            connection.setAutoCommit(false);
            List<PreparedStatement> inserts = new ArrayList<>();
            for (Rows rows : tables) {
                inserts.add(rows.insert(connection));
            }
            int batches = Math.max(1, comments / batch);
            int done = 0;
            long start = System.nanoTime();
            while (done < batches && System.nanoTime() - start < longest.toNanos()) {
                write(connection, inserts, done, batches);
                done++;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            for (PreparedStatement insert : inserts) {
                insert.close();
            }
            return (double) done * comments / batches / seconds;
        }
    }

    private void write(Connection connection, List<PreparedStatement> inserts, int number, int batches)
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
        change(connection, "update tally set stored = stored + 1 where programme_id = ?", programme);
        change(connection, "update stream set newest = newest + ? where id = ?", events, programme);
        connection.commit();
    }

    private void takeOut() throws SQLException {
        try (Connection connection = store.connectInHaste()) {
            connection.setAutoCommit(false);
            for (Rows rows : tables) {
                rows.takeOut(connection);
            }
        }
        store.tidy();
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
