package vn.lensong.application.crisis;

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
import vn.lensong.application.audit.AuditBook;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.Approval;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.HoldingText;
import vn.lensong.domain.crisis.HoldingTextEvent;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitEvent;
import vn.lensong.domain.crisis.KitField;
import vn.lensong.domain.crisis.KitKind;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where what has to lie ready for a crisis is kept: scenarios, people, rules of speech, texts, drills. */
public final class KitDesk {

    private static final Set<Role> KEEPERS = CrisisRoles.LEADERS;
    private static final Set<Role> READERS = EnumSet.of(
            Role.CRISIS_LEAD, Role.SPOKESPERSON, Role.PROVINCE_MANAGER, Role.NATIONAL_EDITOR, Role.AUDITOR,
            Role.PRODUCER, Role.OPERATOR, Role.HOST, Role.CARE_OFFICER);

    /** What everybody who speaks for the organisation has to know. */
    private static final Set<KitKind> FOR_ALL = EnumSet.of(KitKind.SPEECH_RULE, KitKind.FACT_SHEET);

    private final CrisisKit kit;
    private final AuditBook audit;
    private final Ids ids;
    private final Clock clock;

    public KitDesk(CrisisKit kit, AuditBook audit, Ids ids, Clock clock) {
        this.kit = kit;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What lies ready inside the actor's scopes and above them: all of it for who prepares, else what all must know. */
    public List<KitEntry> entries(Actor actor) {
        List<KitEntry> all = kit.entries(actor.scopes(READERS));
        long personal = all.stream().filter(entry -> whole(actor, entry) && isPersonal(entry)).count();
        if (personal > 0) {
            audit.watched(actor, "crisis-kit", AuditBook.ALL, actor.scopes(READERS).getFirst(), (int) personal);
        }
        return all.stream()
                .filter(entry -> FOR_ALL.contains(entry.kind()) || whole(actor, entry) || looks(actor, entry))
                .map(entry -> seen(actor, drilled(entry, all)))
                .toList();
    }

    /** Refuses {@code kit.not-found} for what the actor may not know of. */
    public KitEntry entry(Actor actor, UUID id) {
        KitEntry entry = required(actor, id, READERS);
        if (!FOR_ALL.contains(entry.kind()) && !whole(actor, entry) && !looks(actor, entry)) {
            throw Refusal.forbidden("role.missing");
        }
        if (whole(actor, entry) && isPersonal(entry)) {
            audit.watched(actor, "crisis-kit", id, entry.scope(), 1);
        }
        return seen(actor, entry);
    }

    /** Enters something; its id. Refuses {@code kit.entry-unknown} for another entry that is not of the kit. */
    public UUID enter(Actor actor, Scope scope, KitKind kind, Map<String, String> values) {
        actor.require(scope, "scope", KEEPERS);
        KitEntry entry = KitEntry.entered(ids.next(), scope, kind, values, null);
        requireEntries(entry);
        kit.save(entry, new KitEvent.Entered(entry.id(), kind, actor.person(), clock.instant()));
        return entry.id();
    }

    /** Refuses {@code version.outdated} for whoever saw an older state. */
    public void change(Actor actor, UUID id, long seen, Map<String, String> values) {
        KitEntry entry = required(actor, id, KEEPERS);
        if (entry.version() != seen) {
            throw Refusal.outdated();
        }
        KitEntry next = entry.changed(values);
        requireEntries(next);
        kit.save(next, new KitEvent.Changed(id, entry.kind(), actor.person(), clock.instant()));
    }

    public void retire(Actor actor, UUID id) {
        KitEntry entry = required(actor, id, KEEPERS);
        kit.save(entry.withdrawn(), new KitEvent.Retired(id, entry.kind(), actor.person(), clock.instant()));
    }

    /** The texts that lie ready inside the actor's scopes and above them, the oldest first. */
    public List<Ready> texts(Actor actor) {
        return kit.texts(actor.scopes(CrisisRoles.BRIEFED)).stream()
                .map(text -> ready(actor, text))
                .toList();
    }

    public Ready text(Actor actor, UUID id) {
        return ready(actor, requiredText(actor, id, CrisisRoles.BRIEFED));
    }

    /** Writes one; its id. */
    public UUID draft(
            Actor actor,
            Scope scope,
            @Nullable UUID scenarioId,
            Audience audience,
            String title,
            String body,
            LocalDate validTo) {
        actor.require(scope, "scope", CrisisRoles.APPROVERS);
        requireScenario(scenarioId, scope);
        HoldingText text = HoldingText.drafted(
                ids.next(), scope, scenarioId, audience, title, body, validTo, actor.person());
        kit.save(text, new HoldingTextEvent.Drafted(text.id(), audience, actor.person(), clock.instant()));
        return text.id();
    }

    /** Refuses {@code version.outdated}; what was approved wants to be approved anew. */
    public void redraft(
            Actor actor,
            UUID id,
            long seen,
            @Nullable UUID scenarioId,
            Audience audience,
            String title,
            String body,
            LocalDate validTo) {
        HoldingText text = requiredText(actor, id, CrisisRoles.APPROVERS);
        if (text.version() != seen) {
            throw Refusal.outdated();
        }
        requireScenario(scenarioId, text.scope());
        kit.save(
                text.changed(scenarioId, audience, title, body, validTo, actor.person()),
                new HoldingTextEvent.Changed(id, actor.person(), clock.instant()));
    }

    public void approve(Actor actor, UUID id) {
        HoldingText text = requiredText(actor, id, CrisisRoles.APPROVERS);
        Instant now = clock.instant();
        HoldingText next = text.approved(new Approval(actor.person(), actor.name(), now));
        kit.save(next, new HoldingTextEvent.Approved(id, next.approvals().size(), actor.person(), now));
    }

    public void retireText(Actor actor, UUID id) {
        HoldingText text = requiredText(actor, id, CrisisRoles.APPROVERS);
        kit.save(text.withdrawn(), new HoldingTextEvent.Retired(id, actor.person(), clock.instant()));
    }

    private void requireEntries(KitEntry entry) {
        for (KitField field : entry.kind().fields()) {
            String value = entry.value(field.name());
            if (field.type() == KitField.Type.ENTRY && !value.isEmpty()) {
                KitKind wanted = entry.kind() == KitKind.DRILL ? KitKind.SCENARIO : KitKind.MEMBER;
                boolean known = kit.entry(UUID.fromString(value))
                        .filter(other -> other.kind() == wanted
                                && !other.id().equals(entry.id())
                                && near(other.scope(), entry.scope()))
                        .isPresent();
                if (!known) {
                    throw Refusal.field(field.name(), "kit.entry-unknown", Map.of("field", field.name()));
                }
            }
        }
    }

    private void requireScenario(@Nullable UUID scenarioId, Scope scope) {
        if (scenarioId != null
                && kit.entry(scenarioId)
                        .filter(one -> one.kind() == KitKind.SCENARIO && near(one.scope(), scope))
                        .isEmpty()) {
            throw Refusal.field("scenarioId", "kit.entry-unknown", Map.of("field", "scenarioId"));
        }
    }

    /** A scenario was exercised last when its last drill was held. */
    private static KitEntry drilled(KitEntry entry, List<KitEntry> all) {
        KitEntry latest = entry;
        if (entry.kind() == KitKind.SCENARIO) {
            for (KitEntry drill : all) {
                boolean of = drill.kind() == KitKind.DRILL
                        && drill.value("scenarioId").equals(entry.id().toString());
                if (of && !drill.value("heldOn").isEmpty()) {
                    latest = latest.drilled(drill.value("heldOn"));
                }
            }
        }
        return latest;
    }

    private static boolean near(Scope one, Scope other) {
        return one.contains(other) || other.contains(one);
    }

    private static boolean isPersonal(KitEntry entry) {
        return entry.kind().fields().stream().anyMatch(field -> field.personal());
    }

    private static boolean whole(Actor actor, KitEntry entry) {
        return actor.works(entry.scope(), CrisisRoles.APPROVERS);
    }

    private static boolean looks(Actor actor, KitEntry entry) {
        return actor.works(entry.scope(), CrisisRoles.BRIEFED);
    }

    private static KitEntry seen(Actor actor, KitEntry entry) {
        return whole(actor, entry) ? entry : entry.nameless();
    }

    private Ready ready(Actor actor, HoldingText text) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        boolean approves = actor.works(text.scope(), CrisisRoles.APPROVERS)
                && !text.authorId().equals(actor.userId())
                && text.approvals().stream().noneMatch(one -> one.by().equals(actor.userId()));
        return new Ready(text, text.standsReady(today), approves && !text.isApproved());
    }

    private KitEntry required(Actor actor, UUID id, Set<Role> roles) {
        KitEntry entry = kit.entry(id).orElseThrow(() -> Refusal.notFound("kit"));
        actor.require(entry.scope(), "kit", roles);
        return entry;
    }

    private HoldingText requiredText(Actor actor, UUID id, Set<Role> roles) {
        HoldingText text = kit.text(id).orElseThrow(() -> Refusal.notFound("holding-text"));
        actor.require(text.scope(), "holding-text", roles);
        return text;
    }

    /**
     * A text that lies ready.
     *
     * @param ready whether one approval is enough for what is said with it today
     * @param mayApprove whether the actor's approval is still wanted
     */
    public record Ready(HoldingText text, boolean ready, boolean mayApprove) {}
}
