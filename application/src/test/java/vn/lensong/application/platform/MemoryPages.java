package vn.lensong.application.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one page of the platform in memory. */
final class MemoryPages implements PageCalls {

    private final InMemoryPlatform platform;
    private boolean subscribed;
    private @Nullable Integer followers = 1_204;
    private @Nullable Boolean verified = false;

    MemoryPages(InMemoryPlatform platform) {
        this.platform = platform;
    }

    @Override
    public List<String> connected() {
        return List.of(platform.pageId());
    }

    @Override
    public synchronized void subscribe(String pageId) {
        platform.admit(pageId);
        subscribed = true;
        platform.answer(pageId);
    }

    @Override
    public synchronized boolean subscribed(String pageId) {
        platform.admit(pageId);
        return subscribed;
    }

    @Override
    public synchronized @Nullable Integer followers(String pageId) {
        platform.admit(pageId);
        return followers;
    }

    @Override
    public synchronized Facts facts(String pageId) {
        platform.admit(pageId);
        return new Facts("Trang thử", "https://memory.example/" + pageId, verified);
    }

    synchronized void vouchedFor(@Nullable Boolean vouched) {
        verified = vouched;
    }

    synchronized void followedBy(@Nullable Integer people) {
        followers = people;
    }

    @Override
    public Standing standing(String pageId) {
        return new Standing(pageId.equals(platform.pageId()) && platform.tokenLives(), platform.missing());
    }

    @Override
    public Standing standing(String pageId, String token) {
        return new Standing(pageId.equals(platform.pageId()) && token.equals(platform.livingToken()), List.of());
    }
}
