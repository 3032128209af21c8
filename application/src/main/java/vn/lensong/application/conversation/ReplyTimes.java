package vn.lensong.application.conversation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How soon private messages are answered. */
public interface ReplyTimes {

    /** The first replies of a page, by its id on the platform, to what people wrote since then, of 5,000 messages at most. */
    Replies since(String platform, String pageId, Instant since);

    /**
     * How soon.
     *
     * @param count how many first replies there were
     * @param median half of them came within it, null without any
     */
    record Replies(int count, @Nullable Duration median) {}
}
