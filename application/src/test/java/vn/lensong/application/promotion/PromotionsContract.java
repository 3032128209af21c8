package vn.lensong.application.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionLine;
import vn.lensong.domain.promotion.PromotionPlan;
import vn.lensong.domain.promotion.PromotionTask;
import vn.lensong.domain.promotion.PromotionTemplate;
import vn.lensong.domain.promotion.PromotionTemplateEvent;
import vn.lensong.domain.promotion.ShowTimes;

/** What the stores of promotion keep to. */
public interface PromotionsContract {

    Promotions promotions();

    PromotionTemplates templates();

    Programmes programmes();

    @Test
    default void a_plan_is_made_once() {
        PromotionPlan plan = plan(line("hour", PromotionLine.Doer.MACHINE));

        made(plan);
        made(plan);

        assertThat(promotions().origin(plan.programmeId())).contains(new Promotions.Origin("vn/31", 3));
        assertThat(promotions().of(plan.programmeId())).extracting(PromotionTask::slot).containsExactly("hour");
    }

    @Test
    default void a_task_comes_back_as_it_was_tried_and_sent() {
        PromotionPlan plan = plan(line("hour", PromotionLine.Doer.MACHINE));
        made(plan);
        save(only(plan).sending("Chữ “thử”", "https://a.example", NOON));
        assertThat(only(plan).attempt())
                .isEqualTo(new PromotionTask.Attempt("Chữ “thử”", "https://a.example", NOON, NOON));

        save(only(plan).sent("1001_7", "https://b.example", NOON));

        assertThat(only(plan).state()).isEqualTo(PromotionTask.State.SENT);
        assertThat(only(plan).postId()).isEqualTo("1001_7");
        assertThat(only(plan).permalink()).isEqualTo("https://b.example");
        assertThat(only(plan).settledAt()).isEqualTo(NOON);
    }

    @Test
    default void of_two_who_try_to_send_a_post_at_once_one_is_refused() {
        PromotionPlan plan = plan(line("hour", PromotionLine.Doer.MACHINE));
        made(plan);
        PromotionTask seen = only(plan);
        save(seen.sending("Chữ", null, NOON));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> save(seen.sending("Chữ", null, NOON)));

        assertThat(refusal.code()).isEqualTo("stale");
    }

    @Test
    default void a_slot_is_taken_once() {
        PromotionPlan plan = plan(line("moved", PromotionLine.Doer.MACHINE, PromotionLine.Anchor.MOVE));
        made(plan);

        for (int i = 0; i < 2; i++) {
            PromotionTask told = plan.told(PromotionLine.Anchor.MOVE, NOON, UUID::randomUUID).getFirst();
            promotions().add(told, new PromotionEvent.Added(told.programmeId(), told.id(), "Dời giờ", null, NOON));
        }

        assertThat(promotions().of(plan.programmeId())).singleElement().satisfies(task -> assertThat(task.state())
                .isEqualTo(PromotionTask.State.HELD));
    }

    @Test
    default void a_person_finds_what_is_open_and_theirs() {
        PromotionPlan plan =
                plan(line("invite", PromotionLine.Doer.PERSON), line("hour", PromotionLine.Doer.MACHINE));
        made(plan);
        UUID planner = plan.planner();

        assertThat(promotions().openOf(planner)).extracting(PromotionTask::slot).containsExactly("invite");
        PromotionTask task = promotions().openOf(planner).getFirst();
        save(task.done(planner, "đã gửi", NOON));

        assertThat(promotions().openOf(planner)).isEmpty();
        assertThat(promotions().find(task.id()).orElseThrow().settledBy()).isEqualTo(planner);
    }

    @Test
    default void the_newest_template_of_the_nearest_scope_counts() {
        Scope province = Scope.province("77");
        template(Scope.province("77"), 1, "one");
        template(Scope.province("77"), 2, "two");

        assertThat(templates().nearest(province.within("buu-dien")).orElseThrow().lines())
                .extracting(PromotionLine::key)
                .containsExactly("two");
        assertThat(templates().of(List.of(province, Scope.province("78")))).hasSize(1);
        assertThat(catchThrowableOfType(Refusal.class, () -> template(province, 2, "again")).code())
                .isEqualTo("stale");
    }

    private void template(Scope scope, int version, String key) {
        UUID id = UUID.randomUUID();
        templates()
                .save(
                        id,
                        new PromotionTemplate(scope, version, List.of(line(key, PromotionLine.Doer.MACHINE))),
                        new PromotionTemplateEvent.Saved(id, scope.path(), version, OPERATOR, NOON));
    }

    private void made(PromotionPlan plan) {
        Programme.Status status = Programme.Status.PLANNED;
        ShowTimes show = new ShowTimes(status, NOON.plus(Duration.ofDays(9)), NOON.plus(Duration.ofDays(9)), Map.of());
        List<PromotionTask> tasks = plan.tasks(show, UUID::randomUUID, NOON);
        promotions()
                .make(
                        plan.template(),
                        tasks,
                        new PromotionEvent.Made(plan.programmeId(), "vn/31", 3, tasks.size(), NOON));
    }

    private PromotionTask only(PromotionPlan plan) {
        return promotions().of(plan.programmeId()).getFirst();
    }

    private void save(PromotionTask next) {
        promotions().save(next, new PromotionEvent.Sending(next.programmeId(), next.id(), "Bài", NOON));
    }

    private PromotionPlan plan(PromotionLine... lines) {
        Programme programme = StoreExamples.programme(POST, NOON.plusSeconds(7200));
        programmes()
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(),
                                programme.title(),
                                programme.scriptId(),
                                programme.startsAt(),
                                OPERATOR,
                                NOON));
        return new PromotionPlan(
                programme.id(),
                new PromotionTemplate(Scope.province("31"), 3, List.of(lines)),
                UUID.randomUUID(),
                programme.hostId());
    }

    private static PromotionLine line(String key, PromotionLine.Doer doer) {
        return line(key, doer, PromotionLine.Anchor.START);
    }

    private static PromotionLine line(String key, PromotionLine.Doer doer, PromotionLine.Anchor anchor) {
        return new PromotionLine(key, PromotionLine.Kind.REMINDER, anchor, -60, doer, 30, "Bài nhắc", "{{title}}");
    }
}
