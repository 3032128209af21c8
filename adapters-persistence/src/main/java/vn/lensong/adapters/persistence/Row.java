package vn.lensong.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row an answer stands at, by column name. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID id(String column) {
        return present(column, idOrNull(column));
    }

    public @Nullable UUID idOrNull(String column) {
        return get(column, UUID.class);
    }

    public String text(String column) {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        try {
            return result.getString(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public Instant instant(String column) {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime value = get(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public int number(String column) {
        return present(column, numberOrNull(column));
    }

    /** By place, from 1, for columns without a name. */
    public int number(int place) {
        try {
            return result.getInt(place);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public @Nullable Integer numberOrNull(String column) {
        Long value = longOrNull(column);
        return value == null ? null : Math.toIntExact(value);
    }

    public long longNumber(String column) {
        return present(column, longOrNull(column));
    }

    public @Nullable Long longOrNull(String column) {
        try {
            long value = result.getLong(column);
            return result.wasNull() ? null : value;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public @Nullable Double fractionOrNull(String column) {
        try {
            double value = result.getDouble(column);
            return result.wasNull() ? null : value;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public byte @Nullable [] bytesOrNull(String column) {
        try {
            return result.getBytes(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public boolean flag(String column) {
        try {
            return result.getBoolean(column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private <T> @Nullable T get(String column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(column + ": null (expected: a value)");
        }
        return value;
    }
}
