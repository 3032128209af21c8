package vn.lensong.application.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One platform and what happens on it that is not our doing: the audience, the encoder, the faults.
 *
 * <p>Ids of comments are canonical ones, as {@link vn.lensong.domain.intake.Arrival#externalId()}.
 */
public interface PlatformWorld extends AutoCloseable {

    /** The adapter under test. */
    SocialPlatform platform();

    /** A page that the adapter holds a token for. */
    String pageId();

    /** The platform's own time. */
    Instant now();

    /** The encoder begins to send. */
    void videoArrives(String broadcastId);

    /** Somebody comments under a broadcast; gives the comment's id. */
    String writes(String broadcastId, String author, String text);

    /** Somebody replies to a comment; gives the reply's id. */
    String answers(String commentId, String author, String text);

    /** Whether everybody sees the comment. */
    boolean isPublic(String commentId);

    /** What everybody sees as replies of the page to a comment, in order. */
    List<String> repliesOfPage(String commentId);

    /** What everybody sees as posts of the page, oldest first. */
    List<String> postsOfPage();

    /** Somebody writes to the page in private; gives the platform's id of the person. */
    String writesPrivately(String author, String text);

    /** What the page wrote to a person in private, oldest first. */
    List<String> messagesTo(String personKey);

    /** The page's token may no longer write in private, and still read comments. */
    void mayNotMessage();

    /** So much time goes by on the platform. */
    void timePasses(Duration duration);

    /** So many people have reacted to a post, commented on it and shared it, all told. */
    void reached(String postId, long reactions, long comments, long shares);

    /** So many people follow the page from now on; null and the platform keeps it to itself. */
    void followedBy(@Nullable Integer people);

    /** Whether the platform vouches for the page from now on; null and it keeps that to itself. */
    void vouchedFor(@Nullable Boolean verified);

    /** The page's token dies. */
    void tokenDies();

    /** A token that is good for the page, of the kind a person would paste. */
    String livingToken();

    /** The page's token may no longer answer or hide comments, and still read them. */
    void mayNotWrite();

    /** The page's token may no longer publish, and still read. */
    void mayNotPost();

    /** The next write happens, but its answer never comes. */
    void nextAnswerIsLost();

    @Override
    void close();
}
