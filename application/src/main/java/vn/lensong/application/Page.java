package vn.lensong.application;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor what to ask for the next page with, null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** The same page with every item seen in another way. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }

    /**
     * What part of a list is asked for.
     *
     * @param limit 1 to 200
     * @param cursor as an earlier page gave it, null for the first page; a made-up one is refused
     *     with {@code cursor.malformed} by the view
     */
    public record Ask(int limit, @Nullable String cursor) {

        public static final int MOST = 200;

        public Ask {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to " + MOST + ")");
            }
        }
    }
}
