package vn.lensong.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.platform.PlatformContract.fails;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.OutsideFailure.Kind;
import vn.lensong.application.platform.PostCalls.Published;
import vn.lensong.application.platform.PostCalls.Reach;

/** What a platform with posts keeps to. */
public interface PostContract extends PlatformContract {

    private PostCalls calls() {
        return world().platform().posts().orElseThrow();
    }

    private Instant before() {
        return world().now().minus(Duration.ofMinutes(1));
    }

    @Test
    default void a_post_is_published_as_written() {
        String text = "20:00 tối nay: BHXH tự nguyện 🙏 nghi\u0303 = nghĩ, \"50/50\"\nMời cô bác xem!";

        calls().publish(world().pageId(), text, "https://lensong.example/xem/1");

        assertThat(world().postsOfPage()).containsExactly(text);
    }

    @Test
    default void a_post_needs_no_link() {
        calls().publish(world().pageId(), "Hẹn gặp cô bác tối nay", null);

        assertThat(world().postsOfPage()).containsExactly("Hẹn gặp cô bác tối nay");
    }

    @Test
    default void a_post_is_found_by_its_words() {
        calls().publish(world().pageId(), "Còn 60 phút", null);
        Published published = calls().publish(world().pageId(), "Còn 15 phút", null);
        calls().publish(world().pageId(), "Còn 5 phút", null);

        Published found = calls().find(world().pageId(), "Còn 15 phút", before());

        assertThat(found).isNotNull();
        assertThat(found.postId()).isEqualTo(published.postId());
    }

    @Test
    default void other_words_or_an_older_post_are_not_found() {
        calls().publish(world().pageId(), "Còn 60 phút", null);

        assertThat(calls().find(world().pageId(), "Còn 60", before())).isNull();
        assertThat(calls().find(
                        world().pageId(), "Còn 60 phút", world().now().plus(Duration.ofMinutes(1))))
                .isNull();
    }

    @Test
    default void a_post_is_found_behind_many_others() {
        Published first = calls().publish(world().pageId(), "Bài thứ nhất", null);
        for (int number = 0; number < 120; number++) {
            calls().publish(world().pageId(), "Bài " + number, null);
        }

        Published found = calls().find(world().pageId(), "Bài thứ nhất", before());

        assertThat(found).isNotNull();
        assertThat(found.postId()).isEqualTo(first.postId());
    }

    @Test
    default void a_post_whose_answer_was_lost_is_found_again() {
        world().nextAnswerIsLost();

        fails(Kind.UNREACHABLE, () -> calls().publish(world().pageId(), "Còn 60 phút", null));

        assertThat(calls().find(world().pageId(), "Còn 60 phút", before())).isNotNull();
        assertThat(world().postsOfPage()).hasSize(1);
    }

    @Test
    default void a_permalink_is_absolute() {
        Published published = calls().publish(world().pageId(), "Còn 60 phút", null);

        assertThat(published.permalink() == null ? "https://" : published.permalink())
                .startsWith("https://");
    }

    @Test
    default void a_post_tells_how_far_it_has_come() {
        String id = calls().publish(world().pageId(), "Còn 60 phút", null).postId();
        world().reached(id, 57, 12, 3);

        assertThat(calls().reach(world().pageId(), id)).isEqualTo(new Reach(57L, 12L, 3L));
    }

    @Test
    default void nobody_yet_is_none_or_not_said() {
        String id = calls().publish(world().pageId(), "Còn 60 phút", null).postId();

        Reach reach = calls().reach(world().pageId(), id);

        assertThat(Objects.requireNonNullElse(reach.reactions(), 0L)).isZero();
        assertThat(Objects.requireNonNullElse(reach.comments(), 0L)).isZero();
        assertThat(Objects.requireNonNullElse(reach.shares(), 0L)).isZero();
    }

    @Test
    default void a_broadcast_hangs_on_a_post_that_tells_how_far_it_has_come() {
        BroadcastCalls.Scheduled scheduled = world().platform()
                .broadcasts()
                .orElseThrow()
                .schedule(world().pageId(), "Tiêu đề", "Mô tả", start());
        String post = calls().carrying(world().pageId(), scheduled.threadIds());
        assertThat(post).isNotNull();
        world().reached(post, 8, 0, 5);

        assertThat(calls().reach(world().pageId(), post).shares()).isEqualTo(5);
    }

    @Test
    default void threads_without_a_post_have_none() {
        assertThat(calls().carrying(world().pageId(), List.of())).isNull();
    }

    @Test
    default void a_post_that_is_not_there_is_gone() {
        fails(Kind.GONE, () -> calls().reach(world().pageId(), world().pageId() + "_999000111222"));
    }

    @Test
    default void a_missing_permission_to_post_is_named_and_reading_goes_on() {
        String id = calls().publish(world().pageId(), "Còn 60 phút", null).postId();
        world().mayNotPost();

        OutsideFailure failure = catchThrowableOfType(
                OutsideFailure.class, () -> calls().publish(world().pageId(), "Còn 15 phút", null));

        assertThat(failure.kind()).isEqualTo(Kind.MISSING_PERMISSION);
        assertThat(failure.permission()).isNotBlank();
        assertThat(calls().reach(world().pageId(), id).reactions()).isZero();
    }

    @Test
    default void a_dead_token_says_so_to_whoever_publishes() {
        world().tokenDies();

        fails(Kind.EXPIRED_TOKEN, () -> calls().publish(world().pageId(), "Còn 60 phút", null));
    }

    @Test
    default void the_moments_of_a_pages_own_posts_are_told_newest_first() {
        Instant before = before();
        calls().publish(world().pageId(), "Bài hôm qua", null);
        world().timePasses(Duration.ofDays(1));
        calls().publish(world().pageId(), "Bài hôm nay", null);

        List<Instant> both = calls().publishedSince(world().pageId(), before);

        assertThat(both).hasSize(2).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(calls().publishedSince(world().pageId(), world().now().minus(Duration.ofHours(1))))
                .containsExactly(both.getFirst());
        assertThat(calls().publishedSince(world().pageId(), world().now().plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    default void a_dead_token_says_so_to_whoever_asks_for_a_pages_posts() {
        world().tokenDies();

        fails(Kind.EXPIRED_TOKEN, () -> calls().publishedSince(world().pageId(), before()));
    }
}
