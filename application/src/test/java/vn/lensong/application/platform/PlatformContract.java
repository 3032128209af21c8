package vn.lensong.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.lensong.application.OutsideFailure;

/** What the contracts share: a world of their own for every test. */
interface PlatformContract {

    /** The same world all through one test; a new one for the next. */
    PlatformWorld world();

    /** A broadcast that starts in an hour. */
    default String scheduled() {
        BroadcastCalls calls = world().platform().broadcasts().orElseThrow();
        return calls.schedule(world().pageId(), "BHXH tự nguyện cho tiểu thương", "Hỏi đáp trực tiếp", start())
                .broadcastId();
    }

    /** A broadcast that is on air. */
    default String live() {
        String id = scheduled();
        world().platform().broadcasts().orElseThrow().goLive(world().pageId(), id);
        world().videoArrives(id);
        return id;
    }

    /** In an hour, to the second. */
    default Instant start() {
        return Instant.ofEpochSecond(world().now().plus(Duration.ofHours(1)).getEpochSecond());
    }

    /** Asserts how a call fails. */
    static void fails(OutsideFailure.Kind kind, ThrowingCallable call) {
        OutsideFailure failure = catchThrowableOfType(OutsideFailure.class, call);

        assertThat(failure).as("failure").isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
    }
}
