package vn.lensong.adapters.facebook;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import vn.lensong.application.platform.AbsenceContract;
import vn.lensong.application.platform.BroadcastContract;
import vn.lensong.application.platform.CommentContract;
import vn.lensong.application.platform.DirectMessageContract;
import vn.lensong.application.platform.PageContract;
import vn.lensong.application.platform.PlatformWorld;
import vn.lensong.application.platform.PostContract;
import vn.lensong.application.platform.SocialPlatform;
import vn.lensong.application.platform.StreamHealthContract;

/** Facebook keeps to everything that a platform keeps to. */
class FacebookPlatformTest
        implements BroadcastContract,
                CommentContract,
                PostContract,
                DirectMessageContract,
                StreamHealthContract,
                PageContract,
                AbsenceContract {

    private final SimulatorWorld world = new SimulatorWorld((arrivals, malformed) -> {});

    @AfterEach
    void close() {
        world.close();
    }

    @Override
    public PlatformWorld world() {
        return world;
    }

    @Override
    public SocialPlatform plugged() {
        return world.platform();
    }

    @Override
    public Set<String> missing() {
        return Set.of();
    }
}
