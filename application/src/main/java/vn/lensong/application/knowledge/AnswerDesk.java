package vn.lensong.application.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerContent;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.knowledge.Recheck;
import vn.lensong.domain.knowledge.Rendering;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.policy.PolicyTable;

/** Where answers are written, looked at by a second person, and taken back. */
public final class AnswerDesk {

    static final Set<Role> WRITERS = EnumSet.of(Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER);

    static final Set<Role> READERS = EnumSet.of(
            Role.OPERATOR,
            Role.PRODUCER,
            Role.HOST,
            Role.PROVINCE_MANAGER,
            Role.NATIONAL_EDITOR,
            Role.CARE_OFFICER,
            Role.COLLECTOR,
            Role.BRANCH_LEAD,
            Role.AUDITOR,
            Role.ADMIN);

    private final Answers answers;
    private final AnswerIndex index;
    private final PolicyTables tables;
    private final Ids ids;
    private final Clock clock;

    public AnswerDesk(Answers answers, AnswerIndex index, PolicyTables tables, Ids ids, Clock clock) {
        this.answers = answers;
        this.index = index;
        this.tables = tables;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes one down as a draft; gives its id.
     *
     * @param scope null for where the actor writes
     * @param overlays the answer above whose place it takes, null for none
     * @throws Refusal {@code answer.scope-missing}, {@code answer.overlay-above},
     *     {@code answer.too-long-to-say}
     */
    public UUID draft(Actor actor, @Nullable Scope scope, @Nullable UUID overlays, AnswerContent content) {
        Scope where = writingScope(actor, scope);
        content.requireSound(tables.table(), today());
        Answer answer = Answer.draft(ids.next(), where, null, overlaid(actor, overlays), content);
        save(answer, new AnswerEvent.Drafted(answer.id(), actor.userId(), clock.instant()));
        return answer.id();
    }

    /** Says something else; it is a draft then. Refuses {@code version.outdated}, and as drafting does. */
    public void rewrite(Actor actor, UUID answerId, long version, @Nullable UUID overlays, AnswerContent content) {
        Answer answer = writable(actor, answerId);
        if (answer.version() != version) {
            throw Refusal.outdated();
        }
        content.requireSound(tables.table(), today());
        save(
                answer.rewritten(content, overlaid(actor, overlays)),
                new AnswerEvent.Rewritten(answerId, actor.userId(), clock.instant()));
    }

    /** Hands it in, so that somebody else looks at it. */
    public void submit(Actor actor, UUID answerId) {
        save(
                writable(actor, answerId).submitted(actor.userId()),
                new AnswerEvent.Submitted(answerId, actor.userId(), clock.instant()));
    }

    public void sendBack(Actor actor, UUID answerId, String reason) {
        save(
                writable(actor, answerId).sentBack(),
                new AnswerEvent.SentBack(
                        answerId, Text.required("reason", reason, 500), actor.userId(), clock.instant()));
    }

    /** Lets it be used, until the day from which a figure in it is known to change. */
    public void approve(Actor actor, UUID answerId) {
        Answer answer = writable(actor, answerId);
        // Taken before the table is read: what the law changes from here on was not known to who approves.
        Instant now = clock.instant();
        PolicyTable table = tables.table();
        answer.content().requireSound(table, today());
        Recheck next = Recheck.next(answer.content().figures(), table, today()).orElse(null);
        save(
                answer.approved(actor.userId(), now, next),
                new AnswerEvent.Approved(answerId, actor.userId(), now));
    }

    /** Lets it be used no more. */
    public void expire(Actor actor, UUID answerId) {
        save(
                writable(actor, answerId).expired(),
                new AnswerEvent.Expired(answerId, actor.userId(), clock.instant()));
    }

    /** Wants it looked at again, and not used until then. */
    public void reopen(Actor actor, UUID answerId, String reason) {
        save(
                writable(actor, answerId).reopened(actor.userId()),
                new AnswerEvent.Reopened(
                        answerId, Text.required("reason", reason, 500), actor.userId(), clock.instant()));
    }

    /** Answers that apply where the actor works, newest first. */
    public Page<Shown> list(
            Actor actor,
            Answer.@Nullable State state,
            @Nullable String category,
            @Nullable String text,
            Page.Ask ask) {
        PolicyTable table = tables.table();
        LocalDate today = today();
        return answers.page(new Answers.Filter(actor.scopes(READERS), state, category, text), ask)
                .map(answer -> new Shown(answer, answer.content().on(table, today), today));
    }

    /** As it reads on that day; null for today. */
    public Shown show(Actor actor, UUID answerId, @Nullable LocalDate day) {
        Answer answer = visible(actor, answerId);
        LocalDate on = day == null ? today() : day;
        return new Shown(answer, answer.content().on(tables.table(), on), on);
    }

    /** What these words would read like on that day; null for today. Stores nothing. */
    public Preview preview(Actor actor, String spoken, String written, @Nullable LocalDate day) {
        if (actor.scopes(WRITERS).isEmpty()) {
            throw Refusal.forbidden("role.missing");
        }
        Rendering.requireKnownFigures(spoken, written);
        LocalDate on = day == null ? today() : day;
        return new Preview(Rendering.of(spoken, written, tables.table(), on), on);
    }

    /** Where the actor writes: as asked for, or the one place where they may. */
    static Scope writingScope(Actor actor, @Nullable Scope scope) {
        if (scope == null) {
            List<Scope> all = actor.scopes(WRITERS);
            List<Scope> widest = all.stream()
                    .filter(one -> all.stream().noneMatch(other -> !other.equals(one) && other.contains(one)))
                    .toList();
            if (widest.size() != 1) {
                throw Refusal.field("scope", "answer.scope-missing", Map.of());
            }
            return widest.getFirst();
        }
        actor.require(scope, "scope", WRITERS);
        return scope;
    }

    private @Nullable Answer overlaid(Actor actor, @Nullable UUID overlays) {
        return overlays == null ? null : visible(actor, overlays);
    }

    /** An answer is read below its scope too: the national one is everybody's. */
    private Answer visible(Actor actor, UUID answerId) {
        return answers.find(answerId)
                .filter(answer -> actor.sees(answer.scope())
                        || actor.scopes(READERS).stream()
                                .anyMatch(held -> answer.scope().contains(held)))
                .orElseThrow(() -> Refusal.notFound("answer"));
    }

    private Answer writable(Actor actor, UUID answerId) {
        Answer answer = visible(actor, answerId);
        if (!actor.works(answer.scope(), WRITERS)) {
            throw Refusal.forbidden("role.missing");
        }
        return answer;
    }

    private void save(Answer next, AnswerEvent because) {
        answers.save(next, because);
        index.catchUp();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AnswerIndex.HANOI);
    }

    /** An answer as it reads on one day. */
    public record Shown(Answer answer, Rendering rendering, LocalDate day) {}

    /** Unsaved words as they read on one day. */
    public record Preview(Rendering rendering, LocalDate day) {}
}
