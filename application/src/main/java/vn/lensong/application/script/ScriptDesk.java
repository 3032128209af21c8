package vn.lensong.application.script;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.script.Comparison;
import vn.lensong.domain.script.Difference;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptContent;
import vn.lensong.domain.script.ScriptEvent;

/** Where framework scripts are written and approved: national ones by editors, provincial ones by managers. */
public final class ScriptDesk {

    private static final Set<Role> WRITERS = EnumSet.of(Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER);

    private static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.COLLECTOR, Role.BRANCH_LEAD, Role.INTEGRATOR));

    private final Scripts scripts;
    private final Ids ids;
    private final Clock clock;

    public ScriptDesk(Scripts scripts, Ids ids, Clock clock) {
        this.scripts = scripts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes a draft at a scope the actor writes for; its id. */
    public UUID draft(Actor actor, Scope scope, String title, Product product, ScriptContent content) {
        actor.require(scope, "scope", WRITERS);
        return drafted(actor, FrameworkScript.draft(ids.next(), scope, title, product, content));
    }

    /** A province's or an organisation's own, made from an approved one above it; its id. */
    public UUID adapt(Actor actor, UUID scriptId, Scope below, String title) {
        actor.require(below, "scope", WRITERS);
        return drafted(actor, visible(actor, scriptId).adapted(ids.next(), below, title));
    }

    /** The next edition of an approved or retired script, as a draft; its id. */
    public UUID nextEdition(Actor actor, UUID scriptId) {
        return drafted(actor, writable(actor, scriptId).nextEdition(ids.next()));
    }

    /**
     * Writes a draft anew. Refuses {@code version.outdated} when {@code version} is not the newest, and
     * {@code programme.mandatory-segment} when an adaptation leaves out what it may not.
     */
    public void rewrite(Actor actor, UUID scriptId, long version, Rewriting now) {
        FrameworkScript script = writable(actor, scriptId);
        if (script.version() != version) {
            throw Refusal.outdated();
        }
        FrameworkScript next = script.rewritten(now.title(), now.content(), now.from(), now.until());
        requireMandatory(next);
        scripts.save(next, new ScriptEvent.Rewritten(next.id(), next.title(), actor.userId(), clock.instant()));
    }

    /** Hands it in, so that somebody else looks at it. */
    public void submit(Actor actor, UUID scriptId) {
        FrameworkScript script = writable(actor, scriptId);
        requireMandatory(script);
        FrameworkScript next = script.submitted(actor.userId());
        scripts.save(next, new ScriptEvent.Submitted(next.id(), next.title(), actor.userId(), clock.instant()));
    }

    public void sendBack(Actor actor, UUID scriptId, String reason) {
        FrameworkScript next = writable(actor, scriptId).sentBack();
        scripts.save(
                next,
                new ScriptEvent.SentBack(
                        next.id(),
                        next.title(),
                        Text.required("reason", reason, 500),
                        actor.userId(),
                        clock.instant()));
    }

    /** Lets programmes be made from it; what it takes the place of follows as a reaction. */
    public void approve(Actor actor, UUID scriptId) {
        FrameworkScript next = writable(actor, scriptId).approved(actor.userId());
        scripts.save(
                next, new ScriptEvent.Approved(next.id(), next.title(), actor.userId(), clock.instant()));
    }

    public void retire(Actor actor, UUID scriptId) {
        FrameworkScript next = writable(actor, scriptId).retired();
        scripts.save(next, new ScriptEvent.Retired(next.id(), next.title(), actor.userId(), clock.instant()));
    }

    /** What is different in the second. */
    public List<Difference> compare(Actor actor, UUID scriptId, UUID withId) {
        return Comparison.of(visible(actor, scriptId).content(), visible(actor, withId).content());
    }

    /** Scripts that apply where the actor works, by title. */
    public List<FrameworkScript> list(Actor actor) {
        return scripts.usableAt(actor.scopes(READERS));
    }

    public FrameworkScript show(Actor actor, UUID scriptId) {
        return visible(actor, scriptId);
    }

    /** A script is read below its scope too: the national one is everybody's. */
    private FrameworkScript visible(Actor actor, UUID scriptId) {
        return scripts.find(scriptId)
                .filter(script -> actor.sees(script.scope())
                        || actor.scopes(READERS).stream()
                                .anyMatch(held -> script.scope().contains(held)))
                .orElseThrow(() -> Refusal.notFound("script"));
    }

    private FrameworkScript writable(Actor actor, UUID scriptId) {
        FrameworkScript script = visible(actor, scriptId);
        if (!actor.works(script.scope(), WRITERS)) {
            throw Refusal.forbidden("role.missing");
        }
        return script;
    }

    private UUID drafted(Actor actor, FrameworkScript script) {
        scripts.save(
                script,
                new ScriptEvent.Drafted(script.id(), script.title(), actor.userId(), clock.instant()));
        return script.id();
    }

    private void requireMandatory(FrameworkScript script) {
        UUID parent = script.edition().adaptedFrom();
        if (parent != null) {
            scripts.find(parent).ifPresent(script::requireMandatoryOf);
        }
    }

    /** What a draft is to say from now on, and the days on which programmes made from it may begin. */
    public record Rewriting(
            String title, ScriptContent content, @Nullable LocalDate from, @Nullable LocalDate until) {}
}
