package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.question.StoredQuestions;
import vn.lensong.application.intake.Items;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.question.Question;

/** Everything inbound, in the database. */
@Singleton
class StoredItems implements Items {

    private final Database database;
    private final Journal journal;
    private final StoredQuestions questions;
    private final Folding folding;

    StoredItems(Database database, Journal journal, StoredQuestions questions, Folding folding) {
        this.database = database;
        this.journal = journal;
        this.questions = questions;
        this.folding = folding;
    }

    @Override
    public void accept(List<Arrival> arrivals, List<Malformed> malformed, Reception reception) {
        Map<String, List<Arrival>> byPlatform = arrivals.stream()
                .map(Cleaned::of)
                .collect(Collectors.groupingBy(Arrival::platform, TreeMap::new, Collectors.toList()));
        List<Arrival> news = database.read(sql -> byPlatform.entrySet().stream()
                .flatMap(platform -> unknown(sql, platform.getKey(), platform.getValue()).stream())
                .toList());
        if (news.isEmpty() && malformed.isEmpty()) {
            return;
        }
        database.insist(sql -> {
            Quarantine.add(sql, malformed);
            List<Event> because = new ArrayList<>();
            news.stream()
                    .collect(Collectors.groupingBy(Arrival::platform, TreeMap::new, Collectors.toList()))
                    .forEach((platform, batch) -> because.addAll(folding.fold(sql, platform, batch, reception)));
            journal.append(sql, because);
        });
    }

    @Override
    public Optional<InboundItem> find(UUID id) {
        return database.read(sql -> ItemRows.find(sql, id));
    }

    @Override
    public List<UUID> strays(String platform, List<String> threadIds) {
        if (threadIds.isEmpty()) {
            return List.of();
        }
        Object[] values = Stream.concat(Stream.of(platform), threadIds.stream()).toArray();
        return database.read(sql -> sql.list(
                """
                select id from inbound_item where programme_id is null and platform = ? and thread_id in (%s)
                order by written_at, id
                """
                        .formatted(Sql.marks(threadIds.size())),
                row -> row.id("id"),
                values));
    }

    @Override
    public void receiveAgain(UUID itemId, Reception reception) {
        database.insist(sql -> ItemRows.lock(sql, itemId)
                .ifPresent(item -> journal.append(sql, folding.foldAgain(sql, item, reception))));
    }

    @Override
    public void raise(InboundItem item, Question question, Event because) {
        database.change(sql -> {
            int raised = sql.update(
                    "update inbound_item set question_id = ? where id = ? and question_id is null",
                    question.id(),
                    item.id());
            if (raised == 0) {
                throw Refusal.stale();
            }
            questions.store(question);
            journal.append(sql, List.of(because));
        });
    }

    /** Those that say something new, each once, in one order for everybody. */
    private static List<Arrival> unknown(Sql sql, String platform, Collection<Arrival> arrivals) {
        Map<String, Arrival> once = new TreeMap<>();
        arrivals.forEach(arrival -> once.putIfAbsent(arrival.externalId() + '\n' + arrival.key(), arrival));
        List<String> externalIds =
                once.values().stream().map(Arrival::externalId).distinct().toList();
        Map<String, List<KnownChange>> known = ChangeRows.known(sql, platform, externalIds);
        return once.values().stream()
                .filter(arrival ->
                        !KnownChange.coveredBy(known.getOrDefault(arrival.externalId(), List.of()), arrival))
                .toList();
    }
}
