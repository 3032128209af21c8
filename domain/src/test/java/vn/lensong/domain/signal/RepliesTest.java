package vn.lensong.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.signal.Replies.Comment;
import vn.lensong.domain.signal.Replies.Reply;

/** How many people a comment reached, told by who wrote under it. */
class RepliesTest {

    private static final Instant NOON = Instant.parse("2026-11-15T05:00:00Z");
    private static final Comment COMPLAINT = new Comment("facebook", "1_2");
    private static final Comment OTHER = new Comment("zalo", "1_2");

    @Test
    void people_count_once_however_often_they_write_or_are_read() {
        List<Reply> read = List.of(reply(COMPLAINT, "một", 0), reply(COMPLAINT, "hai", 1), reply(COMPLAINT, "hai", 2));

        Replies replies = Replies.none().with(read, NOON).with(read, NOON);

        assertThat(replies.reach(COMPLAINT, null)).isEqualTo(2);
    }

    @Test
    void whoever_wrote_the_comment_is_not_reached_by_it() {
        Replies replies = Replies.none().with(List.of(reply(COMPLAINT, "mẹ", 0), reply(COMPLAINT, "một", 1)), NOON);

        assertThat(replies.reach(COMPLAINT, "mẹ")).isEqualTo(1);
        assertThat(replies.reach(COMPLAINT, "ai khác")).isEqualTo(2);
    }

    @Test
    void two_platforms_may_name_their_comments_alike() {
        Replies replies = Replies.none().with(List.of(reply(COMPLAINT, "một", 0)), NOON);

        assertThat(replies.reach(OTHER, null)).isZero();
    }

    @Test
    void later_looks_add_to_earlier_ones_until_nobody_writes_any_more() {
        Replies first = Replies.none().with(List.of(reply(COMPLAINT, "một", 0), reply(OTHER, "một", 0)), NOON);

        Replies second = first.with(List.of(reply(COMPLAINT, "hai", 50)), NOON.plusSeconds(40));

        assertThat(second.reach(COMPLAINT, null)).isEqualTo(2);
        assertThat(second.under()).containsOnlyKeys(COMPLAINT);
    }

    @Test
    void a_reply_that_comes_late_does_not_make_a_comment_older() {
        Replies replies = Replies.none()
                .with(List.of(reply(COMPLAINT, "một", 50)), NOON)
                .with(List.of(reply(COMPLAINT, "hai", 10)), NOON.plusSeconds(40));

        assertThat(replies.reach(COMPLAINT, null)).isEqualTo(2);
    }

    private static Reply reply(Comment to, String person, int second) {
        return new Reply(to, person, NOON.plusSeconds(second));
    }
}
