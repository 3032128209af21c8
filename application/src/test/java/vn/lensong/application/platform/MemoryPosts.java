package vn.lensong.application.platform;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;

/** The posts of the platform in memory. */
final class MemoryPosts implements PostCalls {

    private final InMemoryPlatform platform;
    private final MemoryBroadcasts broadcasts;
    private final Map<String, Post> byId = new LinkedHashMap<>();
    private final Map<String, Reach> reached = new LinkedHashMap<>();

    MemoryPosts(InMemoryPlatform platform, MemoryBroadcasts broadcasts) {
        this.platform = platform;
        this.broadcasts = broadcasts;
    }

    private record Post(String id, String text, @Nullable String link, Instant at) {

        private Published published() {
            return new Published(id, "https://memory.example/posts/" + id);
        }
    }

    @Override
    public synchronized Published publish(String pageId, String text, @Nullable String link) {
        admit(pageId);
        if (!byId.isEmpty()
                && List.copyOf(byId.values()).getLast().text().strip().equals(text.strip())) {
            throw new OutsideFailure(OutsideFailure.Kind.REJECTED, "memory: the same post twice in a row");
        }
        Post post = new Post("published-" + (byId.size() + 1), text, link, platform.now());
        byId.put(post.id(), post);
        return platform.answer(post.published());
    }

    @Override
    public synchronized @Nullable Published find(String pageId, String text, Instant since) {
        platform.admit(pageId);
        return List.copyOf(byId.values()).reversed().stream()
                .filter(post -> post.text().strip().equals(text.strip()) && !post.at().isBefore(since))
                .filter(post -> platform.shows(post.at()))
                .findFirst()
                .map(Post::published)
                .orElse(null);
    }

    @Override
    public synchronized List<Instant> publishedSince(String pageId, Instant since) {
        platform.admit(pageId);
        return List.copyOf(byId.values()).reversed().stream()
                .map(Post::at)
                .filter(at -> !at.isBefore(since) && platform.shows(at))
                .toList();
    }

    @Override
    public synchronized Reach reach(String pageId, String postId) {
        platform.admit(pageId);
        if (postId.startsWith("post-")) {
            broadcasts.require(postId.substring("post-".length()));
        } else {
            InMemoryPlatform.present(byId.get(postId), postId);
        }
        return reached.getOrDefault(postId, new Reach(0L, 0L, null));
    }

    @Override
    public @Nullable String carrying(String pageId, List<String> threadIds) {
        return threadIds.stream().filter(id -> id.startsWith("post-")).findFirst().orElse(null);
    }

    synchronized void reached(String postId, long reactions, long comments, long shares) {
        reached.put(postId, new Reach(reactions, comments, shares == 0 ? null : shares));
    }

    synchronized List<String> texts() {
        return byId.values().stream().map(Post::text).toList();
    }

    private void admit(String pageId) {
        platform.admit(pageId);
        platform.admitPosting();
    }
}
