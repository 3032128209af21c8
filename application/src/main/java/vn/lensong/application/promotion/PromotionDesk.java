package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.PostText;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionTask;

/** Where a team looks after a programme's promotion: words changed, posts held, let out and let off, work handed out. */
public final class PromotionDesk {

    private final Promotions promotions;
    private final PromotionReading reading;
    private final PromotionFacts facts;
    private final Programmes programmes;
    private final People people;
    private final PublicSpeech speech;
    private final Clock clock;

    public PromotionDesk(
            Promotions promotions,
            PromotionReading reading,
            PromotionFacts facts,
            Programmes programmes,
            People people,
            PublicSpeech speech,
            Clock clock) {
        this.promotions = promotions;
        this.reading = reading;
        this.facts = facts;
        this.programmes = programmes;
        this.people = people;
        this.speech = speech;
        this.clock = clock;
    }

    /** A programme's plan, each task with its words as they would go out now. */
    public PromotionViews.Plan plan(Actor actor, UUID programmeId) {
        return reading.plan(PromotionAccess.required(
                programmes, actor, programmeId, "programme", PromotionAccess.READERS));
    }

    public PromotionViews.Row show(Actor actor, UUID taskId) {
        PromotionTask task = task(taskId);
        PromotionAccess.required(programmes, actor, task.programmeId(), "promotion", PromotionAccess.READERS);
        return reading.row(task);
    }

    /** Other words. Refuses {@code version.outdated} when {@code version} is not the newest. */
    public void edit(Actor actor, UUID taskId, long version, String words) {
        PromotionTask task = managed(actor, taskId);
        if (task.version() != version) {
            throw Refusal.outdated();
        }
        promotions.save(
                task.saying(words),
                new PromotionEvent.Edited(
                        task.programmeId(), taskId, task.line().title(), actor.person(), clock.instant()));
    }

    /** Hands it to a person who sees the programme, or to nobody. */
    public void assign(Actor actor, UUID taskId, @Nullable UUID ownerId) {
        PromotionTask task = managed(actor, taskId);
        requireOwner(programmes.find(task.programmeId()).orElseThrow(), ownerId);
        promotions.save(
                task.ownedBy(ownerId),
                new PromotionEvent.Assigned(
                        task.programmeId(), taskId, task.line().title(), ownerId, actor.person(), clock.instant()));
    }

    public void hold(Actor actor, UUID taskId) {
        PromotionTask task = managed(actor, taskId);
        promotions.save(
                task.held(),
                new PromotionEvent.Held(
                        task.programmeId(), taskId, task.line().title(), actor.person(), clock.instant()));
    }

    public void release(Actor actor, UUID taskId) {
        PromotionTask task = managed(actor, taskId);
        promotions.save(
                task.released(),
                new PromotionEvent.Released(
                        task.programmeId(), taskId, task.line().title(), actor.person(), clock.instant()));
    }

    /**
     * Lets a post out at once; it goes out moments later. Refuses while a value is missing, and {@code speech.reserved}.
     */
    public void sendNow(Actor actor, UUID taskId) {
        PromotionTask task = managed(actor, taskId);
        PromotionFacts.Facts now = facts.of(programmes.find(task.programmeId()).orElseThrow());
        Instant at = clock.instant();
        PromotionTask next = task.ordered(now.times(), at);
        PostText.Filled filled = now.filled(task);
        List<String> missing = filled.missing();
        if (missing.contains("recap")) {
            throw Refusal.conflict("promotion.no-recap", Map.of());
        }
        if (!missing.isEmpty()) {
            throw Refusal.conflict("promotion.gap", Map.of("missing", String.join(", ", missing)));
        }
        speech.require(
                actor,
                new Utterance(now.programme().scope(), task.programmeId(), Set.of(), List.of(filled.text())));
        promotions.save(
                next,
                new PromotionEvent.Ordered(
                        task.programmeId(), taskId, task.line().title(), actor.person(), at));
    }

    /** Lets it off, for a reason. */
    public void skip(Actor actor, UUID taskId, @Nullable String reason) {
        PromotionTask task = managed(actor, taskId);
        Instant at = clock.instant();
        PromotionTask next = task.skipped(actor.person(), reason, at);
        promotions.save(
                next,
                new PromotionEvent.Skipped(
                        task.programmeId(), taskId, task.line().title(), next.note(), actor.person(), at));
    }

    /** To be done after all: what was let off, or ticked by mistake. */
    public void reopen(Actor actor, UUID taskId) {
        PromotionTask task = managed(actor, taskId);
        promotions.save(
                task.reopened(),
                new PromotionEvent.Reopened(
                        task.programmeId(), taskId, task.line().title(), actor.person(), clock.instant()));
    }

    private PromotionTask managed(Actor actor, UUID taskId) {
        PromotionTask task = task(taskId);
        PromotionAccess.required(programmes, actor, task.programmeId(), "promotion", PromotionAccess.PLANNERS);
        return task;
    }

    private PromotionTask task(UUID taskId) {
        return promotions.find(taskId).orElseThrow(() -> Refusal.notFound("promotion"));
    }

    /** An owner sees the programme: somebody of another place would never find the task. */
    private void requireOwner(Programme programme, @Nullable UUID ownerId) {
        if (ownerId == null) {
            return;
        }
        Person owner = people.find(ownerId).orElseThrow(() -> Refusal.notFound("owner"));
        if (owner.grants().stream().noneMatch(grant -> grant.scope().contains(programme.scope()))) {
            throw Refusal.notFound("owner");
        }
    }
}
