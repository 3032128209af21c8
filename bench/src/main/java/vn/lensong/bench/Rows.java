package vn.lensong.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of one table that some comments caused, in the order in which they came. */
record Rows(String table, List<String> columns, List<@Nullable Object[]> values) {

    /** As many comments as are copied at most. */
    private static final int MOST = 60_000;

    private static final int TOGETHER = 1_000;

    private static final String ITEMS = " i.programme_id = ? and i.received_at >= ? and i.received_at < ? ";

    /** Everything that the comments received in this time caused at once, parents before children. */
    static List<Rows> of(Connection connection, UUID programme, Timestamp from, Timestamp until) throws SQLException {
        Timestamp first = first(connection, programme, from, until);
        List<Rows> all = new ArrayList<>();
        all.add(read(connection, "inbound_change", "select c.* from inbound_change c join inbound_item i on"
                + " i.platform = c.platform and i.external_id = c.external_id where" + ITEMS
                + "order by i.received_at, i.id", programme, first, until));
        all.add(read(connection, "inbound_item", "select i.* from inbound_item i where" + ITEMS
                + "order by i.received_at, i.id", programme, first, until));
        all.add(read(connection, "question", "select q.* from question q join inbound_item i on i.id = q.item_id where"
                + ITEMS + "order by i.received_at, i.id", programme, first, until));
        String received = "e.stream = ? and e.name in ('item.received', 'question.asked')"
                + " and e.happened_at >= ? and e.happened_at < ?";
        all.add(read(connection, "event", "select e.* from event e where " + received + " order by e.seq",
                programme, first, until));
        all.add(read(connection, "delivery", "select d.* from delivery d join event e on e.stream = d.stream"
                + " and e.seq = d.seq where " + received + " order by d.seq", programme, first, until));
        return all;
    }

    int size() {
        return values.size();
    }

    PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }

    void add(PreparedStatement insert, int row) throws SQLException {
        @Nullable Object[] value = values.get(row);
        for (int i = 0; i < value.length; i++) {
            insert.setObject(i + 1, value[i]);
        }
        insert.addBatch();
    }

    /** Deletes these rows, as far as they are there; commits now and then. */
    void takeOut(Connection connection) throws SQLException {
        List<String> key = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getPrimaryKeys(null, "public", table)) {
            while (found.next()) {
                key.add(found.getString("COLUMN_NAME"));
            }
        }
        int[] places = key.stream().mapToInt(columns::indexOf).toArray();
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + table + " where " + String.join(" = ? and ", key) + " = ?")) {
            for (int row = 0; row < values.size(); row++) {
                for (int i = 0; i < places.length; i++) {
                    delete.setObject(i + 1, values.get(row)[places[i]]);
                }
                delete.addBatch();
                if ((row + 1) % TOGETHER == 0 || row + 1 == values.size()) {
                    delete.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** The newest are the ones that the server wrote when the tables were fullest. */
    private static Timestamp first(Connection connection, UUID programme, Timestamp from, Timestamp until)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select i.received_at from inbound_item i where" + ITEMS + "order by i.received_at desc limit 1 offset ?")) {
            statement.setObject(1, programme);
            statement.setTimestamp(2, from);
            statement.setTimestamp(3, until);
            statement.setInt(4, MOST);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getTimestamp(1) : from;
            }
        }
    }

    private static Rows read(
            Connection connection, String table, String query, UUID programme, Timestamp from, Timestamp until)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, programme);
            statement.setTimestamp(2, from);
            statement.setTimestamp(3, until);
            try (ResultSet result = statement.executeQuery()) {
                List<String> columns = new ArrayList<>();
                int count = result.getMetaData().getColumnCount();
                for (int i = 1; i <= count; i++) {
                    columns.add(result.getMetaData().getColumnName(i));
                }
                List<@Nullable Object[]> values = new ArrayList<>();
                while (result.next()) {
                    @Nullable Object[] row = new @Nullable Object[count];
                    for (int i = 0; i < count; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    values.add(row);
                }
                return new Rows(table, columns, values);
            }
        }
    }
}
