package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.PromotionViews.Call;
import vn.lensong.application.promotion.PromotionViews.Plan;
import vn.lensong.application.promotion.PromotionViews.Row;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.PostText;
import vn.lensong.domain.promotion.PromotionTask;
import vn.lensong.domain.promotion.PromotionTask.Attempt;
import vn.lensong.domain.promotion.PromotionTask.State;

/** Puts together what people see of a programme's promotion; asks nobody whether they may. */
public final class PromotionReading {

    private static final Comparator<Row> BY_DUE = Comparator.comparing(
                    Row::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Row::title)
            .thenComparing(Row::id);

    private final Promotions promotions;
    private final PromotionFacts facts;
    private final Programmes programmes;
    private final People people;
    private final Clock clock;

    public PromotionReading(
            Promotions promotions, PromotionFacts facts, Programmes programmes, People people, Clock clock) {
        this.promotions = promotions;
        this.facts = facts;
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    Plan plan(Programme programme) {
        Promotions.Origin from = promotions.origin(programme.id()).orElse(null);
        return new Plan(
                programme.id(),
                programme.title(),
                programme.status(),
                programme.startsAt(),
                from == null ? null : from.scope(),
                from == null ? 0 : from.version(),
                rows(promotions.of(programme.id()).stream()));
    }

    Row row(PromotionTask task) {
        return rows(Stream.of(task)).getFirst();
    }

    List<Row> openOf(UUID personId) {
        return rows(promotions.openOf(personId).stream());
    }

    /** By due time; words with a gap are not said. */
    List<Call> calls(Programme programme) {
        Integer onAir = programme.onAirNo();
        if (onAir == null) {
            return List.of();
        }
        PromotionFacts.Facts now = facts.of(programme);
        return promotions.of(programme.id()).stream()
                .filter(task -> task.state() == State.PLANNED && onAir.equals(task.segmentNo()))
                .flatMap(task -> call(task, onAir, now))
                .sorted(Comparator.comparing(Call::dueAt).thenComparing(Call::title))
                .toList();
    }

    private static Stream<Call> call(PromotionTask task, int segmentNo, PromotionFacts.Facts now) {
        PostText.Filled words = now.filled(task);
        Instant due = task.dueAt(now.times());
        return due == null || !words.missing().isEmpty()
                ? Stream.of()
                : Stream.of(new Call(task.id(), segmentNo, task.line().title(), words.text(), due));
    }

    private List<Row> rows(Stream<PromotionTask> tasks) {
        Map<UUID, PromotionFacts.Facts> known = new HashMap<>();
        Map<UUID, String> names = new HashMap<>();
        return tasks.map(task -> row(
                        task,
                        known.computeIfAbsent(
                                task.programmeId(),
                                id -> facts.of(programmes.find(id).orElseThrow())),
                        id -> names.computeIfAbsent(
                                id, who -> people.find(who).map(Person::displayName).orElse("…"))))
                .sorted(BY_DUE)
                .toList();
    }

    private Row row(PromotionTask task, PromotionFacts.Facts now, Function<UUID, String> name) {
        PostText.Filled filled = words(task, now);
        return new Row(
                task.id(),
                task.version(),
                task.programmeId(),
                now.programme().title(),
                task.line().key(),
                task.line().kind(),
                task.line().anchor(),
                task.line().doer(),
                task.line().title(),
                task.dueAt(now.times()),
                task.late(now.times(), clock.instant()),
                task.state(),
                task.segmentNo(),
                task.ownerId(),
                named(task.ownerId(), name),
                task.line().text(),
                filled.text(),
                filled.missing(),
                isOut(task) ? List.of() : now.leftOut(task),
                task.note(),
                task.permalink(),
                named(task.settledBy(), name),
                task.settledAt());
    }

    private static boolean isOut(PromotionTask task) {
        return task.state() == State.SENT || task.state() == State.SENDING;
    }

    private static PostText.Filled words(PromotionTask task, PromotionFacts.Facts now) {
        Attempt attempt = task.attempt();
        return attempt != null && isOut(task)
                ? new PostText.Filled(attempt.text(), List.of())
                : now.filled(task);
    }

    private static @Nullable String named(@Nullable UUID id, Function<UUID, String> name) {
        return id == null ? null : name.apply(id);
    }
}
