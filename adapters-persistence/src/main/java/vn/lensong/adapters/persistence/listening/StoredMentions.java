package vn.lensong.adapters.persistence.listening;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.NewestFirst;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.listening.Mentions;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Sentiment;

/** Mentions in the database; the words of what was said to us are read from where they stand. */
@Singleton
class StoredMentions implements Mentions {

    private static final String WITH_WORDS = "select m.*, coalesce(i.words, c.ended_note, m.words) as shown from mention m"
            + " left join inbound_item i on i.id = m.item_id left join call_back c on c.id = m.item_id ";
    /** Whoever was erased left a call without a number. */
    private static final String THERE = "(m.item_id is null or (i.id is not null and i.erased_at is null and i.removed = false)"
            + " or c.phone <> '')";

    private final Database database;
    private final Journal journal;
    private final MentionRows rows;

    StoredMentions(Database database, Journal journal, MentionRows rows) {
        this.database = database;
        this.journal = journal;
        this.rows = rows;
    }

    @Override
    public Optional<Mention> find(UUID id) {
        return database.read(sql -> sql.first("select * from mention where id = ?", rows::mention, id));
    }

    @Override
    public Set<String> known(Collection<String> naturalKeys) {
        if (naturalKeys.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.read(sql -> sql.list(
                "select natural_key from mention where natural_key = any(?)",
                row -> row.text("natural_key"),
                (Object) naturalKeys.toArray(String[]::new))));
    }

    @Override
    public void add(List<Mention> mentions, List<? extends Event> because) {
        database.change(sql -> {
            Conflict.refusing(
                    Refusal::stale,
                    () -> sql.batch(
                            "insert into mention (id, version, scope, source, programme_id, item_id, feed_id, natural_key, url,"
                                    + " words, reach, said_at, collected_at, topics, stage, sentiment, confidence, corrected)"
                                    + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            mentions.stream().map(this::row).toList()));
            journal.append(sql, because);
        });
    }

    private @Nullable Object[] row(Mention mention) {
        return new @Nullable Object[] {
            mention.id(),
            mention.scope().path(),
            mention.source(),
            mention.programmeId(),
            mention.itemId(),
            mention.feedId(),
            mention.naturalKey(),
            mention.url(),
            mention.words(),
            mention.reach(),
            mention.saidAt(),
            mention.collectedAt(),
            MentionRows.topics(mention.reading().topics()),
            mention.reading().stage(),
            mention.reading().sentiment(),
            mention.reading().confidence(),
            rows.correction(mention)
        };
    }

    @Override
    public void save(Mention next, ListeningEvent.Corrected because) {
        database.change(sql -> {
            int changed = sql.update(
                    "update mention set version = version + 1, topics = ?, stage = ?, sentiment = ?, confidence = ?,"
                            + " corrected = ? where id = ? and version = ?",
                    MentionRows.topics(next.reading().topics()),
                    next.reading().stage(),
                    next.reading().sentiment(),
                    next.reading().confidence(),
                    rows.correction(next),
                    next.id(),
                    next.version());
            if (changed == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public Optional<Instant> collectedUntil(UUID programmeId) {
        return database.read(sql -> sql.first(
                "select until_at from mention_collected where programme_id = ?",
                row -> row.instant("until_at"),
                programmeId));
    }

    @Override
    public void collected(UUID programmeId, Instant until) {
        database.insist(sql -> {
            if (sql.update("update mention_collected set until_at = ? where programme_id = ?", until, programmeId) == 0) {
                sql.update("insert into mention_collected (programme_id, until_at) values (?, ?)", programmeId, until);
            }
        });
    }

    @Override
    public List<Count> counts(List<Scope> scopes, Instant from, Instant until) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        values.addAll(List.of(from, until));
        return database.read(sql -> sql.list(
                "select topics, stage, sentiment, count(*) as mentions from mention where " + where.inside("scope")
                        + " and said_at >= ? and said_at < ? group by topics, stage, sentiment",
                row -> new Count(
                        MentionRows.topics(row.text("topics")),
                        MentionRows.stage(row),
                        row.constant("sentiment", Sentiment.class),
                        row.number("mentions")),
                values.toArray()));
    }

    @Override
    public Page<Said> said(List<Scope> scopes, Instant from, Instant until, Which which, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        values.addAll(List.of(from, until));
        String query = WITH_WORDS + "where " + where.inside("m.scope") + " and m.said_at >= ? and m.said_at < ? and " + THERE;
        if (which.topic() != null) {
            query += " and m.topics like ?";
            values.add("%," + which.topic().name() + ",%");
        }
        if (which.stage() != null) {
            query += " and m.stage = ?";
            values.add(which.stage());
        }
        if (which.sentiment() != null) {
            query += " and m.sentiment = ?";
            values.add(which.sentiment());
        }
        String select = query;
        return database.read(sql -> new NewestFirst("m.said_at", "m.id")
                .page(sql, select, values, ask, this::said, one -> new Cursor(
                        one.mention().saidAt(), one.mention().id())));
    }

    @Override
    public Optional<String> words(UUID id) {
        return database.read(sql ->
                sql.first(WITH_WORDS + "where m.id = ? and " + THERE, row -> row.text("shown"), id));
    }

    @Override
    public List<Taught> taught() {
        return database.read(sql -> sql.list(
                WITH_WORDS + "where m.corrected is not null and " + THERE + " order by m.collected_at, m.id",
                row -> new Taught(row.text("shown"), row.constant("sentiment", Sentiment.class))));
    }

    private Said said(Row row) {
        return new Said(rows.mention(row), row.text("shown"));
    }
}
