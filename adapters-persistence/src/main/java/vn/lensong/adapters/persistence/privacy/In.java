package vn.lensong.adapters.persistence.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;

/** Statements with one {@code in (…)} list, written as {@code in (?)}, in parts that every database takes. */
public final class In {

    private static final int PART = 500;

    private In() {}

    /** The rows of all parts; of no values there are none. The list's mark comes first. */
    public static <T> List<T> list(
            Sql sql, String statement, Function<Row, T> as, Collection<?> in, @Nullable Object... more) {
        List<T> rows = new ArrayList<>();
        for (List<?> part : parts(in)) {
            rows.addAll(sql.list(statement(statement, part), as, values(part, more)));
        }
        return rows;
    }

    /** How many rows were changed in all. The list's mark comes last. */
    public static int update(Sql sql, String statement, Collection<?> in, @Nullable Object... before) {
        int changed = 0;
        for (List<?> part : parts(in)) {
            List<@Nullable Object> values = new ArrayList<>(List.of());
            for (Object value : before) {
                values.add(value);
            }
            values.addAll(part);
            changed += sql.update(statement(statement, part), values.toArray());
        }
        return changed;
    }

    private static String statement(String statement, List<?> part) {
        return statement.replace("in (?)", "in (" + Sql.marks(part.size()) + ")");
    }

    private static @Nullable Object[] values(List<?> part, @Nullable Object... more) {
        List<@Nullable Object> values = new ArrayList<>(part);
        for (Object value : more) {
            values.add(value);
        }
        return values.toArray();
    }

    private static List<List<?>> parts(Collection<?> in) {
        List<Object> all = new ArrayList<>(in);
        List<List<?>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            parts.add(all.subList(from, Math.min(all.size(), from + PART)));
        }
        return parts;
    }
}
