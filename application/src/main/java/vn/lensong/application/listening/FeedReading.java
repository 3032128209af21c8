package vn.lensong.application.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.listening.Feed;

/**
 * Reads one RSS or Atom feed.
 *
 * <p>Never throws for what the other side does, follows no redirect, reads no long answer, takes seconds at most, and
 * connects to the open internet only, whatever the address's name stands for by then. Says who we are, and what state of
 * it we know, so that its server may answer that nothing is new.
 */
public interface FeedReading {

    Answer read(String url, @Nullable String etag, @Nullable String lastModified);

    /**
     * What came of it.
     *
     * @param failure null when it could be read
     * @param entries newest first as the feed has them; none where nothing is new
     */
    record Answer(
            Feed.@Nullable Failure failure, List<Entry> entries, @Nullable String etag, @Nullable String lastModified) {

        public static Answer failed(Feed.Failure why) {
            return new Answer(why, List.of(), null, null);
        }
    }

    /**
     * One thing it tells; plain text, and never who wrote it.
     *
     * @param key what the feed calls it
     * @param url where it stands, empty when the feed does not say
     * @param publishedAt null when the feed does not say
     */
    record Entry(String key, String url, String title, String summary, @Nullable Instant publishedAt) {}
}
