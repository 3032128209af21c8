package vn.lensong.adapters.persistence.messaging;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.NewestFirst;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.Page;
import vn.lensong.application.messaging.Texts;
import vn.lensong.domain.Scope;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessageEvent;

/** Texts in the database; those to one number are counted while its row is held. */
@Singleton
class StoredTexts implements Texts {

    private static final String ROWS =
            "select text_message.*" + Numbers.beside("text_message.phone", "phone") + " from text_message ";

    private static final String BEGUN =
            "from text_message where phone = ? and begun_at > ? and state not in ('REFUSED', 'WAITING', 'BARRED')";

    private static final NewestFirst NEWEST = new NewestFirst("asked_at", "id");

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final Numbers numbers;

    StoredTexts(Database database, Journal journal, Json json, Numbers numbers) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.numbers = numbers;
    }

    @Override
    public Optional<TextMessage> find(UUID id) {
        return database.read(sql -> sql.first(ROWS + "where id = ?", this::text, id));
    }

    @Override
    public Optional<TextMessage> latestAbout(UUID subject) {
        return database.read(sql -> sql.first(
                ROWS + "where subject = ? order by asked_at desc, id desc limit 1",
                this::text,
                subject));
    }

    @Override
    public Page<TextMessage> page(List<Scope> scopes, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> NEWEST.page(
                sql,
                ROWS + "where " + where.inside("scope"),
                where.values(),
                ask,
                this::text,
                text -> new Cursor(text.askedAt(), text.id())));
    }

    @Override
    public void save(TextMessage next, TextMessageEvent because) {
        database.change(sql -> store(sql, next, because));
    }

    @Override
    public boolean begin(TextMessage sending, TextMessageEvent because, int most, Instant since) {
        return database.write(sql -> {
            // Nobody else counts what reaches this number until the transaction ends.
            String number = numbers.keep(sql, Numbers.Kind.PHONE, sending.phone());
            if (sql.count("select count(*) " + BEGUN, number, since) >= most) {
                return false;
            }
            store(sql, sending, because);
            return true;
        });
    }

    @Override
    public List<Instant> begun(String phone, Instant since) {
        return database.read(sql -> sql.list(
                "select begun_at " + BEGUN + " order by begun_at",
                row -> row.instant("begun_at"),
                numbers.find(sql, Numbers.Kind.PHONE, phone),
                since));
    }

    private void store(Sql sql, TextMessage next, TextMessageEvent because) {
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        """
                        insert into text_message (id, version, scope, channel, purpose, subject, phone, words, gaps,
                            state, due_at, begun_at, gateway_id, failure, asked_by, asked_at)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        next.id(),
                        next.scope().path(),
                        next.channel(),
                        next.purpose(),
                        next.subject(),
                        numbers.keep(sql, Numbers.Kind.PHONE, next.phone()),
                        next.words(),
                        json.write(next.gaps()),
                        next.state(),
                        next.dueAt(),
                        next.begunAt(),
                        next.gatewayId(),
                        next.failure(),
                        next.askedBy(),
                        next.askedAt()),
                () -> sql.update(
                        "update text_message set version = version + 1, state = ?, due_at = ?, begun_at = ?,"
                                + " gateway_id = ?, failure = ? where id = ? and version = ?",
                        next.state(),
                        next.dueAt(),
                        next.begunAt(),
                        next.gatewayId(),
                        next.failure(),
                        next.id(),
                        next.version()));
        journal.append(sql, List.of(because));
    }

    @SuppressWarnings("unchecked") // as it was written
    private TextMessage text(Row row) {
        return new TextMessage(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("channel", TextChannel.class),
                row.constant("purpose", TextMessage.Purpose.class),
                row.id("subject"),
                numbers.opened(row, "phone"),
                row.text("words"),
                json.read(row.text("gaps"), Map.class),
                row.constant("state", TextMessage.State.class),
                row.instant("due_at"),
                row.instantOrNull("begun_at"),
                row.textOrNull("gateway_id"),
                row.textOrNull("failure"),
                row.id("asked_by"),
                row.instant("asked_at"));
    }
}
