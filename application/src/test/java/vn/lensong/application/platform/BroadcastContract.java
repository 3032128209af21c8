package vn.lensong.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.platform.PlatformContract.fails;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure.Kind;
import vn.lensong.application.platform.BroadcastCalls.Reading;
import vn.lensong.application.platform.BroadcastCalls.Scheduled;
import vn.lensong.application.platform.BroadcastCalls.State;

/** What a platform that can broadcast keeps to. */
public interface BroadcastContract extends PlatformContract {

    private BroadcastCalls calls() {
        return world().platform().broadcasts().orElseThrow();
    }

    private Instant later() {
        return start().plus(Duration.ofHours(2));
    }

    @Test
    default void scheduling_reaches_into_the_future() {
        assertThat(calls().schedulingHorizon()).isPositive();
    }

    @Test
    default void a_scheduled_broadcast_waits_for_its_start() {
        assertThat(calls().read(world().pageId(), scheduled()).state()).isEqualTo(State.SCHEDULED);
    }

    @Test
    default void a_broadcasts_own_id_is_among_its_threads() {
        Scheduled scheduled = calls().schedule(world().pageId(), "Tiêu đề", "Mô tả", start());

        assertThat(scheduled.threadIds()).contains(scheduled.broadcastId()).doesNotHaveDuplicates();
        assertThat(calls().read(world().pageId(), scheduled.broadcastId()).threadIds())
                .containsAll(scheduled.threadIds());
    }

    @Test
    default void a_scheduled_broadcast_is_found_by_title_and_start() {
        Scheduled scheduled = calls().schedule(world().pageId(), "Tiêu đề", "Mô tả", start());

        assertThat(calls().findScheduled(world().pageId(), "Tiêu đề", start())).isEqualTo(scheduled);
    }

    @Test
    default void another_title_or_start_is_another_broadcast() {
        calls().schedule(world().pageId(), "Tiêu đề", "Mô tả", start());

        assertThat(calls().findScheduled(world().pageId(), "Tiêu đề khác", start()))
                .isNull();
        assertThat(calls().findScheduled(world().pageId(), "Tiêu đề", start().plus(Duration.ofHours(1))))
                .isNull();
    }

    @Test
    default void a_broadcast_whose_answer_was_lost_is_found_again() {
        world().nextAnswerIsLost();

        fails(Kind.UNREACHABLE, () -> calls().schedule(world().pageId(), "Tiêu đề", "Mô tả", start()));

        assertThat(calls().findScheduled(world().pageId(), "Tiêu đề", start())).isNotNull();
    }

    @Test
    default void a_broadcast_whose_start_is_moved_is_found_at_its_new_start_alone() {
        Scheduled scheduled = calls().schedule(world().pageId(), "Tiêu đề", "Mô tả", start());

        calls().reschedule(world().pageId(), scheduled.broadcastId(), later());

        assertThat(calls().findScheduled(world().pageId(), "Tiêu đề", later())).isEqualTo(scheduled);
        assertThat(calls().findScheduled(world().pageId(), "Tiêu đề", start())).isNull();
        assertThat(calls().read(world().pageId(), scheduled.broadcastId()).state())
                .isEqualTo(State.SCHEDULED);
    }

    @Test
    default void moving_the_start_again_to_where_it_is_changes_nothing() {
        Scheduled scheduled = calls().schedule(world().pageId(), "Tiêu đề", "Mô tả", start());
        calls().reschedule(world().pageId(), scheduled.broadcastId(), later());

        calls().reschedule(world().pageId(), scheduled.broadcastId(), later());

        assertThat(calls().findScheduled(world().pageId(), "Tiêu đề", later())).isEqualTo(scheduled);
    }

    @Test
    default void a_broadcast_that_is_on_air_has_no_start_to_move() {
        String id = live();

        fails(Kind.REJECTED, () -> calls().reschedule(world().pageId(), id, later()));
    }

    @Test
    default void a_cancelled_broadcast_is_off_the_calendar() {
        Scheduled scheduled = calls().schedule(world().pageId(), "Tiêu đề", "Mô tả", start());

        calls().cancel(world().pageId(), scheduled.broadcastId());

        assertThat(calls().read(world().pageId(), scheduled.broadcastId()).state())
                .isEqualTo(State.CANCELLED);
        assertThat(calls().findScheduled(world().pageId(), "Tiêu đề", start())).isNull();
    }

    @Test
    default void cancelling_again_or_what_is_gone_changes_nothing() {
        String id = scheduled();
        calls().cancel(world().pageId(), id);

        calls().cancel(world().pageId(), id);
        calls().cancel(world().pageId(), "999000111222");

        assertThat(calls().read(world().pageId(), id).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    default void what_is_on_air_is_ended_and_not_cancelled() {
        String id = live();

        fails(Kind.REJECTED, () -> calls().cancel(world().pageId(), id));
    }

    @Test
    default void a_broadcast_with_video_is_live() {
        assertThat(calls().read(world().pageId(), live()).state()).isEqualTo(State.LIVE);
    }

    @Test
    default void going_live_again_changes_nothing() {
        String id = live();

        calls().goLive(world().pageId(), id);

        assertThat(calls().read(world().pageId(), id).state()).isEqualTo(State.LIVE);
    }

    @Test
    default void a_broadcast_that_was_ended_has_ended() {
        String id = live();

        calls().end(world().pageId(), id);

        assertThat(calls().read(world().pageId(), id).state()).isEqualTo(State.ENDED);
    }

    @Test
    default void ending_again_changes_nothing() {
        String id = live();
        calls().end(world().pageId(), id);

        calls().end(world().pageId(), id);

        assertThat(calls().read(world().pageId(), id).state()).isEqualTo(State.ENDED);
    }

    @Test
    default void an_audience_is_never_negative() {
        Reading reading = calls().read(world().pageId(), live());

        assertThat(reading.viewers() == null ? 0 : reading.viewers()).isNotNegative();
        assertThat(reading.totalViews() == null ? 0 : reading.totalViews()).isNotNegative();
    }

    @Test
    default void a_broadcast_that_is_not_there_is_gone() {
        fails(Kind.GONE, () -> calls().read(world().pageId(), "999000111222"));
    }

    @Test
    default void a_dead_token_says_so() {
        String id = scheduled();
        world().tokenDies();

        fails(Kind.EXPIRED_TOKEN, () -> calls().read(world().pageId(), id));
        fails(Kind.EXPIRED_TOKEN, () -> calls().goLive(world().pageId(), id));
    }
}
