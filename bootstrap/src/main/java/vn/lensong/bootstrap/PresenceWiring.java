package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.conversation.ReplyTimes;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.presence.AuditPresence;
import vn.lensong.application.presence.ChannelDesk;
import vn.lensong.application.presence.Channels;
import vn.lensong.application.presence.ImpostorDesk;
import vn.lensong.application.presence.Impostors;
import vn.lensong.application.presence.Looking;
import vn.lensong.application.presence.PresenceAudits;
import vn.lensong.application.presence.PresenceDesk;
import vn.lensong.application.presence.PublicPages;

/** Makes the desks of the register of channels and of presence audits, and what makes the audits. */
@Factory
final class PresenceWiring {

    private static final Logger LOG = LoggerFactory.getLogger(AuditPresence.class);

    @Singleton
    ChannelDesk channelDesk(
            Channels channels,
            Organisations organisations,
            People people,
            Ids ids,
            Clock clock,
            @Value("${lensong.partners.loopback:false}") boolean loopback) {
        return new ChannelDesk(channels, organisations, people, ids, clock, loopback);
    }

    @Singleton
    ImpostorDesk impostorDesk(Impostors impostors, Organisations organisations, Ids ids, Clock clock) {
        return new ImpostorDesk(impostors, organisations, ids, clock);
    }

    @Singleton
    PresenceDesk presenceDesk(
            PresenceAudits audits,
            Impostors impostors,
            Organisations organisations,
            Timers timers,
            Ids ids,
            Clock clock) {
        return new PresenceDesk(audits, impostors, organisations, timers, ids, clock);
    }

    @Singleton
    Looking looking(
            Channels channels,
            Organisations organisations,
            Platforms platforms,
            PublicPages pages,
            ReplyTimes replies,
            Clock clock) {
        return new Looking(channels, organisations, platforms, pages, replies, clock);
    }

    @Singleton
    AuditPresence auditPresence(
            PresenceAudits audits, Organisations organisations, Looking looking, Clock clock) {
        Executor behind = audit -> Thread.ofVirtual().name("presence-audit").start(() -> {
            try {
                audit.run();
            } catch (RuntimeException e) {
                LOG.warn("a presence audit is left for later: {}", e.getClass().getSimpleName());
            }
        });
        return new AuditPresence(audits, organisations, looking, behind, clock);
    }
}
