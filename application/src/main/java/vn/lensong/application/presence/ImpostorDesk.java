package vn.lensong.application.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.presence.ChannelAddress;
import vn.lensong.domain.presence.ChannelKind;
import vn.lensong.domain.presence.Impostor;
import vn.lensong.domain.presence.ImpostorEvent;

/** Where it is written down who pretends to be us, and what was done about it. */
public final class ImpostorDesk {

    private final Impostors impostors;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    public ImpostorDesk(Impostors impostors, Organisations organisations, Ids ids, Clock clock) {
        this.impostors = impostors;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** Inside the actor's scopes, the newest first, at most 200. */
    public List<Impostor> list(Actor actor) {
        return impostors.inside(actor.scopes(ChannelDesk.READERS));
    }

    /** Whoever reads the register may say what they saw. Refuses {@code organisation.not-found}, {@code channel.address}. */
    public Impostor found(Actor actor, UUID organisationId, ChannelKind kind, String url, String why) {
        Scope scope = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", ChannelDesk.READERS);
        Instant now = clock.instant();
        Impostor impostor = Impostor.found(
                ids.next(), scope, organisationId, kind, ChannelAddress.typed(kind, url, false), why, now);
        impostors.save(
                impostor,
                new ImpostorEvent.Found(
                        impostor.id(), organisationId, kind, impostor.address().url(), actor.userId(), now));
        return impostors.find(impostor.id()).orElseThrow();
    }

    /** Refuses {@code impostor.state}. */
    public Impostor move(Actor actor, UUID impostorId, Impostor.State next) {
        Impostor impostor = impostors.find(impostorId).orElseThrow(() -> Refusal.notFound("impostor"));
        actor.require(impostor.scope(), "impostor", ChannelDesk.KEEPERS);
        Instant now = clock.instant();
        impostors.save(impostor.moved(next, now), new ImpostorEvent.Moved(impostorId, next, actor.userId(), now));
        return impostors.find(impostorId).orElseThrow();
    }
}
