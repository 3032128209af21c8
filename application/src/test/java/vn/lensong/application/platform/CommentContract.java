package vn.lensong.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.platform.PlatformContract.fails;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.OutsideFailure.Kind;
import vn.lensong.application.platform.CommentCalls.CommentPage;
import vn.lensong.domain.intake.Arrival;

/** What a platform with comments keeps to. */
public interface CommentContract extends PlatformContract {

    private CommentCalls calls() {
        return world().platform().comments().orElseThrow();
    }

    private List<Arrival> all(String broadcastId) {
        List<Arrival> arrivals = new ArrayList<>();
        Set<@Nullable String> cursors = new HashSet<>();
        String cursor = null;
        do {
            assertThat(cursors.add(cursor)).as("a cursor that is new").isTrue();
            CommentPage page = calls().page(world().pageId(), broadcastId, null, cursor, Arrival.Source.POLL);
            assertThat(page.malformed()).isEmpty();
            arrivals.addAll(page.arrivals());
            cursor = page.next();
        } while (cursor != null);
        return arrivals;
    }

    private Arrival only(String broadcastId) {
        List<Arrival> arrivals = all(broadcastId);
        assertThat(arrivals).hasSize(1);
        return arrivals.getFirst();
    }

    @Test
    default void a_broadcast_without_comments_has_one_empty_page() {
        assertThat(all(live())).isEmpty();
    }

