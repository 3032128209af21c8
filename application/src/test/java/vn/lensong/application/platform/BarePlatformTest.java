package vn.lensong.application.platform;

import java.util.Set;

/** A platform that can do nothing at all is still a platform. */
class BarePlatformTest implements AbsenceContract {

    @Override
    public SocialPlatform plugged() {
        return new SocialPlatform() {
            @Override
            public String name() {
                return "bare";
            }

            @Override
            public Connection connection() {
                return new Connection(true, "nowhere");
            }
        };
    }

    @Override
    public Set<String> missing() {
        return Set.of("broadcasts", "comments", "posts", "directMessages", "streamHealth", "pages", "payloads");
    }
}
