package vn.lensong.application.crisis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.application.intake.Items;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.LiveSwitch;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** While the switch of a programme is on: gives every open question about the topic to the press officer, every 2 s. */
public final class RouteTopics implements TimedJob {

    public static final String NAME = "route-topics";

    private static final Duration EVERY = Duration.ofSeconds(2);

    /** The promise to the press officer's desk, not to the citizen: the next word is told by the statement. */
    private static final Duration DUE = Duration.ofHours(1);

    private final Incidents incidents;
    private final Questions questions;
    private final Items items;
    private final Clock clock;

    public RouteTopics(Incidents incidents, Questions questions, Items items, Clock clock) {
        this.incidents = incidents;
        this.questions = questions;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID incidentId) {
        Incident incident = incidents.find(incidentId).orElse(null);
        if (incident == null || incident.live() == null || !incident.live().on()) {
            return null;
        }
        for (Question question : questions.open(incident.live().programmeId())) {
            InboundItem item = items.find(question.itemId()).orElse(null);
            if (isAbout(incident, question, item)) {
                route(incident.live(), question, item);
            }
        }
        return clock.instant().plus(EVERY);
    }

    private static boolean isAbout(Incident incident, Question question, @Nullable InboundItem item) {
        return incident.topic().touches(Set.of(question.words()))
                || item != null && incident.topic().touches(item.labels());
    }

    private void route(LiveSwitch live, Question question, @Nullable InboundItem item) {
        Instant now = clock.instant();
        Stage.Channel channel = item == null || item.onPlatform()
                ? Stage.Channel.COMMENT
                : item.isPrivate() ? Stage.Channel.MESSENGER : Stage.Channel.PHONE;
        Question next = question.leftOver(
                channel, live.pressOfficerId(), live.pressOfficerName(), now.plus(DUE), now);
        try {
            questions.save(
                    next,
                    new QuestionEvent.HandedOff(
                            next.programmeId(),
                            next.id(),
                            channel,
                            live.pressOfficerId(),
                            now.plus(DUE),
                            null,
                            now));
        } catch (Refusal refusal) {
            // Somebody took it up at the same moment: it is looked at again in two seconds.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
    }
}
