package vn.lensong.adapters.persistence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;

/** Where a page ended: the sort keys of its last row, opaque to whoever carries it. */
public record Cursor(Instant at, UUID id) {

    /** The cursor of an ask, null for the first page. Refuses {@code cursor.malformed}. */
    public static @Nullable Cursor of(Page.Ask ask) {
        return ask.cursor() == null ? null : parsed(ask.cursor());
    }

    private static Cursor parsed(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", -1);
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** The page made of rows that were read one beyond the limit. */
    public static <T> Page<T> page(List<T> oneMore, Page.Ask ask, Function<T, Cursor> keys) {
        if (oneMore.size() <= ask.limit()) {
            return new Page<>(oneMore, null);
        }
        List<T> rows = oneMore.subList(0, ask.limit());
        return new Page<>(rows, keys.apply(rows.getLast()).text());
    }

    String text() {
        String plain = at + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal malformed() {
        return Refusal.field("cursor", "cursor.malformed", Map.of());
    }
}
