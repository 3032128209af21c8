package vn.lensong.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Programme.Status;
import vn.lensong.domain.promotion.PromotionLine.Anchor;
import vn.lensong.domain.promotion.PromotionLine.Doer;
import vn.lensong.domain.promotion.PromotionLine.Kind;
import vn.lensong.domain.promotion.PromotionTask.Cause;
import vn.lensong.domain.promotion.PromotionTask.State;
import vn.lensong.domain.promotion.PromotionTask.Turn;

class PromotionTaskTest {

    private static final Instant START = Instant.parse("2026-12-06T13:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(60));
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID HOST = new UUID(0, 2);

    @Test
    void a_post_waits_for_its_time_and_is_sent_then() {
        PromotionTask task = post(-60, 30);

        assertThat(task.turn(show(Status.READY), START.minusSeconds(3601))).isEqualTo(new Turn.Wait(minutes(-60)));
        assertThat(task.turn(show(Status.READY), minutes(-60))).isEqualTo(new Turn.Send(minutes(-30)));
    }

    @Test
    void nothing_is_told_of_a_programme_that_is_not_on_the_calendar() {
        PromotionTask task = post(-60, 30);

        assertThat(task.turn(show(Status.PLANNED), minutes(-50))).isEqualTo(new Turn.Wait(minutes(-30)));
        assertThat(task.turn(show(Status.PLANNED), minutes(-29))).isEqualTo(new Turn.Skip(Cause.NOT_ON_CALENDAR));
    }

    @Test
    void a_post_that_could_not_go_out_in_its_time_is_not_sent_later() {
        assertThat(post(-15, 8).turn(show(Status.READY), minutes(-6))).isEqualTo(new Turn.Skip(Cause.MISSED));
    }

    @Test
    void what_announces_a_show_is_not_sent_once_it_is_on_air() {
        assertThat(post(-15, 20).turn(show(Status.LIVE), minutes(-14))).isEqualTo(new Turn.Skip(Cause.WENT_LIVE));
    }

    @Test
    void what_follows_the_show_waits_for_its_real_end() {
        PromotionTask task = planned(line(Anchor.END, 5, 60, Doer.MACHINE), null);

        assertThat(task.turn(show(Status.LIVE), END.plusSeconds(900))).isEqualTo(new Turn.Wait(null));
        assertThat(task.turn(show(Status.ENDED), END.plusSeconds(900)))
                .isEqualTo(new Turn.Send(END.plus(Duration.ofMinutes(65))));
    }

    @Test
    void a_programme_that_moves_takes_its_tasks_along() {
        ShowTimes moved = new ShowTimes(Status.READY, START.plusSeconds(86_400), END.plusSeconds(86_400), Map.of());

        assertThat(post(-60, 30).dueAt(moved)).isEqualTo(minutes(-60).plusSeconds(86_400));
    }

    @Test
    void a_plan_made_late_leaves_out_the_posts_whose_time_is_over_and_no_persons_work() {
        List<PromotionTask> tasks = plan(
                        line(Anchor.START, -10_080, 1_440, Doer.MACHINE, "week"),
                        line(Anchor.START, -60, 30, Doer.MACHINE, "hour"),
                        line(Anchor.START, -4_320, 60, Doer.PERSON, "invite"))
                .tasks(show(Status.PLANNED), UUID::randomUUID, minutes(-2_880));

        assertThat(tasks).extracting(PromotionTask::state).containsExactly(State.SKIPPED, State.PLANNED, State.PLANNED);
        assertThat(tasks.getFirst().note()).isEqualTo(Cause.PLANNED_TOO_LATE.name());
        assertThat(tasks.getLast().late(show(Status.PLANNED), minutes(-2_880))).isTrue();
    }

    @Test
    void what_was_too_late_is_planned_again_when_the_programme_moves_behind_it() {
        PromotionTask late = post(-60, 30).skipped(Cause.MISSED, minutes(-20));
        ShowTimes moved = new ShowTimes(Status.READY, START.plusSeconds(86_400), END.plusSeconds(86_400), Map.of());

        assertThat(late.backInTime(show(Status.READY), minutes(-20))).isFalse();
        assertThat(late.backInTime(moved, minutes(-20))).isTrue();
        assertThat(post(-60, 30).skipped(PERSON, "Đài tỉnh đăng", minutes(-70)).backInTime(moved, minutes(-20)))
                .isFalse();
    }

    @Test
    void every_segment_gets_a_call_by_the_host() {
        ShowTimes show = new ShowTimes(
                Status.PLANNED, START, END, Map.of(2, START, 5, START.plusSeconds(600)));

        List<PromotionTask> tasks = plan(line(Anchor.SEGMENT, 0, 10, Doer.PERSON, "share"))
                .tasks(show, UUID::randomUUID, minutes(-2_880));

        assertThat(tasks).extracting(PromotionTask::slot).containsExactly("share/2", "share/5");
        assertThat(tasks).extracting(PromotionTask::ownerId).containsOnly(HOST);
        assertThat(tasks.getLast().dueAt(show)).isEqualTo(START.plusSeconds(600));
        assertThat(tasks.getLast().dueAt(show(Status.PLANNED))).isNull();
    }

    @Test
    void what_tells_of_a_cancellation_waits_for_a_person() {
        PromotionTask told = plan(line(Anchor.CANCELLATION, 0, 60, Doer.MACHINE, "cancelled"))
                .told(Anchor.CANCELLATION, START, UUID::randomUUID)
                .getFirst();

        assertThat(told.state()).isEqualTo(State.HELD);
        assertThat(told.turn(show(Status.CANCELLED), START)).isEqualTo(new Turn.Wait(null));
        assertThat(code(() -> told.ordered(show(Status.READY), START))).isEqualTo("promotion.programme");
        assertThat(told.ordered(show(Status.CANCELLED), START).turn(show(Status.CANCELLED), START))
                .isEqualTo(new Turn.Send(START.plusSeconds(3600)));
        assertThat(code(told::released)).isEqualTo("promotion.state");
    }

    @Test
    void a_held_post_is_not_sent_by_itself_and_may_be_let_out_at_once() {
        PromotionTask held = post(-60, 30).held();

        assertThat(held.turn(show(Status.READY), minutes(-60))).isEqualTo(new Turn.Wait(null));
        assertThat(held.ordered(show(Status.PLANNED), minutes(-90)).turn(show(Status.PLANNED), minutes(-90)))
                .isEqualTo(new Turn.Send(minutes(-60)));
    }

    @Test
    void what_may_have_been_read_is_not_edited_and_not_let_off() {
        PromotionTask sending = post(-60, 30).sending("Chữ", null, minutes(-60));
        PromotionTask sent = sending.sent("1_2", null, minutes(-60));

        for (PromotionTask task : List.of(sending, sent)) {
            assertThat(code(() -> task.saying("Khác"))).isEqualTo("promotion.state");
            assertThat(code(() -> task.skipped(PERSON, "x", START))).isEqualTo("promotion.state");
            assertThat(code(() -> task.ordered(show(Status.READY), START))).isEqualTo("promotion.state");
        }
    }

    @Test
    void a_second_attempt_says_the_same_and_remembers_the_first() {
        PromotionTask again = post(-60, 30)
                .sending("Chữ", "https://a.example", minutes(-60))
                .sending("Khác", null, minutes(-59));

        assertThat(again.attempt())
                .isEqualTo(new PromotionTask.Attempt("Chữ", "https://a.example", minutes(-60), minutes(-59)));
    }

    @Test
    void a_post_put_off_at_first_is_planned_again_and_one_that_may_be_out_is_not() {
        PromotionTask first = post(-60, 30).sending("Chữ", null, minutes(-60));

        assertThat(first.putOff("EXPIRED_TOKEN").state()).isEqualTo(State.PLANNED);
        assertThat(first.sending("Chữ", null, minutes(-59)).putOff("EXPIRED_TOKEN").state()).isEqualTo(State.SENDING);
    }

    @Test
    void a_person_ticks_what_a_person_does_and_nothing_else() {
        PromotionTask call = planned(line(Anchor.START, -4_320, 60, Doer.PERSON), null);

        assertThat(call.done(PERSON, "https://a.example", START).state()).isEqualTo(State.DONE);
        assertThat(call.done(PERSON, null, START).reopened().state()).isEqualTo(State.PLANNED);
        assertThat(code(() -> post(-60, 30).done(PERSON, null, START))).isEqualTo("promotion.not-for");
        assertThat(code(() -> call.ordered(show(Status.READY), START))).isEqualTo("promotion.not-for");
    }

    @Test
    void a_text_with_a_placeholder_that_nobody_fills_is_refused_and_a_live_figure_is_not() {
        assertThat(code(() -> PostText.required("text", "Còn {{quà}}"))).isEqualTo("promotion.unknown-placeholder");
        assertThat(code(() -> PostText.required("text", "Còn {{title"))).isEqualTo("promotion.braces");
        assertThat(PostText.required("text", "{{ title }}, {{hotline}}")).isEqualTo("{{ title }}, {{hotline}}");
    }

    @Test
    void what_has_no_value_is_named_and_left_standing() {
        PostText.Filled filled = new PostText("{{ title }}: {{link}} $1").filled(Map.of("title", "A $2"));

        assertThat(filled.text()).isEqualTo("A $2: {{link}} $1");
        assertThat(filled.missing()).containsExactly("link");
    }

    @Test
    void a_line_that_wants_what_nobody_fills_here_is_left_out_unless_it_is_all_there_is() {
        PostText text = new PostText("Mời xem: {{link}}\n\nĐồng hồ: {{countdownLink}}\n\nMời chia sẻ.");

        assertThat(text.without(Set.of("countdownLink")).words()).isEqualTo("Mời xem: {{link}}\n\nMời chia sẻ.");
        assertThat(text.without(Set.of())).isEqualTo(text);
        assertThat(new PostText("{{countdownLink}}").without(Set.of("countdownLink")).places())
                .containsExactly("countdownLink");
    }

    @Test
    void a_template_has_each_key_once() {
        PromotionLine line = line(Anchor.START, -60, 30, Doer.MACHINE);

        assertThat(code(() -> new PromotionTemplate(Scope.NATION, 1, List.of(line, line))))
                .isEqualTo("promotion.double-key");
        assertThat(code(() -> line(Anchor.SEGMENT, 0, 30, Doer.MACHINE))).isEqualTo("promotion.doer");
    }

    private static PromotionPlan plan(PromotionLine... lines) {
        return new PromotionPlan(
                new UUID(0, 9), new PromotionTemplate(Scope.NATION, 1, List.of(lines)), PERSON, HOST);
    }

    private static PromotionTask post(int offset, int grace) {
        return planned(line(Anchor.START, offset, grace, Doer.MACHINE), null);
    }

    private static PromotionTask planned(PromotionLine line, Integer no) {
        return PromotionTask.planned(new UUID(0, 7), new UUID(0, 9), line.key(), line, no, null);
    }

    private static PromotionLine line(Anchor anchor, int offset, int grace, Doer doer) {
        return line(anchor, offset, grace, doer, "post");
    }

    private static PromotionLine line(Anchor anchor, int offset, int grace, Doer doer, String key) {
        return new PromotionLine(key, Kind.REMINDER, anchor, offset, doer, grace, "Bài nhắc", "{{title}}");
    }

    private static ShowTimes show(Status status) {
        return new ShowTimes(status, START, END, Map.of());
    }

    private static Instant minutes(int after) {
        return START.plus(Duration.ofMinutes(after));
    }

    private static String code(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).code();
    }
}
