package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelCorrection;
import vn.lensong.domain.organisation.Role;

/** Where moderators say what a comment really is, and so teach triage. */
public final class LabelDesk {

    private static final Set<Role> MODERATORS = EnumSet.of(Role.OPERATOR, Role.PRODUCER);
    private static final Set<Role> TRAINERS = EnumSet.of(Role.ADMIN, Role.NATIONAL_EDITOR);

    private final IntakeDesk intake;
    private final Items items;
    private final LabelCorrections corrections;
    private final TrainLabels training;
    private final LearntLabels learnt;
    private final Clock clock;

    public LabelDesk(
            IntakeDesk intake,
            Items items,
            LabelCorrections corrections,
            TrainLabels training,
            LearntLabels learnt,
            Clock clock) {
        this.intake = intake;
        this.items = items;
        this.corrections = corrections;
        this.training = training;
        this.learnt = learnt;
        this.clock = clock;
    }

    /**
     * Corrects or confirms labels; null for one that nothing is said about. What is a question or a
     * complaint after all goes to the desk; what is none any more stays there until somebody closes it.
     * Refuses {@code labels.nothing} when nothing is said, {@code labels.page} for the page's own words.
     */
    public InboundItem correct(
            Actor actor, UUID itemId, @Nullable Boolean question, @Nullable Boolean complaint) {
        InboundItem item = required(itemId, actor);
        if (question == null && complaint == null) {
            throw Refusal.invalid("labels.nothing", Map.of());
        }
        if (item.ours()) {
            throw Refusal.invalid("labels.page", Map.of());
        }
        Instant now = clock.instant();
        InboundItem next = item;
        List<LabelCorrection> said = new ArrayList<>();
        if (question != null) {
            next = next.relabelled(Label.QUESTION, question);
            said.add(correction(actor, item, Label.QUESTION, question, now));
        }
        if (complaint != null) {
            next = next.relabelled(Label.COMPLAINT, complaint);
            said.add(correction(actor, item, Label.COMPLAINT, complaint, now));
        }
        if (Boolean.TRUE.equals(question) || Boolean.TRUE.equals(complaint)) {
            intake.raise(actor, itemId);
        }
        corrections.save(
                next,
                item.labels(),
                said,
                new ItemEvent.Relabelled(
                        Objects.requireNonNull(item.programmeId()),
                        itemId,
                        item.labels(),
                        next.labels(),
                        actor.person(),
                        now));
        return items.find(itemId).orElseThrow(() -> Refusal.notFound("item"));
    }

    /** Learns from all corrections of the nation, as {@link TrainLabels#train}; what wins is in use when it returns. */
    public List<TrainLabels.Outcome> train(Actor actor) {
        if (!actor.works(Scope.NATION, TRAINERS)) {
            throw Refusal.forbidden("role.missing");
        }
        List<TrainLabels.Outcome> outcomes = training.train();
        learnt.refresh();
        return outcomes;
    }

    private InboundItem required(UUID itemId, Actor actor) {
        InboundItem item = items.find(itemId)
                .filter(found -> found.scope() != null && found.programmeId() != null)
                .orElseThrow(() -> Refusal.notFound("item"));
        actor.require(Objects.requireNonNull(item.scope()), "item", MODERATORS);
        return item;
    }

    private static LabelCorrection correction(
            Actor actor, InboundItem item, Label label, boolean holds, Instant at) {
        return new LabelCorrection(item.id(), label, item.labels().contains(label), holds, actor.person(), at);
    }
}
