package vn.lensong.adapters.persistence.conversation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.conversation.Conversations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.conversation.MessageArrival;

/** Messenger threads in the database. */
@Singleton
class StoredConversations implements Conversations {

    /** So long a comment tells what a private message is about. */
    private static final Duration ABOUT = Duration.ofDays(7);

    private final Database database;
    private final Journal journal;

    StoredConversations(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Conversation> find(UUID id) {
        return one("select * from conversation where id = ?", id);
    }

    @Override
    public Optional<Conversation> with(String platform, String pageId, String personKey) {
        return one(
                "select * from conversation where platform = ? and page_id = ? and person_key = ?",
                platform,
                pageId,
                personKey);
    }

    @Override
    public List<Conversation> of(String personKey) {
        return database.read(sql -> sql.list(
                "select * from conversation where person_key = ? order by changed_at desc, id limit 20",
                StoredConversations::conversation,
                personKey));
    }

    @Override
    public Optional<DirectMessage> message(UUID id) {
        return oneMessage("select * from direct_message where id = ?", id);
    }

    @Override
    public Optional<DirectMessage> told(String platform, String pageId, String externalId) {
        return oneMessage(
                "select * from direct_message where platform = ? and page_id = ? and external_id = ?",
                platform,
                pageId,
                externalId);
    }

    @Override
    public Optional<DirectMessage> privateReplyTo(UUID itemId) {
        return oneMessage("select * from direct_message where reply_to = ?", itemId);
    }

    @Override
    public Page<Conversation> page(List<Scope> scopes, boolean waitingOnly, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        String column = waitingOnly ? "waiting_since" : "changed_at";
        String further = waitingOnly ? " and waiting_since is not null" : "";
        if (from != null) {
            further += " and (" + column + (waitingOnly ? " > ?" : " < ?") + " or (" + column + " = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String page = "select * from conversation where " + where.inside("scope") + further + " order by " + column
                + (waitingOnly ? "" : " desc") + ", id limit ?";
        List<Conversation> rows =
                database.read(sql -> sql.list(page, StoredConversations::conversation, values.toArray()));
        return Cursor.page(
                rows,
                ask,
                row -> new Cursor(
                        waitingOnly && row.waitingSince() != null ? row.waitingSince() : row.changedAt(), row.id()));
    }

    @Override
    public boolean add(
            Conversation thread, DirectMessage message, @Nullable MessageArrival raw, ConversationEvent because) {
        return database.write(sql -> {
            if (message.externalId() != null
                    && sql.count(
                                    "select count(*) from direct_message where platform = ? and page_id = ?"
                                            + " and external_id = ?",
                                    message.platform(),
                                    message.pageId(),
                                    message.externalId())
                            > 0) {
                return false;
            }
            store(sql, thread);
            insert(sql, message, raw == null ? null : raw.raw(), Refusal::stale);
            journal.append(sql, List.of(because));
            return true;
        });
    }

    @Override
    public void addPrivateReply(DirectMessage message, ConversationEvent because) {
        database.change(sql -> {
            insert(sql, message, null, () -> Refusal.conflict("private-reply.used", Map.of()));
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void save(DirectMessage next, @Nullable Conversation thread, ConversationEvent because) {
        database.change(sql -> {
            if (thread != null) {
                store(sql, thread);
            }
            Conflict.refusing(Refusal::stale, () -> {
                int changed = sql.update(
                        "update direct_message set version = version + 1, conversation_id = ?, state = ?,"
                                + " external_id = ?, failure = ?, reply_to = ? where id = ? and version = ?",
                        next.conversationId(),
                        next.state(),
                        next.externalId(),
                        next.failure(),
                        replyTo(next),
                        next.id(),
                        next.version());
                if (changed == 0) {
                    throw Refusal.stale();
                }
            });
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void empty(String platform, String pageId, String externalId) {
        database.change(sql -> sql.update(
                "update direct_message set version = version + 1, body = '', words = '', raw_payload = null"
                        + " where platform = ? and page_id = ? and external_id = ?",
                platform,
                pageId,
                externalId));
    }

    @Override
    public void waits(UUID messageId, String why) {
        database.insist(sql -> sql.update(
                "update direct_message set failure = ? where id = ? and state = 'SENDING'", why, messageId));
    }

    @Override
    public Optional<String> nameOf(String platform, String pageId, String personKey) {
        return database.read(sql -> sql.first(
                "select author_name from inbound_item where author_key = ? and platform = ? and page_id = ?"
                        + " and author_name is not null order by written_at desc, id limit 1",
                row -> row.text("author_name"),
                personKey,
                platform,
                pageId));
    }

    @Override
    public Optional<UUID> programmeOf(String platform, String pageId, String personKey, Instant until) {
        return database.read(sql -> sql.first(
                "select programme_id from inbound_item where author_key = ? and written_at > ? and written_at <= ?"
                        + " and platform = ? and page_id = ? and programme_id is not null"
                        + " order by written_at desc, id limit 1",
                row -> row.id("programme_id"),
                personKey,
                until.minus(ABOUT),
                until,
                platform,
                pageId));
    }

    private Optional<Conversation> one(String select, Object... values) {
        return database.read(sql -> sql.first(select, StoredConversations::conversation, values));
    }

    private Optional<DirectMessage> oneMessage(String select, Object... values) {
        return database.read(sql -> sql.first(select, StoredConversations::message, values));
    }

    private static void store(Sql sql, Conversation next) {
        if (next.version() == 0) {
            Conflict.refusing(
                    Refusal::stale,
                    () -> sql.update(
                            """
                            insert into conversation (id, version, scope, platform, page_id, person_key, name, heard_at,
                                waiting_since, changed_at)
                            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            next.id(),
                            next.scope().path(),
                            next.platform(),
                            next.pageId(),
                            next.personKey(),
                            next.name(),
                            next.heardAt(),
                            next.waitingSince(),
                            next.changedAt()));
        } else if (sql.update(
                        "update conversation set version = version + 1, name = ?, heard_at = ?, waiting_since = ?,"
                                + " changed_at = ? where id = ? and version = ?",
                        next.name(),
                        next.heardAt(),
                        next.waitingSince(),
                        next.changedAt(),
                        next.id(),
                        next.version())
                == 0) {
            throw Refusal.stale();
        }
    }

    private static void insert(
            Sql sql, DirectMessage next, @Nullable String raw, Supplier<Refusal> taken) {
        Conflict.refusing(
                taken,
                () -> sql.update(
                        """
                        insert into direct_message (id, version, conversation_id, scope, platform, page_id, kind, item_id,
                            reply_to, programme_id, body, words, state, external_id, failure, by_id, by_name, written_at,
                            raw_payload)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        next.id(),
                        next.conversationId(),
                        next.scope().path(),
                        next.platform(),
                        next.pageId(),
                        next.kind(),
                        next.itemId(),
                        replyTo(next),
                        next.programmeId(),
                        next.text(),
                        next.words(),
                        next.state(),
                        next.externalId(),
                        next.failure(),
                        next.byId(),
                        next.byName(),
                        next.at(),
                        raw));
    }

    private static @Nullable UUID replyTo(DirectMessage message) {
        return message.state() != DirectMessage.State.FAILED
                ? message.itemId()
                : null;
    }

    private static Conversation conversation(Row row) {
        return new Conversation(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.text("platform"),
                row.text("page_id"),
                row.text("person_key"),
                row.textOrNull("name"),
                row.instantOrNull("heard_at"),
                row.instantOrNull("waiting_since"),
                row.instant("changed_at"));
    }

    private static DirectMessage message(Row row) {
        return new DirectMessage(
                row.id("id"),
                row.longNumber("version"),
                row.idOrNull("conversation_id"),
                new Scope(row.text("scope")),
                row.text("platform"),
                row.text("page_id"),
                row.constant("kind", DirectMessage.Kind.class),
                row.idOrNull("item_id"),
                row.idOrNull("programme_id"),
                row.text("body"),
                row.text("words"),
                row.constant("state", DirectMessage.State.class),
                row.textOrNull("external_id"),
                row.textOrNull("failure"),
                row.idOrNull("by_id"),
                row.textOrNull("by_name"),
                row.instant("written_at"));
    }
}
