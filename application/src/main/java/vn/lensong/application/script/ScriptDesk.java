package vn.lensong.application.script;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptEvent;
import vn.lensong.domain.script.ScriptSegment;

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
    public UUID draft(Actor actor, Scope scope, String title, Product product, List<ScriptSegment> segments) {
        actor.require(scope, "scope", WRITERS);
        FrameworkScript script = FrameworkScript.draft(ids.next(), scope, title, product, segments);
        scripts.save(
                script,
                new ScriptEvent.Drafted(script.id(), script.title(), actor.userId(), clock.instant()));
        return script.id();
    }

    public void approve(Actor actor, UUID scriptId) {
        FrameworkScript script = visible(actor, scriptId);
        if (!actor.works(script.scope(), WRITERS)) {
            throw Refusal.forbidden("role.missing");
        }
        FrameworkScript next = script.approved();
        scripts.save(
                next, new ScriptEvent.Approved(next.id(), next.title(), actor.userId(), clock.instant()));
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
}
