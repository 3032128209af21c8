package vn.lensong.adapters.persistence.event;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.Reaction;
import vn.lensong.domain.Event;

/** Carries one delivery to its reaction, outside any transaction, and stores what came of it. */
@Singleton
class Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    private final StoredDeliveries deliveries;
    private final EventJson json;
    private final BeanProvider<Reaction> reactions;

    Carrier(StoredDeliveries deliveries, EventJson json, BeanProvider<Reaction> reactions) {
        this.deliveries = deliveries;
        this.json = json;
        this.reactions = reactions;
    }

    void carry(Due due) {
        Duration unseen = Duration.ZERO;
        try {
            Reaction reaction = reaction(due.reaction());
            unseen = reaction.lookAgainAfter();
            reaction.react(json.event(due.event(), due.facts()), due.attempts());
        } catch (RuntimeException e) {
            failed(due, Verdict.on(due, e, unseen));
            return;
        }
        deliveries.done(due.id());
    }

    private void failed(Due due, Verdict verdict) {
        if (!verdict.dead()) {
            LOG.info("{} {}: {}, again in {}", due.reaction(), due.id(), verdict.error(), verdict.pause());
            deliveries.again(due.id(), verdict);
        } else if (deliveries.giveUp(due.id(), verdict)) {
            LOG.warn("{} {}: {}, given up after {} attempts", due.reaction(), due.id(), verdict.error(), due.attempts());
            tell(due, verdict);
        }
    }

    private void tell(Due due, Verdict verdict) {
        try {
            Event event = json.event(due.event(), due.facts());
            reaction(due.reaction()).gaveUp(event, verdict.error());
        } catch (RuntimeException e) {
            LOG.warn("{} {}: could not be told: {}", due.reaction(), due.id(), e.getClass().getSimpleName());
        }
    }

    private Reaction reaction(String name) {
        return reactions.stream()
                .filter(reaction -> reaction.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("reaction: " + name + " (expected: a known one)"));
    }
}
