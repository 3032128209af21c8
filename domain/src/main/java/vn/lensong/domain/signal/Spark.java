package vn.lensong.domain.signal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.listening.Topic;

/**
 * What the watch thinks should be looked at.
 *
 * @param topic what it is about; null when it is about many things
 * @param people how many were unhappy within the minute
 * @param usual how many would have been expected
 * @param items the items, newest first
 */
public record Spark(SignalKind kind, @Nullable Topic topic, int people, double usual, List<UUID> items) {

    /** More than this are no better evidence. */
    public static final int MOST_ITEMS = 30;

    public Spark {
        items = items.stream().limit(MOST_ITEMS).toList();
    }
}
