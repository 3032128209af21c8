package vn.lensong.adapters.persistence.intake;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.event.Rush;
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
    private final JointWriter writer = new JointWriter(this::store);

    StoredItems(Database database, Journal journal, StoredQuestions questions, Folding folding, Rush rush) {
        this.database = database;
        this.journal = journal;
        this.questions = questions;
        this.folding = folding;
        rush.watch(writer::waiting);
    }

    @PreDestroy
    void close() {
        writer.close();
    }

    @Override
    public void accept(List<Arrival> arrivals, List<Malformed> malformed, Reception reception) {
        Batch batch = unseen(Batch.of(arrivals, malformed, reception));
        if (!batch.isEmpty()) {
            writer.write(batch);
        }
    }

    /** A poll reads the same comments again and again: what is known of them need not queue for the writer. */
    private Batch unseen(Batch batch) {
        Map<String, List<String>> sighted = batch.arrivals().stream()
                .filter(Arrival::sighted)
                .collect(Collectors.groupingBy(
                        Arrival::platform, Collectors.mapping(Arrival::externalId, Collectors.toList())));
        if (sighted.isEmpty()) {
            return batch;
        }
        Map<String, Map<String, List<Arrival>>> known = new HashMap<>();
        database.read(sql -> {
            sighted.forEach((platform, ids) -> known.put(platform, ChangeRows.of(sql, platform, new TreeSet<>(ids))));
            return known;
        });
        return batch.only(arrival -> !arrival.sighted()
                || !News.covered(
                        arrival,
                        known.getOrDefault(arrival.platform(), Map.of())
                                .getOrDefault(arrival.externalId(), List.of())));
    }

    /** Several batches, none with an item of another, in one transaction. */
    private void store(List<Batch> batches) {
        List<Malformed> malformed =
                batches.stream().flatMap(batch -> batch.malformed().stream()).toList();
        database.insist(sql -> {
            QuarantineRows.add(sql, malformed);
            Outcome outcome = new Outcome();
            folding.fold(sql, batches, outcome);
            journal.append(sql, outcome.store(sql, questions));
        });
    }

    @Override
    public Optional<InboundItem> find(UUID id) {
        return database.read(sql -> ItemRows.find(sql, id));
    }

    @Override
    public List<UUID> strays(String platform, List<String> threadIds) {
        return database.read(sql -> sql.list(
                """
                select i.id from unnest(cast(? as varchar array), cast(? as varchar array)) as wanted(platform, thread)
                join inbound_item i on i.platform = wanted.platform and i.thread_id = wanted.thread
                    and i.programme_id is null
                order by i.written_at, i.id
                """,
                row -> row.id("id"),
                Wanted.of(platform, threadIds.size()),
                threadIds.toArray(String[]::new)));
    }

    @Override
    public void receiveAgain(UUID itemId, Reception reception) {
        database.insist(sql -> ItemRows.lock(sql, itemId).ifPresent(item -> {
            Outcome outcome = new Outcome();
            folding.foldAgain(sql, item, reception, outcome);
            journal.append(sql, outcome.store(sql, questions));
        }));
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
            Tally tally = new Tally();
            questions.add(List.of(question));
            tally.asked(question.programmeId(), item.platform(), question.stage().state());
            tally.write(sql);
            journal.append(sql, List.of(because));
        });
    }
}
