package vn.lensong.application.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerContent;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.knowledge.Recheck;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.policy.PolicyTable;

/** Where answers come in that were written elsewhere, each on its own: a bad one spoils no other. */
public final class ImportDesk {

    public static final int MOST = 10_000;

    private static final Set<Role> APPROVERS = EnumSet.of(Role.NATIONAL_EDITOR);
    private static final int TRIES = 3;

    private final Answers answers;
    private final AnswerIndex index;
    private final PolicyTables tables;
    private final Ids ids;
    private final Clock clock;

    public ImportDesk(Answers answers, AnswerIndex index, PolicyTables tables, Ids ids, Clock clock) {
        this.answers = answers;
        this.index = index;
        this.tables = tables;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes in what is new and what is different under its external id. Whatever was taken in is found
     * by a search on this node when this returns.
     *
     * @param scope null for where the actor writes
     * @param approve whether they were approved elsewhere and count at once, which an editor says for
     *     all of them; else they are drafts
     * @return what became of each, in their order
     * @throws Refusal {@code answer.too-many-rows}, {@code answer.scope-missing}, {@code role.missing}
     */
    public List<Outcome> takeIn(Actor actor, @Nullable Scope scope, List<Row> rows, boolean approve) {
        if (rows.size() > MOST) {
            throw Refusal.invalid("answer.too-many-rows", Map.of("most", MOST));
        }
        Scope where = AnswerDesk.writingScope(actor, scope);
        if (approve) {
            actor.require(where, "scope", APPROVERS);
        }
        // Taken before the table is read, as when somebody approves.
        Instant now = clock.instant();
        PolicyTable table = tables.table();
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (Row row : rows) {
                outcomes.add(takeIn(new Batch(actor, where, approve, now, table), row));
            }
        } finally {
            index.catchUp();
        }
        return outcomes;
    }

    /**
     * What is wrong with the rows, as taking them in would say, and takes in nothing.
     *
     * @return for each the refusal of it, null where there is none
     */
    public List<@Nullable Refusal> check(Actor actor, Scope scope, List<Row> rows) {
        if (rows.size() > MOST) {
            throw Refusal.invalid("answer.too-many-rows", Map.of("most", MOST));
        }
        Scope where = AnswerDesk.writingScope(actor, scope);
        Batch batch = new Batch(actor, where, false, clock.instant(), tables.table());
        List<@Nullable Refusal> refusals = new ArrayList<>();
        rows.forEach(row -> refusals.add(refusal(batch, row)));
        return refusals;
    }

    private @Nullable Refusal refusal(Batch batch, Row row) {
        try {
            Text.required("externalId", row.externalId(), 100);
            Said said = row.said().get();
            said.content().requireSound(batch.table, LocalDate.ofInstant(batch.now, AnswerIndex.HANOI));
            overlaid(batch, said.overlays());
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private Outcome takeIn(Batch batch, Row row) {
        for (int attempt = 1; ; attempt++) {
            try {
                return takenIn(batch, Text.required("externalId", row.externalId(), 100), row.said().get());
            } catch (Refusal refusal) {
                if (attempt == TRIES || refusal.kind() != Refusal.Kind.STALE) {
                    return new Outcome(row.externalId(), Status.REFUSED, null, null, refusal);
                }
            }
        }
    }

    private Outcome takenIn(Batch batch, String externalId, Said said) {
        LocalDate today = LocalDate.ofInstant(batch.now, AnswerIndex.HANOI);
        said.content().requireSound(batch.table, today);
        Answer overlaid = overlaid(batch, said.overlays());
        Answer before = answers.imported(batch.scope, externalId).orElse(null);
        if (before != null && says(before, said) && (!batch.approve || before.state() == Answer.State.APPROVED)) {
            return new Outcome(externalId, Status.UNCHANGED, before.id(), before.state(), null);
        }
        Answer draft = before == null
                ? Answer.draft(ids.next(), batch.scope, externalId, overlaid, said.content())
                : before.rewritten(said.content(), overlaid);
        Recheck next = Recheck.next(said.content().figures(), batch.table, today).orElse(null);
        Answer answer = batch.approve ? draft.approvedElsewhere(batch.actor.userId(), batch.now, next) : draft;
        answers.save(
                answer,
                new AnswerEvent.Imported(
                        answer.id(), externalId, batch.approve, batch.actor.userId(), clock.instant()));
        return new Outcome(
                externalId, before == null ? Status.CREATED : Status.UPDATED, answer.id(), answer.state(), null);
    }

    private static boolean says(Answer before, Said said) {
        return before.content().equals(said.content()) && Objects.equals(before.overlays(), said.overlays());
    }

    private @Nullable Answer overlaid(Batch batch, @Nullable UUID overlays) {
        return overlays == null
                ? null
                : answers.find(overlays)
                        .filter(answer -> answer.scope().contains(batch.scope))
                        .orElseThrow(() -> Refusal.notFound("answer"));
    }

    private record Batch(Actor actor, Scope scope, boolean approve, Instant now, PolicyTable table) {}

    /**
     * One row of an import.
     *
     * @param externalId what it is called where it comes from; null is refused
     * @param said what it says; throws the refusal of what is wrong with it
     */
    public record Row(@Nullable String externalId, Supplier<Said> said) {}

    /**
     * What a row says.
     *
     * @param overlays the answer above whose place it takes, null for none
     */
    public record Said(AnswerContent content, @Nullable UUID overlays) {}

    /** What became of a row. */
    public enum Status {
        CREATED,
        UPDATED,
        /** It says what is here already. */
        UNCHANGED,
        REFUSED
    }

    /**
     * What became of a row.
     *
     * @param answerId null when it was refused, as is its state
     * @param refusal null unless it was refused
     */
    public record Outcome(
            @Nullable String externalId,
            Status status,
            @Nullable UUID answerId,
            Answer.@Nullable State state,
            @Nullable Refusal refusal) {}
}