    @Test
    default void what_somebody_writes_arrives_as_written() {
        String broadcast = live();
        String text = "Chị ơi, đóng 22% của mức nào ạ? nghi\u0303 = nghĩ 🙏 \"50/50\" \\ <b>";
        String id = world().writes(broadcast, "Nguyễn Thị Lan", text);

        Arrival arrival = only(broadcast);

        assertThat(arrival.platform()).isEqualTo(world().platform().name());
        assertThat(arrival.pageId()).isEqualTo(world().pageId());
        assertThat(arrival.externalId()).isEqualTo(id);
        assertThat(arrival.change()).isEqualTo(Arrival.Change.ADDED);
        assertThat(arrival.text()).isEqualTo(text);
        assertThat(arrival.author())
                .isNotNull()
                .extracting(Arrival.Author::name)
                .isEqualTo("Nguyễn Thị Lan");
        assertThat(arrival.parentId()).isNull();
        assertThat(arrival.raw()).isNotBlank();
        assertThat(Duration.between(arrival.happenedAt(), world().now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    default void a_comment_hangs_on_a_thread_of_its_broadcast() {
        String broadcast = live();
        world().writes(broadcast, "Lan", "Một");

        assertThat(world().platform()
                        .broadcasts()
                        .orElseThrow()
                        .read(world().pageId(), broadcast)
                        .threadIds())
                .contains(only(broadcast).threadId());
    }

    @Test
    default void the_source_is_the_one_that_asked() {
        String broadcast = live();
        world().writes(broadcast, "Lan", "Một");

        assertThat(calls().page(world().pageId(), broadcast, null, null, Arrival.Source.SWEEP)
                        .arrivals())
                .extracting(Arrival::source)
                .containsExactly(Arrival.Source.SWEEP);
    }

    @Test
    default void comments_arrive_oldest_first() {
        String broadcast = live();
        world().writes(broadcast, "Lan", "Một");
        world().writes(broadcast, "Hùng", "Hai");
        world().writes(broadcast, "Lan", "Ba");

        assertThat(all(broadcast)).extracting(Arrival::text).containsExactly("Một", "Hai", "Ba");
    }

    @Test
    default void the_same_comment_read_again_says_nothing_new() {
        String broadcast = live();
        world().writes(broadcast, "Lan", "Một");

        Arrival first = only(broadcast);
        Arrival again = only(broadcast);

        assertThat(again.externalId()).isEqualTo(first.externalId());
        assertThat(again.key()).isEqualTo(first.key());
    }

    @Test
    default void many_comments_come_over_several_pages_each_once() {
        String broadcast = live();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            written.add(world().writes(broadcast, "Người " + i % 40, "Câu " + i));
        }

        assertThat(all(broadcast)).extracting(Arrival::externalId).containsExactlyElementsOf(written);
        assertThat(calls().page(world().pageId(), broadcast, null, null, Arrival.Source.POLL)
                        .next())
                .isNotNull();
    }

    @Test
    default void the_platforms_own_count_is_right_where_it_is_told() {
        String broadcast = live();
        world().writes(broadcast, "Lan", "Một");
        world().writes(broadcast, "Hùng", "Hai");

        Integer total = calls().page(world().pageId(), broadcast, null, null, Arrival.Source.POLL)
                .total();

        assertThat(total == null ? 2 : total).isEqualTo(2);
    }

    @Test
    default void only_what_is_younger_than_asked_for_arrives() {
        String broadcast = live();
        world().writes(broadcast, "Lan", "Một");

        assertThat(calls().page(world().pageId(), broadcast, world().now().minusSeconds(60), null, Arrival.Source.POLL)
                        .arrivals())
                .hasSize(1);
        assertThat(calls().page(world().pageId(), broadcast, world().now().plusSeconds(60), null, Arrival.Source.POLL)
                        .arrivals())
                .isEmpty();
    }

    @Test
    default void a_reply_of_the_audience_names_what_it_answers() {
        String broadcast = live();
        String question = world().writes(broadcast, "Lan", "Bao nhiêu?");
        world().answers(question, "Hùng", "Tôi cũng hỏi");

        assertThat(all(broadcast))
                .hasSize(2)
                .last()
                .extracting(Arrival::parentId)
                .isEqualTo(question);
    }

    @Test
    default void our_reply_is_seen_by_everybody() {
        String broadcast = live();
        String question = world().writes(broadcast, "Lan", "Bao nhiêu?");

        calls().reply(world().pageId(), only(broadcast).address(), "Dạ, 22% ạ 🙏");

        assertThat(world().repliesOfPage(question)).containsExactly("Dạ, 22% ạ 🙏");
    }

    @Test
    default void our_reply_arrives_as_the_pages_own_comment() {
        String broadcast = live();
        String question = world().writes(broadcast, "Lan", "Bao nhiêu?");
        String reply = calls().reply(world().pageId(), only(broadcast).address(), "Dạ, 22%");

        Arrival arrival = all(broadcast).getLast();

        assertThat(arrival.externalId()).isEqualTo(reply);
        assertThat(arrival.parentId()).isEqualTo(question);
        assertThat(arrival.author()).isNotNull().extracting(Arrival.Author::key).isEqualTo(world().pageId());
    }

    @Test
    default void our_reply_is_found_by_its_words() {
        String broadcast = live();
        world().writes(broadcast, "Lan", "Bao nhiêu?");
        String address = only(broadcast).address();
        assertThat(calls().findReply(world().pageId(), address, "Dạ, 22%")).isNull();

        String reply = calls().reply(world().pageId(), address, "Dạ, 22%");

        assertThat(calls().findReply(world().pageId(), address, "Dạ, 22%")).isEqualTo(reply);
        assertThat(calls().findReply(world().pageId(), address, "Dạ, 23%")).isNull();
    }

    @Test
    default void the_same_words_of_somebody_else_are_not_our_reply() {
        String broadcast = live();
        String question = world().writes(broadcast, "Lan", "Bao nhiêu?");
        String address = only(broadcast).address();
        world().answers(question, "Hùng", "Dạ, 22%");

        assertThat(calls().findReply(world().pageId(), address, "Dạ, 22%")).isNull();
    }

    @Test
    default void a_reply_whose_answer_was_lost_is_found_again() {
        String broadcast = live();
        String question = world().writes(broadcast, "Lan", "Bao nhiêu?");
        String address = only(broadcast).address();
        world().nextAnswerIsLost();

        fails(Kind.UNREACHABLE, () -> calls().reply(world().pageId(), address, "Dạ, 22%"));

        assertThat(calls().findReply(world().pageId(), address, "Dạ, 22%")).isNotNull();
        assertThat(world().repliesOfPage(question)).hasSize(1);
    }

    @Test
    default void a_hidden_comment_is_not_public_until_it_is_shown_again() {
        String broadcast = live();
        String id = world().writes(broadcast, "Lan", "0912 345 678");
        String address = only(broadcast).address();

        calls().hide(world().pageId(), address);
        calls().hide(world().pageId(), address);
        assertThat(world().isPublic(id)).isFalse();

        calls().unhide(world().pageId(), address);
        calls().unhide(world().pageId(), address);
        assertThat(world().isPublic(id)).isTrue();
    }

    @Test
    default void a_comment_we_hid_still_arrives() {
        String broadcast = live();
        String id = world().writes(broadcast, "Lan", "0912 345 678");
        calls().hide(world().pageId(), only(broadcast).address());

        assertThat(only(broadcast).externalId()).isEqualTo(id);
    }

    @Test
    default void a_comment_that_is_not_there_is_gone() {
        fails(Kind.GONE, () -> calls().reply(world().pageId(), "999_888", "Dạ"));
        fails(Kind.GONE, () -> calls().hide(world().pageId(), "999_888"));
    }

    @Test
    default void a_dead_token_says_so_to_whoever_reads_comments() {
        String broadcast = live();
        world().tokenDies();

        fails(Kind.EXPIRED_TOKEN, () -> calls().page(world().pageId(), broadcast, null, null, Arrival.Source.POLL));
    }

    @Test
    default void a_missing_permission_is_named_and_reading_goes_on() {
        String broadcast = live();
        world().writes(broadcast, "Lan", "Đóng ở đâu ạ?");
        String address = only(broadcast).address();
        world().mayNotWrite();

        OutsideFailure failure = catchThrowableOfType(
                OutsideFailure.class, () -> calls().reply(world().pageId(), address, "Dạ"));

        assertThat(failure.kind()).isEqualTo(Kind.MISSING_PERMISSION);
        assertThat(failure.permission()).isNotBlank();
        assertThat(only(broadcast).address()).isEqualTo(address);
    }
}
