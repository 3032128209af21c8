package vn.lensong.application.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.platform.PlatformContract.fails;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.OutsideFailure.Kind;
import vn.lensong.application.platform.DirectMessageCalls.Manner;
import vn.lensong.application.platform.DirectMessageCalls.Sent;
import vn.lensong.domain.intake.Arrival;

/** What a platform with private messages keeps to. */
public interface DirectMessageContract extends PlatformContract {

    private DirectMessageCalls calls() {
        return world().platform().directMessages().orElseThrow();
    }

    private Sent answer(String person, String text, Manner manner) {
        return calls().send(world().pageId(), person, text, manner, "0-0-0-0-1");
    }

    private Sent replyPrivately(String address, String text) {
        return calls().replyPrivately(world().pageId(), address, text, "0-0-0-0-2");
    }

    /** A comment's address as its arrival carries it. */
    private String comment(String author) {
        String broadcast = live();
        world().writes(broadcast, author, "Cho em hỏi mức đóng");
        return world().platform()
                .comments()
                .orElseThrow()
                .page(world().pageId(), broadcast, null, null, Arrival.Source.POLL)
                .arrivals()
                .getFirst()
                .address();
    }

    private Instant before() {
        return world().now().minus(Duration.ofMinutes(1));
    }

    @Test
    default void an_answer_arrives_as_it_was_written() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        String text = "Dạ 22% ạ 🙏 nghi\u0303 = nghĩ, \"50/50\"\nCô xem thêm nhé!";

        answer(person, text, Manner.RESPONSE);

        assertThat(world().messagesTo(person)).containsExactly(text);
    }

    @Test
    default void when_the_first_day_is_over_only_people_may_answer() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        world().timePasses(Duration.ofHours(24));

        fails(Kind.REJECTED, () -> answer(person, "Muộn", Manner.RESPONSE));
        answer(person, "Người trả lời", Manner.HUMAN_AGENT);

        assertThat(world().messagesTo(person)).containsExactly("Người trả lời");
    }

    @Test
    default void until_the_first_day_is_over_anything_may_answer() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        world().timePasses(Duration.ofHours(24).minusSeconds(2));

        answer(person, "Kịp", Manner.RESPONSE);

        assertThat(world().messagesTo(person)).containsExactly("Kịp");
    }

    @Test
    default void after_seven_days_nobody_may_answer() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        world().timePasses(Duration.ofDays(7));

        fails(Kind.REJECTED, () -> answer(person, "Muộn", Manner.HUMAN_AGENT));
    }

    @Test
    default void a_new_message_opens_the_window_again() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        world().timePasses(Duration.ofDays(8));
        world().writesPrivately("Lan", "Còn ai đó không?");

        answer(person, "Dạ còn", Manner.RESPONSE);

        assertThat(world().messagesTo(person)).hasSize(1);
    }

    @Test
    default void who_never_wrote_cannot_be_written_to() {
        fails(Kind.REJECTED, () -> answer("900000000000001", "Chào cô", Manner.RESPONSE));
    }

    @Test
    default void an_answer_whose_answer_was_lost_is_found_again() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        world().nextAnswerIsLost();

        fails(Kind.UNREACHABLE, () -> answer(person, "Dạ 22%", Manner.RESPONSE));

        assertThat(calls().find(world().pageId(), person, "Dạ 22%", before())).isNotNull();
        assertThat(world().messagesTo(person)).hasSize(1);
    }

    @Test
    default void other_words_an_older_message_or_anothers_are_not_found() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        String other = world().writesPrivately("Hùng", "Anh hỏi");
        answer(person, "Dạ 22%", Manner.RESPONSE);

        assertThat(calls().find(world().pageId(), person, "Dạ 22", before())).isNull();
        assertThat(calls().find(world().pageId(), other, "Dạ 22%", before())).isNull();
        assertThat(calls().find(
                        world().pageId(), person, "Dạ 22%", world().now().plus(Duration.ofMinutes(1))))
                .isNull();
    }

    @Test
    default void what_the_person_wrote_is_not_taken_for_ours() {
        String person = world().writesPrivately("Lan", "Dạ 22%");

        assertThat(calls().find(world().pageId(), person, "Dạ 22%", before())).isNull();
    }

    @Test
    default void a_private_reply_reaches_whoever_commented() {
        String address = comment("Lan");

        Sent sent = replyPrivately(address, "Chào cô Lan, mức đóng là …");

        String person = Objects.requireNonNullElse(sent.personKey(), "");
        assertThat(world().messagesTo(person)).containsExactly("Chào cô Lan, mức đóng là …");
    }

    @Test
    default void a_comment_has_one_private_reply() {
        String address = comment("Lan");
        replyPrivately(address, "Một");

        fails(Kind.REJECTED, () -> replyPrivately(address, "Hai"));
    }

    @Test
    default void a_private_reply_comes_within_seven_days_or_never() {
        String address = comment("Lan");
        world().timePasses(Duration.ofDays(7));

        fails(Kind.REJECTED, () -> replyPrivately(address, "Muộn"));
    }

    @Test
    default void a_private_reply_opens_no_window() {
        Sent sent = replyPrivately(comment("Lan"), "Chào cô");
        String person = Objects.requireNonNullElse(sent.personKey(), "900000000000001");

        fails(Kind.REJECTED, () -> answer(person, "Còn nữa", Manner.RESPONSE));
    }

    @Test
    default void a_private_reply_whose_answer_was_lost_is_known() {
        String address = comment("Lan");
        assertThat(calls().repliedPrivately(world().pageId(), address)).isFalse();
        world().nextAnswerIsLost();

        fails(Kind.UNREACHABLE, () -> replyPrivately(address, "Chào cô"));

        assertThat(calls().repliedPrivately(world().pageId(), address)).isTrue();
    }

    @Test
    default void a_missing_permission_to_message_is_named() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        world().mayNotMessage();

        OutsideFailure failure =
                catchThrowableOfType(OutsideFailure.class, () -> answer(person, "Dạ", Manner.RESPONSE));

        assertThat(failure.kind()).isEqualTo(Kind.MISSING_PERMISSION);
        assertThat(failure.permission()).isNotBlank();
        assertThat(world().messagesTo(person)).isEmpty();
    }

    @Test
    default void a_dead_token_says_so_to_whoever_writes() {
        String person = world().writesPrivately("Lan", "Em hỏi thêm");
        world().tokenDies();

        fails(Kind.EXPIRED_TOKEN, () -> answer(person, "Dạ", Manner.RESPONSE));
    }
}
