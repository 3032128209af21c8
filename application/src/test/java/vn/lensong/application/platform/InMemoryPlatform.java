package vn.lensong.application.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.OutsideFailure.Kind;

/**
 * A platform that lives in memory and can do everything, with faults on demand: for the kit itself,
 * and for tests of desks and reactions. Thread-safe.
 */
public final class InMemoryPlatform implements SocialPlatform, PlatformWorld {

    /** The name it is plugged in under. */
    public static final String NAME = "memory";

    /** The permission without which nobody may answer or hide comments. */
    public static final String WRITING = "write_comments";

    /** The permission without which nobody may publish posts. */
    public static final String POSTING = "write_posts";

    /** The permission without which nobody may write in private. */
    public static final String MESSAGING = "write_messages";

    private final Clock clock;
    private final String pageId;
    private final MemoryBroadcasts broadcasts;
    private final MemoryComments comments;
    private final MemoryPosts posts;
    private final MemoryDirectMessages messages;
    private final MemoryPages pages;
    private final List<Kind> failures = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();
    private boolean tokenDead;
    private boolean answerLost;
    private Duration showsAfter = Duration.ZERO;
    private Duration gone = Duration.ZERO;

    public InMemoryPlatform(Clock clock, String pageId) {
        this.clock = clock;
        this.pageId = pageId;
        this.broadcasts = new MemoryBroadcasts(this);
        this.comments = new MemoryComments(this, broadcasts);
        this.posts = new MemoryPosts(this, broadcasts);
        this.messages = new MemoryDirectMessages(this, comments);
        this.pages = new MemoryPages(this);
    }

    /** The next calls fail, one each, in this order; nothing happens. */
    public synchronized void nextCallsFail(Kind... kinds) {
        failures.addAll(List.of(kinds));
    }

    /** The page has a living token again. */
    public synchronized void tokenIsReplaced() {
        tokenDead = false;
        missing.clear();
    }

    /** What is written is found only so long after it was. */
    public synchronized void showsLate(Duration after) {
        showsAfter = after;
    }

    /** What a broadcast's audience is from now on. */
    public void viewers(String broadcastId, int now, long total) {
        broadcasts.watched(broadcastId, now, total);
    }

    /** The encoder goes away. */
    public void videoStops(String broadcastId) {
        broadcasts.video(broadcastId, false);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Connection connection() {
        return new Connection(true, NAME);
    }

    @Override
    public Optional<BroadcastCalls> broadcasts() {
        return Optional.of(broadcasts);
    }

    @Override
    public Optional<CommentCalls> comments() {
        return Optional.of(comments);
    }

    @Override
    public Optional<PostCalls> posts() {
        return Optional.of(posts);
    }

    @Override
    public Optional<DirectMessageCalls> directMessages() {
        return Optional.of(messages);
    }

    @Override
    public Optional<StreamHealthCalls> streamHealth() {
        return Optional.of(broadcasts::health);
    }

    @Override
    public Optional<PageCalls> pages() {
        return Optional.of(pages);
    }

    @Override
    public SocialPlatform platform() {
        return this;
    }

    @Override
    public String pageId() {
        return pageId;
    }

    @Override
    public synchronized Instant now() {
        return clock.instant().plus(gone);
    }

    @Override
    public void videoArrives(String broadcastId) {
        broadcasts.video(broadcastId, true);
    }

    @Override
    public String writes(String broadcastId, String author, String text) {
        return comments.add(broadcastId, null, keyOf(author), author, text);
    }

    @Override
    public String answers(String commentId, String author, String text) {
        return comments.add(comments.broadcastOf(commentId), commentId, keyOf(author), author, text);
    }

    @Override
    public boolean isPublic(String commentId) {
        return comments.isPublic(commentId);
    }

    @Override
    public List<String> repliesOfPage(String commentId) {
        return comments.repliesOf(pageId, commentId);
    }

    @Override
    public List<String> postsOfPage() {
        return posts.texts();
    }

    @Override
    public String writesPrivately(String author, String text) {
        messages.heard(keyOf(author));
        return keyOf(author);
    }

    @Override
    public List<String> messagesTo(String personKey) {
        return messages.textsTo(personKey);
    }

    @Override
    public synchronized void mayNotMessage() {
        missing.add(MESSAGING);
    }

    @Override
    public synchronized void timePasses(Duration duration) {
        gone = gone.plus(duration);
    }

    @Override
    public void reached(String postId, long reactions, long comments, long shares) {
        posts.reached(postId, reactions, comments, shares);
    }

    @Override
    public synchronized void tokenDies() {
        tokenDead = true;
    }

    @Override
    public synchronized void mayNotWrite() {
        missing.add(WRITING);
    }

    @Override
    public synchronized void mayNotPost() {
        missing.add(POSTING);
    }

    @Override
    public void vouchedFor(@Nullable Boolean verified) {
        pages.vouchedFor(verified);
    }

    @Override
    public void followedBy(@Nullable Integer people) {
        pages.followedBy(people);
    }

    @Override
    public String livingToken() {
        return "memory-token-of-" + pageId;
    }

    synchronized boolean tokenLives() {
        return !tokenDead;
    }

    synchronized List<String> missing() {
        return List.copyOf(missing);
    }

    @Override
    public synchronized void nextAnswerIsLost() {
        answerLost = true;
    }

    @Override
    public void close() {
        // Nothing to give back.
    }

    /** What every call goes through first. */
    synchronized void admit(String caller) {
        if (tokenDead || !caller.equals(pageId)) {
            throw new OutsideFailure(Kind.EXPIRED_TOKEN, "memory page " + caller + ": no living token");
        }
        if (!failures.isEmpty()) {
            Kind kind = failures.removeFirst();
            throw new OutsideFailure(kind, "memory page " + caller + ": " + kind + " as asked for");
        }
    }

    /** What every write about comments goes through after that. */
    synchronized void admitWriting() {
        if (missing.contains(WRITING)) {
            throw OutsideFailure.missingPermission("memory: may not write", WRITING);
        }
    }

    /** What every new post goes through after that. */
    synchronized void admitPosting() {
        if (missing.contains(POSTING)) {
            throw OutsideFailure.missingPermission("memory: may not post", POSTING);
        }
    }

    /** What every private message goes through after that. */
    synchronized void admitMessaging() {
        if (missing.contains(MESSAGING)) {
            throw OutsideFailure.missingPermission("memory: may not message", MESSAGING);
        }
    }

    /** What every write goes through when it is done. */
    synchronized <T> T answer(T value) {
        if (answerLost) {
            answerLost = false;
            throw new OutsideFailure(Kind.UNREACHABLE, "memory: the answer was lost");
        }
        return value;
    }

    synchronized boolean shows(Instant writtenAt) {
        return !writtenAt.plus(showsAfter).isAfter(now());
    }

    private static String keyOf(String author) {
        return "person-" + Integer.toHexString(author.hashCode());
    }

    static <T> T present(@Nullable T found, String what) {
        if (found == null) {
            throw new OutsideFailure(Kind.GONE, "memory " + what + ": gone");
        }
        return found;
    }
}
