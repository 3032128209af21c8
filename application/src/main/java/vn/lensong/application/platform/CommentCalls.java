package vn.lensong.application.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/**
 * Comments on one platform. Every call throws {@link vn.lensong.application.OutsideFailure} when
 * the platform fails or says no; a write that ended UNREACHABLE may have happened.
 */
public interface CommentCalls {

    /**
     * One page of a broadcast's comments, oldest first, replies included and nothing filtered.
     *
     * @param since only comments written at or after it; null for all
     * @param cursor {@link CommentPage#next()} of the page before, null for the first; one that died is REJECTED
     * @param source POLL or SWEEP, carried into the arrivals
     */
    CommentPage page(
            String pageId, String broadcastId, @Nullable Instant since, @Nullable String cursor, Arrival.Source source);

    /**
     * Answers a comment publicly as the page.
     *
     * @param address the comment's address, as its arrival carried it
     * @return the id of the reply
     */
    String reply(String pageId, String address, String text);

    /** The id of a reply by the page to this comment with exactly this text, null when there is none. */
    @Nullable
    String findReply(String pageId, String address, String text);

    /** Hides a comment from the public; doing it again is harmless. */
    void hide(String pageId, String address);

    /** Shows a hidden comment again; doing it again is harmless. */
    void unhide(String pageId, String address);

    /**
     * A page of comments. It may be empty and still have a next one.
     *
     * @param malformed comments of this page that could not be read, each alone
     * @param next null on the last page; a platform out of order may give one that it gave before
     * @param total how many comments the platform itself counts, null when it does not say
     * @param slowDown how long to wait before asking again, null while no limit is near
     */
    record CommentPage(
            List<Arrival> arrivals,
            List<Malformed> malformed,
            @Nullable String next,
            @Nullable Integer total,
            @Nullable Duration slowDown) {}
}
