package vn.lensong.application.promotion;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.LinkEvent;
import vn.lensong.domain.promotion.TrackedLink;

/** Where a programme's tracked links are made, compared and revoked. */
public final class LinkDesk {

    private static final Set<Role> READERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.AUDITOR);

    private final Links links;
    private final LinkViews views;
    private final LinkMaking making;
    private final SharePrints prints;
    private final Programmes programmes;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    public LinkDesk(
            Links links,
            LinkViews views,
            LinkMaking making,
            SharePrints prints,
            Programmes programmes,
            Organisations organisations,
            People people,
            Clock clock) {
        this.links = links;
        this.views = views;
        this.making = making;
        this.prints = prints;
        this.programmes = programmes;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** The programme's links but for those of invitations, newest first. */
    public Page<LinkViews.Row> list(Actor actor, UUID programmeId, Page.Ask ask) {
        programme(actor, programmeId, READERS);
        return views.page(programmeId, ask);
    }

    /** A link with its code to print. Refuses {@code link.not-found}, {@code role.missing}. */
    public Shown show(Actor actor, UUID linkId) {
        TrackedLink link = required(actor, linkId, READERS);
        return new Shown(link, views.visits(linkId), prints.qr(link.code()));
    }

    /**
     * The link of an owner for a purpose, made when there is none.
     *
     * @throws Refusal {@code link.owner-not-found} for an owner who is not inside the programme's scope
     */
    public TrackedLink make(
            Actor actor,
            UUID programmeId,
            TrackedLink.Owner.Kind kind,
            @Nullable UUID ownerId,
            TrackedLink.Purpose purpose) {
        Programme programme = programme(actor, programmeId, Participation.RUNNERS);
        if (purpose == TrackedLink.Purpose.INVITATION) {
            throw Refusal.field("purpose", "link.by-invitation", Map.of());
        }
        if (kind == TrackedLink.Owner.Kind.NOBODY) {
            return making.link(
                    programmeId, programme.scope(), TrackedLink.Owner.NOBODY, purpose, null, actor.person());
        }
        if (ownerId == null) {
            throw Refusal.field("ownerId", "field.missing", Map.of("field", "ownerId"));
        }
        Scope scope = scope(programme, kind, ownerId);
        return making.link(
                programmeId, scope, new TrackedLink.Owner(kind, ownerId), purpose, null, actor.person());
    }

    /** Lets a link lead nowhere, at once here and within seconds everywhere. */
    public TrackedLink revoke(Actor actor, UUID linkId) {
        TrackedLink link = required(actor, linkId, Participation.RUNNERS);
        if (link.leads()) {
            links.save(
                    link.revoked(clock.instant()),
                    new LinkEvent.Revoked(link.programmeId(), linkId, actor.person(), clock.instant()));
        }
        return links.find(linkId).orElseThrow();
    }

    private TrackedLink required(Actor actor, UUID linkId, Set<Role> roles) {
        TrackedLink link = links.find(linkId).orElseThrow(() -> Refusal.notFound("link"));
        Programme programme = programmes.find(link.programmeId()).orElseThrow();
        actor.require(programme.scope(), "link", roles);
        return link;
    }

    private Scope scope(Programme programme, TrackedLink.Owner.Kind kind, UUID ownerId) {
        Scope province = programme.scope();
        return (switch (kind) {
                    case BRANCH -> organisations.branch(ownerId).map(branch -> branch.scope());
                    case ORGANISATION -> organisations.find(ownerId).map(organisation -> organisation.scope());
                    case PERSON -> people.find(ownerId)
                            .flatMap(person -> Participation.home(person.grants(), province, Participation.SHARERS));
                    case NOBODY -> Optional.<Scope>empty();
                })
                .filter(province::contains)
                .orElseThrow(() -> Refusal.field("ownerId", "link.owner-not-found", Map.of()));
    }

    private Programme programme(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme = programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /**
     * A link to print.
     *
     * @param visits how often it was visited so far, once a visitor and day
     * @param qr the link as an SVG element
     */
    public record Shown(TrackedLink link, long visits, String qr) {}
}
