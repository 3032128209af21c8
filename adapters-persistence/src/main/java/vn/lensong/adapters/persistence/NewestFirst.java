package vn.lensong.adapters.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;

/**
 * Reads rows a page at a time, newest first and then by id.
 *
 * @param at the column of the moment
 * @param id the column of the id
 */
public record NewestFirst(String at, String id) {

    /**
     * A page of what a statement selects.
     *
     * @param select with a {@code where} that more can be added to
     * @param values of its marks
     */
    public <T> Page<T> page(
            Sql sql, String select, List<?> values, Page.Ask ask, Function<Row, T> as, Function<T, Cursor> keys) {
        return Cursor.page(rows(sql, select, values, ask, as), ask, keys);
    }

    /** The rows of the page and one more, where there is one. */
    public <T> List<T> rows(Sql sql, String select, List<?> values, Page.Ask ask, Function<Row, T> as) {
        Cursor from = Cursor.of(ask);
        List<@Nullable Object> all = new ArrayList<>(values);
        String further = "";
        if (from != null) {
            further = " and (%1$s < ? or (%1$s = ? and %2$s > ?))".formatted(at, id);
            all.addAll(List.of(from.at(), from.at(), from.id()));
        }
        all.add(ask.limit() + 1);
        return sql.list(select + further + " order by %s desc, %s limit ?".formatted(at, id), as, all.toArray());
    }
}
