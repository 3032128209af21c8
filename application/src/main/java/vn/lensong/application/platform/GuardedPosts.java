package vn.lensong.application.platform;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.platform.PageTrouble.Stopped;

/** Posts behind the guard. */
record GuardedPosts(String platform, PostCalls calls, CallGuard guard) implements PostCalls {

    @Override
    public Published publish(String pageId, String text, @Nullable String link) {
        return guard.call(platform, pageId, Stopped.POSTING, () -> calls.publish(pageId, text, link));
    }

    @Override
    public @Nullable Published find(String pageId, String text, Instant since) {
        return guard.<@Nullable Published>call(
                platform, pageId, Stopped.POSTING, () -> calls.find(pageId, text, since));
    }

    @Override
    public List<Instant> publishedSince(String pageId, Instant since) {
        return guard.call(platform, pageId, Stopped.POSTING, () -> calls.publishedSince(pageId, since));
    }

    @Override
    public Reach reach(String pageId, String postId) {
        return guard.call(platform, pageId, Stopped.POSTING, () -> calls.reach(pageId, postId));
    }

    @Override
    public @Nullable String carrying(String pageId, List<String> threadIds) {
        return calls.carrying(pageId, threadIds);
    }
}
