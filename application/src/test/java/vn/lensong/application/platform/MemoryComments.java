package vn.lensong.application.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;

/** The comments of the platform in memory, a hundred a page. */
final class MemoryComments implements CommentCalls {

    private static final int PAGE_SIZE = 100;

    private final InMemoryPlatform platform;
    private final MemoryBroadcasts broadcasts;
    private final Map<String, Comment> byId = new LinkedHashMap<>();

    MemoryComments(InMemoryPlatform platform, MemoryBroadcasts broadcasts) {
        this.platform = platform;
        this.broadcasts = broadcasts;
    }

    private record Comment(
            String id,
            String broadcastId,
            @Nullable String parentId,
            Arrival.Author author,
            String text,
            Instant at,
            boolean hidden) {

        private Comment hidden(boolean now) {
            return new Comment(id, broadcastId, parentId, author, text, at, now);
        }

        private boolean isReplyOf(String pageId, String commentId) {
            return commentId.equals(parentId) && author.key().equals(pageId);
        }
    }

    @Override
    public synchronized CommentPage page(
            String pageId,
            String broadcastId,
            @Nullable Instant since,
            @Nullable String cursor,
            Arrival.Source source) {
        platform.admit(pageId);
        broadcasts.require(broadcastId);
        List<Comment> all = byId.values().stream()
                .filter(comment -> comment.broadcastId().equals(broadcastId))
                .toList();
        List<Comment> wanted = all.stream()
                .filter(comment -> since == null || !comment.at().isBefore(since))
                .toList();
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(wanted.size(), from + PAGE_SIZE);
        List<Arrival> arrivals = wanted.subList(from, to).stream()
                .map(comment -> arrival(comment, pageId, source))
                .toList();
        return new CommentPage(arrivals, List.of(), to < wanted.size() ? String.valueOf(to) : null, all.size(), null);
    }

    @Override
    public synchronized String reply(String pageId, String address, String text) {
        platform.admit(pageId);
        platform.admitWriting();
        Comment answered = comment(address);
        return platform.answer(add(answered.broadcastId(), answered.id(), pageId, "Trang", text));
    }

    @Override
    public synchronized @Nullable String findReply(String pageId, String address, String text) {
        platform.admit(pageId);
        String id = comment(address).id();
        return byId.values().stream()
                .filter(comment ->
                        comment.isReplyOf(pageId, id) && comment.text().equals(text))
                .filter(comment -> platform.shows(comment.at()))
                .findFirst()
                .map(Comment::id)
                .orElse(null);
    }

    @Override
    public void hide(String pageId, String address) {
        setHidden(pageId, address, true);
    }

    @Override
    public void unhide(String pageId, String address) {
        setHidden(pageId, address, false);
    }

    synchronized String add(
            String broadcastId, @Nullable String parentId, String authorKey, String authorName, String text) {
        broadcasts.require(broadcastId);
        String id = "comment-" + (byId.size() + 1);
        Arrival.Author author = new Arrival.Author(authorKey, authorName);
        byId.put(id, new Comment(id, broadcastId, parentId, author, text, platform.now(), false));
        return id;
    }

    synchronized String broadcastOf(String commentId) {
        return comment(commentId).broadcastId();
    }

    synchronized boolean isPublic(String commentId) {
        return !comment(commentId).hidden();
    }

    synchronized List<String> repliesOf(String pageId, String commentId) {
        return byId.values().stream()
                .filter(comment -> comment.isReplyOf(pageId, commentId) && !comment.hidden())
                .map(Comment::text)
                .toList();
    }

    private synchronized void setHidden(String pageId, String address, boolean hidden) {
        platform.admit(pageId);
        platform.admitWriting();
        Comment comment = comment(address);
        byId.put(comment.id(), comment.hidden(hidden));
        platform.answer(address);
    }

    /** Who wrote a comment, and when. */
    synchronized Written written(String address) {
        Comment comment = comment(address);
        return new Written(comment.author().key(), comment.at());
    }

    /** What a private reply looks at. */
    record Written(String authorKey, Instant at) {}

    private Comment comment(String id) {
        return InMemoryPlatform.present(byId.get(id), id);
    }

    private Arrival arrival(Comment comment, String pageId, Arrival.Source source) {
        return new Arrival(
                InMemoryPlatform.NAME,
                pageId,
                comment.id(),
                comment.id(),
                Arrival.Change.ADDED,
                source,
                comment.broadcastId(),
                comment.parentId(),
                comment.author(),
                comment.text(),
                comment.at(),
                platform.now(),
                "{\"id\":\"" + comment.id() + "\"}");
    }
}
