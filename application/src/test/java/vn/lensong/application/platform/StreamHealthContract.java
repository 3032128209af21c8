package vn.lensong.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.platform.PlatformContract.fails;

import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure.Kind;
import vn.lensong.application.platform.StreamHealthCalls.Health;

/** What a platform that measures the encoder's stream keeps to. */
public interface StreamHealthContract extends PlatformContract {

    private StreamHealthCalls calls() {
        return world().platform().streamHealth().orElseThrow();
    }

    @Test
    default void before_video_arrives_nothing_is_known_of_it() {
        assertThat(calls().read(world().pageId(), scheduled())).isEqualTo(Health.UNKNOWN);
    }

    @Test
    default void a_stream_that_arrives_is_measured() {
        Health health = calls().read(world().pageId(), live());

        assertThat(health.videoBitrate()).isNotNull().isPositive();
        assertThat(health.frameRate()).isNotNull().isPositive();
        assertThat(health.audioBitrate()).isNotNull().isPositive();
        assertThat(health.keyframeSeconds()).isNotNull().isBetween(0.5, 10.0);
        assertThat(health.lines()).isNotNull().isBetween(360, 2160);
    }

    @Test
    default void the_stream_of_a_broadcast_that_is_not_there_is_gone() {
        fails(Kind.GONE, () -> calls().read(world().pageId(), "999000111222"));
    }
}
