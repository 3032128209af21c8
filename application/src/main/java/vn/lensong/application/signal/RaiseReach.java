package vn.lensong.application.signal;

import java.util.List;
import java.util.UUID;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.application.listening.ListeningDesk;
import vn.lensong.application.listening.Mentions;
import vn.lensong.domain.Event;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.signal.Signal;
import vn.lensong.domain.signal.SignalEvent;
import vn.lensong.domain.signal.SignalKind;
import vn.lensong.domain.signal.Spark;

/** Raises a signal for an unhappy mention elsewhere that went far. */
public final class RaiseReach implements Reaction {

    private final Mentions mentions;
    private final Signals signals;
    private final Ids ids;

    public RaiseReach(Mentions mentions, Signals signals, Ids ids) {
        this.mentions = mentions;
        this.signals = signals;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "raise-reach";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ListeningEvent.Reached;
    }

    @Override
    public void react(Event event, int attempt) {
        Mention mention = mentions.find(event.subject()).orElse(null);
        if (mention == null || !(event instanceof ListeningEvent.Reached reached)) {
            return;
        }
        List<UUID> evidence = List.of(mention.id());
        boolean told = signals.inside(List.of(mention.scope())).stream()
                .anyMatch(one -> one.kind() == SignalKind.REACH && one.evidence().equals(evidence));
        if (!told) {
            Topic topic = mention.reading().topics().stream().sorted().findFirst().orElse(null);
            Spark spark = new Spark(SignalKind.REACH, topic, reached.reach(), ListeningDesk.REACH, evidence);
            Signal signal = Signal.found(ids.next(), mention.scope(), null, spark, event.at());
            signals.save(signal, SignalEvent.Opened.of(signal));
        }
    }
}
