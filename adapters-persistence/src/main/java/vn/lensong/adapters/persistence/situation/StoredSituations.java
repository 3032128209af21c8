package vn.lensong.adapters.persistence.situation;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.situation.Situations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.situation.Card;
import vn.lensong.domain.situation.Situation;
import vn.lensong.domain.situation.SituationEvent;

/** Cards and situations in the database. */
@Singleton
@SerdeImport(Card.class)
class StoredSituations implements Situations {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredSituations(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public List<Card> cards(UUID programmeId) {
        return database.read(sql -> sql.list(
                "select body from contingency_card where programme_id = ? order by place, card_key",
                row -> json.read(row.text("body"), Card.class),
                programmeId));
    }

    @Override
    public void copy(UUID programmeId, List<Card> cards) {
        database.change(sql -> {
            if (sql.count("select count(*) from contingency_card where programme_id = ?", programmeId) > 0) {
                return;
            }
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (Card card : cards) {
                rows.add(new @Nullable Object[] {programmeId, card.key(), rows.size(), json.write(card)});
            }
            sql.batch(
                    "insert into contingency_card (programme_id, card_key, place, body) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    rows);
        });
    }

    @Override
    public void change(UUID programmeId, Card card) {
        int changed = database.write(sql -> sql.update(
                "update contingency_card set body = ? where programme_id = ? and card_key = ?",
                json.write(card),
                programmeId,
                card.key()));
        if (changed == 0) {
            throw Refusal.notFound("card");
        }
    }

    @Override
    public Optional<Situation> find(UUID id) {
        return database.read(sql -> sql.first("select * from situation where id = ?", this::situation, id));
    }

    @Override
    public List<Situation> of(UUID programmeId) {
        return database.read(sql -> sql.list(
                "select * from situation where programme_id = ? order by declared_at, id",
                this::situation,
                programmeId));
    }

    @Override
    public void save(Situation next, SituationEvent because) {
        database.change(sql -> {
            String ticked = json.write(next.ticked().toArray(Integer[]::new));
            if (next.version() == 0) {
                sql.update(
                        """
                        insert into situation (id, version, programme_id, card, declared_by, declared_at, ticked, note)
                        values (?, 1, ?, ?, ?, ?, ?, ?)
                        """,
                        next.id(),
                        next.programmeId(),
                        json.write(next.card()),
                        next.declaredBy(),
                        next.declaredAt(),
                        ticked,
                        next.note());
            } else if (sql.update(
                            """
                            update situation set version = version + 1, ticked = ?, resolved_by = ?, resolved_at = ?, note = ?
                            where id = ? and version = ?
                            """,
                            ticked,
                            next.resolvedBy(),
                            next.resolvedAt(),
                            next.note(),
                            next.id(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    private Situation situation(Row row) {
        return new Situation(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                json.read(row.text("card"), Card.class),
                row.id("declared_by"),
                row.instant("declared_at"),
                Set.of(json.read(row.text("ticked"), Integer[].class)),
                row.idOrNull("resolved_by"),
                row.instantOrNull("resolved_at"),
                row.text("note"));
    }
}
