package vn.lensong.application.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.presence.Channel;
import vn.lensong.domain.presence.ChannelAddress;
import vn.lensong.domain.presence.ChannelEvent;
import vn.lensong.domain.presence.ChannelKind;

/** Where an organisation's channels are entered, and made sure of. */
public final class ChannelDesk {

    static final Set<Role> READERS = EnumSet.of(
            Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.CARE_OFFICER,
            Role.CRISIS_LEAD, Role.SPOKESPERSON, Role.AUDITOR);
    static final Set<Role> KEEPERS =
            EnumSet.of(Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER, Role.PRODUCER);

    /** Whoever says for an organisation that a channel is ours. */
    static final Set<Role> PUBLISHERS = EnumSet.of(Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER);

    private final Channels channels;
    private final Organisations organisations;
    private final People people;
    private final Ids ids;
    private final Clock clock;
    private final boolean loopback;

    /** @param loopback whether this machine itself may be read: for trying things out */
    public ChannelDesk(
            Channels channels, Organisations organisations, People people, Ids ids, Clock clock, boolean loopback) {
        this.channels = channels;
        this.organisations = organisations;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.loopback = loopback;
    }

    /** Channels inside the actor's scopes, the newest first; of one organisation alone where it is given. */
    public Page<Shown> list(Actor actor, @Nullable UUID organisationId, Page.Ask ask) {
        return channels.page(actor.scopes(READERS), organisationId, ask).map(this::shown);
    }

    public Shown show(Actor actor, UUID channelId) {
        return shown(required(actor, channelId, READERS));
    }

    /**
     * Enters a channel, to be reviewed; gives its id.
     *
     * @throws Refusal {@code organisation.not-found}, {@code channel.address}, {@code channel.kind},
     *     {@code channel.owner}, {@code channel.taken}
     */
    public UUID enter(Actor actor, UUID organisationId, ChannelKind kind, Wanted wanted) {
        Scope scope = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", KEEPERS);
        Instant now = clock.instant();
        Channel channel = Channel.entered(
                ids.next(),
                scope,
                organisationId,
                kind,
                ChannelAddress.typed(kind, wanted.url(), loopback),
                wanted.name(),
                owner(scope, wanted.ownerId()),
                now);
        channels.save(
                channel,
                new ChannelEvent.Entered(
                        channel.id(), organisationId, kind, channel.address().url(), actor.userId(), now));
        return channel.id();
    }

    /** Another address, name or owner. Refuses {@code version.outdated} and as {@link #enter} does. */
    public Shown change(Actor actor, UUID channelId, long seen, Wanted wanted) {
        Channel channel = required(actor, channelId, KEEPERS);
        if (channel.version() != seen) {
            throw Refusal.outdated();
        }
        Channel next = channel.changed(
                ChannelAddress.typed(channel.kind(), wanted.url(), loopback),
                wanted.name(),
                owner(channel.scope(), wanted.ownerId()));
        return saved(
                next,
                new ChannelEvent.Changed(
                        channelId, next.address().url(), next.ownerId(), actor.userId(), clock.instant()));
    }

    /** Somebody made sure that it is ours and works, now. Refuses {@code channel.state}, {@code channel.no-owner}. */
    public Shown publish(Actor actor, UUID channelId) {
        Channel channel = required(actor, channelId, PUBLISHERS);
        Instant now = clock.instant();
        return saved(
                channel.published(actor.person(), now),
                new ChannelEvent.Published(channelId, channel.address().url(), actor.person(), now));
    }

    /** Refuses {@code channel.state}. */
    public Shown archive(Actor actor, UUID channelId) {
        Channel channel = required(actor, channelId, PUBLISHERS);
        return saved(
                channel.archived(), new ChannelEvent.Archived(channelId, actor.userId(), clock.instant()));
    }

    /** Refuses {@code channel.state}. */
    public Shown restore(Actor actor, UUID channelId) {
        Channel channel = required(actor, channelId, PUBLISHERS);
        return saved(
                channel.restored(), new ChannelEvent.Restored(channelId, actor.userId(), clock.instant()));
    }

    private Shown saved(Channel next, ChannelEvent because) {
        channels.save(next, because);
        return shown(channels.find(next.id()).orElseThrow());
    }

    /** Whoever looks after it has a role at the organisation, or above it. */
    private @Nullable UUID owner(Scope scope, @Nullable UUID ownerId) {
        if (ownerId == null) {
            return null;
        }
        boolean known = people.find(ownerId)
                .filter(person -> person.grants().stream()
                        .anyMatch(grant -> grant.scope().contains(scope) || scope.contains(grant.scope())))
                .isPresent();
        if (!known) {
            throw Refusal.field("ownerId", "channel.owner", Map.of());
        }
        return ownerId;
    }

    private Shown shown(Channel channel) {
        return new Shown(channel, name(channel.ownerId()), name(channel.validatedBy()));
    }

    private String name(@Nullable UUID person) {
        return person == null ? "" : people.find(person).map(Person::displayName).orElse("");
    }

    private Channel required(Actor actor, UUID channelId, Set<Role> roles) {
        Channel channel = channels.find(channelId).orElseThrow(() -> Refusal.notFound("channel"));
        actor.require(channel.scope(), "channel", roles);
        return channel;
    }

    /** A channel as somebody wants it. */
    public record Wanted(@Nullable String url, @Nullable String name, @Nullable UUID ownerId) {}

    /**
     * A channel with the names of people.
     *
     * @param owner empty while nobody looks after it
     * @param validator empty until somebody made sure of it
     */
    public record Shown(Channel channel, String owner, String validator) {}
}
