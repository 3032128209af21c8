package vn.lensong.application.promotion;

import java.util.List;
import java.util.Map;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;

/** Pages of a list that is worked out whole each time: where a page ended is how many came before. */
final class Slice {

    private Slice() {}

    /** Refuses {@code cursor.malformed}. */
    static <T> Page<T> of(List<T> all, Page.Ask ask) {
        int from = from(ask.cursor() == null ? "0" : ask.cursor());
        if (from >= all.size()) {
            return new Page<>(List.of(), null);
        }
        int to = Math.min(all.size(), from + ask.limit());
        return new Page<>(all.subList(from, to), to == all.size() ? null : String.valueOf(to));
    }

    private static int from(String cursor) {
        if (!cursor.matches("[0-9]{1,9}")) {
            throw Refusal.field("cursor", "cursor.malformed", Map.of());
        }
        return Integer.parseInt(cursor);
    }
}
