package vn.lensong.adapters.persistence.event;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.Digest;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.question.QuestionEvent;

/**
 * Erases the words of events and leaves the events: the digest of the facts as they were first written stays beside
 * them, so that the chains hold.
 */
@Singleton
class EventHolding implements PersonalHolding {

    private final ErasedFacts erased;

    EventHolding(ErasedFacts erased) {
        this.erased = erased;
    }

    @Override
    public void trace(Sql sql, Traces traces) {}

    /** Nothing that is not told with what the events are about. */
    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return List.of();
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        Set<UUID> others = traces.of(Traces.Kind.QUESTION_OF_ANOTHER);
        int count = erase(sql, traces, others, QuestionEvent.AnswerShared.NAME::equals);
        for (Traces.Kind kind : Traces.Kind.values()) {
            if (kind == Traces.Kind.QUESTION_OF_ANOTHER) {
                continue;
            }
            count += erase(sql, traces, traces.of(kind), name -> true);
            // A reply that was not sent yet would be sent without its words.
            if (kind == Traces.Kind.QUESTION) {
                forgetReplies(sql, traces);
            }
        }
        return Map.of("event", count);
    }

    private int erase(Sql sql, Traces traces, Set<UUID> subjects, Predicate<String> named) {
        int count = 0;
        for (UUID programme : traces.programmes()) {
            count += write(sql, In.list(sql, "select * from event where subject in (?) and stream = ?", Stored::of, subjects, programme), named);
        }
        return count + write(sql, In.list(sql, "select * from event where stream in (?)", Stored::of, subjects), named);
    }

    private int write(Sql sql, List<Stored> events, Predicate<String> named) {
        List<Object[]> rows = new ArrayList<>();
        for (Stored event : events) {
            String next = named.test(event.name) ? erased.of(event.name, event.facts) : event.facts;
            if (!next.equals(event.facts)) {
                rows.add(new Object[] {
                    next, Digest.bytes(event.facts.getBytes(StandardCharsets.UTF_8)), event.stream, event.seq
                });
            }
        }
        for (Object[] row : rows) {
            sql.update(
                    "update event set facts = ?, facts_digest = coalesce(facts_digest, ?) where stream = ? and seq = ?",
                    row);
        }
        return rows.size();
    }

    private static void forgetReplies(Sql sql, Traces traces) {
        for (UUID programme : traces.programmes()) {
            In.update(
                    sql,
                    """
                    update delivery set state = 'DONE'
                    where reaction = 'send-reply' and state <> 'DONE' and stream = ? and seq in (
                        select e.seq from event e where e.stream = delivery.stream and e.subject in (?))
                    """,
                    traces.of(Traces.Kind.QUESTION),
                    programme);
        }
    }

    /** An event as it is stored. */
    private record Stored(UUID stream, long seq, String name, String facts) {

        static Stored of(vn.lensong.adapters.persistence.Row row) {
            return new Stored(row.id("stream"), row.longNumber("seq"), row.text("name"), row.text("facts"));
        }
    }
}
