package vn.lensong.application.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lensong.domain.Refusal;

/** The platforms that are plugged in, by name. */
public final class Platforms {

    private final Map<String, SocialPlatform> byName;
    private final CallGuard guard;

    public Platforms(List<SocialPlatform> platforms, CallGuard guard) {
        this.byName = platforms.stream().collect(Collectors.toUnmodifiableMap(SocialPlatform::name, p -> p));
        this.guard = guard;
    }

    /** Every connected platform, ordered by name. */
    public List<SocialPlatform> all() {
        return byName.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A platform by its name. Refuses {@code platform.unknown} for one that is not plugged in. */
    public SocialPlatform named(String name) {
        SocialPlatform platform = byName.get(name);
        if (platform == null) {
            throw Refusal.invalid("platform.unknown", Map.of("platform", name));
        }
        return platform;
    }

    public BroadcastCalls broadcasts(String name) {
        return new GuardedBroadcasts(name, capability(name, "broadcasts", SocialPlatform::broadcasts), guard);
    }

    public CommentCalls comments(String name) {
        return new GuardedComments(name, capability(name, "comments", SocialPlatform::comments), guard);
    }

    public PostCalls posts(String name) {
        return new GuardedPosts(name, capability(name, "posts", SocialPlatform::posts), guard);
    }

    public DirectMessageCalls directMessages(String name) {
        return new GuardedDirectMessages(
                name, capability(name, "directMessages", SocialPlatform::directMessages), guard);
    }

    public StreamHealthCalls streamHealth(String name) {
        return capability(name, "streamHealth", SocialPlatform::streamHealth);
    }

    public PageCalls pages(String name) {
        return capability(name, "pages", SocialPlatform::pages);
    }

    public PayloadReading payloads(String name) {
        return capability(name, "payloads", SocialPlatform::payloads);
    }

    private <C> C capability(String name, String capability, Function<SocialPlatform, Optional<C>> of) {
        return of.apply(named(name)).orElseThrow(() -> Refusal.unsupported(name, capability));
    }
}
