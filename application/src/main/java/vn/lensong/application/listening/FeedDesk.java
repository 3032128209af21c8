package vn.lensong.application.listening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Feed;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.organisation.Role;

/** Where people say which feeds are read. */
public final class FeedDesk {

    private final Feeds feeds;
    private final Organisations organisations;
    private final boolean loopback;
    private final Ids ids;
    private final Clock clock;

    /** @param loopback whether feeds of this machine itself may be read: for trying things out */
    public FeedDesk(Feeds feeds, Organisations organisations, boolean loopback, Ids ids, Clock clock) {
        this.feeds = feeds;
        this.organisations = organisations;
        this.loopback = loopback;
        this.ids = ids;
        this.clock = clock;
    }

    public List<Feed> list(Actor actor) {
        return feeds.inside(actor.scopes(ListeningRoles.READERS));
    }

    public Feed show(Actor actor, UUID feedId) {
        return required(actor, feedId, ListeningRoles.READERS);
    }

    /** It is read from now on. Refuses {@code feed.address}. */
    public UUID add(Actor actor, UUID organisationId, String title, @Nullable String url) {
        Scope scope = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", ListeningRoles.KEEPERS);
        Feed feed = Feed.added(ids.next(), scope, title, url, loopback);
        feeds.save(feed, new ListeningEvent.FeedAdded(feed.id(), actor.person(), clock.instant()));
        return feed.id();
    }

    /** It is read again, or no more. */
    public void turn(Actor actor, UUID feedId, boolean on) {
        Feed feed = required(actor, feedId, ListeningRoles.KEEPERS);
        if (feed.active() != on) {
            Instant now = clock.instant();
            feeds.save(feed.switched(on), new ListeningEvent.FeedSwitched(feedId, on, actor.person(), now));
        }
    }

    private Feed required(Actor actor, UUID feedId, Set<Role> roles) {
        Feed feed = feeds.find(feedId).orElseThrow(() -> Refusal.notFound("feed"));
        actor.require(feed.scope(), "feed", roles);
        return feed;
    }
}
