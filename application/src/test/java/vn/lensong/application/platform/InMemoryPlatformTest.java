package vn.lensong.application.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

class InMemoryPlatformTest
        implements BroadcastContract,
                CommentContract,
                PostContract,
                DirectMessageContract,
                StreamHealthContract,
                PageContract,
                AbsenceContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:10Z"), ZoneOffset.UTC);

    private final InMemoryPlatform platform = new InMemoryPlatform(CLOCK, "1001");

    @Override
    public PlatformWorld world() {
        return platform;
    }

    @Override
    public SocialPlatform plugged() {
        return platform;
    }

    @Override
    public Set<String> missing() {
        return Set.of("payloads");
    }
}
