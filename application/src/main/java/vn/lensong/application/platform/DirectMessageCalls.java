package vn.lensong.application.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Private messages between a page and people on one platform. Every call throws {@link
 * vn.lensong.application.OutsideFailure} when the platform fails or says no; REJECTED when its windows are closed. A
 * write that ended UNREACHABLE may have happened: look with {@link #find} or {@link #repliedPrivately} first.
 *
 * <p>What nobody can tell apart: the same words written to the same person by hand in the platform's own tools while
 * our answer was lost, and what was written so lately that the platform does not list it yet.
 */
public interface DirectMessageCalls {

    /** The longest text that every platform takes, in characters. */
    int LONGEST = 2000;

    /**
     * Writes to a person as the page.
     *
     * @param personKey the platform's id of the person, for this page
     * @param mark ours: the platform gives it back along with the message wherever it tells of it
     */
    Sent send(String pageId, String personKey, String text, Manner manner, String mark);

    /**
     * The page's newest message to the person with exactly this text, but for spaces at its ends, written at or after
     * {@code since}, to the second; null when there is none. What was written moments ago may not be listed yet.
     */
    @Nullable Sent find(String pageId, String personKey, String text, Instant since);

    /**
     * Writes privately to whoever wrote a comment: once for a comment, and within seven days of it. It lets nobody
     * write again before the person answers.
     *
     * @param address the comment's address, as its arrival carried it
     */
    Sent replyPrivately(String pageId, String address, String text, String mark);

    /** Whether the page has written privately to whoever wrote this comment. GONE when the comment is. */
    boolean repliedPrivately(String pageId, String address);

    /** By which right a message is written. */
    enum Manner {
        /** In answer, within a day of the person's last message. */
        RESPONSE,
        /** In answer, by a person, within seven days. */
        HUMAN_AGENT
    }

    /**
     * A message that is there.
     *
     * @param personKey to whom it went, null where the platform does not say
     */
    record Sent(String messageId, @Nullable String personKey) {}
}
