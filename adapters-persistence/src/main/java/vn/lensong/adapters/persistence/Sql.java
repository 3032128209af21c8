package vn.lensong.adapters.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one open connection, their values always bound and never written into the text.
 *
 * <p>An array of texts or ids is one value, so a statement reads the same however many there are.
 */
public final class Sql {

    private static final int AT_ONCE = 1_000;

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Every row of the answer. */
    public <T> List<T> list(String sql, Function<Row, T> as, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(as.apply(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row of the answer. */
    public <T> Optional<T> first(String sql, Function<Row, T> as, @Nullable Object... values) {
        return list(sql, as, values).stream().findFirst();
    }

    /** The number in the only row of the answer. */
    public int count(String sql, @Nullable Object... values) {
        return first(sql, row -> row.number(1), values).orElse(0);
    }

    /** How many rows were changed. */
    public int update(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The same statement once for each set of values, sent by the thousand. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        updates(sql, rows);
    }

    /** As {@link #batch} for what is no insert, which databases do not count; how many rows were changed in all. */
    public int updates(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int changed = 0;
            int waiting = 0;
            for (@Nullable Object[] values : rows) {
                bind(statement, values);
                statement.addBatch();
                if (++waiting == AT_ONCE) {
                    changed += sum(statement.executeBatch());
                    waiting = 0;
                }
            }
            return waiting > 0 ? changed + sum(statement.executeBatch()) : changed;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static int sum(int[] changed) {
        return Arrays.stream(changed).filter(count -> count > 0).sum();
    }

    /** As many question marks as there are values, for a short {@code in} list; a long one is an array. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            switch (value) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("varchar", texts));
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                default -> statement.setObject(i + 1, value);
            }
        }
    }
}
