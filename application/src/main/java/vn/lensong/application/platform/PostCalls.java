package vn.lensong.application.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Posts of a page on one platform. Every call throws {@link vn.lensong.application.OutsideFailure}
 * when the platform fails or says no; a write that ended UNREACHABLE may have happened.
 */
public interface PostCalls {

    /**
     * Publishes a post as the page, at once and for everybody. Never repeated here: after an ambiguous
     * failure look with {@link #find} first. A platform may refuse the same words twice in a row.
     *
     * @param link an absolute address to show with the post, null for words alone
     */
    Published publish(String pageId, String text, @Nullable String link);

    /**
     * The newest post by the page with exactly this text, but for spaces at its ends, published at or
     * after {@code since}; null when there is none. What was published moments ago may not be listed yet.
     */
    @Nullable Published find(String pageId, String text, Instant since);

    /**
     * When the page itself published since then, the newest first, 100 at most: not what visitors wrote. What was
     * published moments ago may not be listed yet.
     */
    List<Instant> publishedSince(String pageId, Instant since);

    /**
     * How far a post has come by now. GONE when the platform no longer has it.
     *
     * @param postId of {@link #publish}, {@link #find} or {@link #carrying}
     */
    Reach reach(String pageId, String postId);

    /**
     * Which of a broadcast's threads is the post that carries it, so that {@link #reach} can be asked
     * of it; null when none of them is. Asks nobody.
     */
    @Nullable String carrying(String pageId, List<String> threadIds);

    /**
     * A post that is out.
     *
     * @param permalink the address people read it at, absolute; null where the platform gives none along
     *     with the answer
     */
    record Published(String postId, @Nullable String permalink) {}

    /**
     * Public counts, each null where the platform does not say; some leave a count out while it is zero.
     *
     * @param reactions of any kind
     * @param comments replies among them or not, as the platform counts
     * @param shares to where everybody may see them
     */
    record Reach(
            @Nullable Long reactions,
            @Nullable Long comments,
            @Nullable Long shares) {}
}
