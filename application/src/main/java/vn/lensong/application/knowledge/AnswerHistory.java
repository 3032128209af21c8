package vn.lensong.application.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.organisation.Person;

/** What became of an answer: by whom, when, and with which reason. */
public final class AnswerHistory {

    private static final int MOST = 200;

    private final AnswerDesk desk;
    private final EventLog log;
    private final People people;

    public AnswerHistory(AnswerDesk desk, EventLog log, People people) {
        this.desk = desk;
        this.log = log;
        this.people = people;
    }

    /** The newest first, 200 at most. Refuses {@code answer.not-found}. */
    public List<Entry> of(Actor actor, UUID answerId) {
        desk.show(actor, answerId, null);
        List<EventLog.Recorded> events = log.after(answerId, Math.max(0, log.newest(answerId) - MOST), MOST);
        Map<UUID, String> names = new HashMap<>();
        events.stream()
                .map(EventLog.Recorded::by)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(by -> people.find(by).map(Person::displayName).ifPresent(name -> names.put(by, name)));
        return events.stream()
                .sorted(Comparator.comparingLong(EventLog.Recorded::seq).reversed())
                .map(event -> new Entry(event, event.by() == null ? null : names.get(event.by())))
                .toList();
    }

    /**
     * Something that became of it.
     *
     * @param byName null for the system, and for whoever has no account any more
     */
    public record Entry(EventLog.Recorded event, @Nullable String byName) {}
}
