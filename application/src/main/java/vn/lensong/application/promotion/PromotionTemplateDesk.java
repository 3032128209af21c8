package vn.lensong.application.promotion;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.promotion.PromotionLine;
import vn.lensong.domain.promotion.PromotionTemplate;
import vn.lensong.domain.promotion.PromotionTemplateEvent;

/** Where the nation writes the usual promotion plan, and a province its own. Plans that were made stay as they are. */
public final class PromotionTemplateDesk {

    private static final Set<Role> READERS = EnumSet.of(
            Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> WRITERS = EnumSet.of(Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER);

    private final PromotionTemplates templates;
    private final ShippedPromotion shipped;
    private final Ids ids;
    private final Clock clock;

    public PromotionTemplateDesk(PromotionTemplates templates, ShippedPromotion shipped, Ids ids, Clock clock) {
        this.templates = templates;
        this.shipped = shipped;
        this.ids = ids;
        this.clock = clock;
    }

    /** For each scope the actor works at: the template its programmes are promoted by now, its own or one above. */
    public List<InForce> list(Actor actor) {
        return actor.scopes(READERS).stream().map(scope -> inForce(actor, scope)).toList();
    }

    public InForce show(Actor actor, Scope scope) {
        actor.require(scope, "promotion-template", READERS);
        return inForce(actor, scope);
    }

    /**
     * Saves another version for a scope.
     *
     * @param seen the version of the scope's own template, 0 while it has none; refuses {@code version.outdated} when
     *     it is not the newest
     */
    public void save(Actor actor, Scope scope, long seen, List<PromotionLine> lines) {
        actor.require(scope, "promotion-template", WRITERS);
        int newest = own(scope);
        if (newest != seen) {
            throw Refusal.outdated();
        }
        PromotionTemplate next = new PromotionTemplate(scope, newest + 1, lines);
        UUID id = ids.next();
        templates.save(
                id,
                next,
                new PromotionTemplateEvent.Saved(
                        id, scope.path(), next.version(), actor.person(), clock.instant()));
    }

    private int own(Scope scope) {
        return templates.of(List.of(scope)).stream()
                .mapToInt(PromotionTemplate::version)
                .max()
                .orElse(0);
    }

    private InForce inForce(Actor actor, Scope scope) {
        PromotionTemplate template = templates.nearest(scope).orElseGet(shipped::template);
        return new InForce(
                scope.path(),
                template.scope().path(),
                template.scope().equals(scope) ? template.version() : 0,
                actor.works(scope, WRITERS),
                template.lines());
    }

    /**
     * What programmes of a scope are promoted by.
     *
     * @param from whose template it is
     * @param version of the scope's own template, 0 while it goes by another's or by the one that is shipped
     * @param writable whether the caller may save another one
     */
    public record InForce(String scope, String from, int version, boolean writable, List<PromotionLine> lines) {

        public InForce {
            lines = List.copyOf(lines);
        }
    }
}
