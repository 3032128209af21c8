package vn.lensong.adapters.persistence.presence;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import vn.lensong.application.presence.Channels;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.presence.Channel;
import vn.lensong.domain.presence.ChannelAddress;
import vn.lensong.domain.presence.ChannelEvent;
import vn.lensong.domain.presence.ChannelKind;

/** The register in the database. */
@Singleton
class StoredChannels implements Channels {

    private static final NewestFirst NEWEST = new NewestFirst("entered_at", "id");

    private final Database database;
    private final Journal journal;

    StoredChannels(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Channel> find(UUID id) {
        return database.read(sql -> sql.first("select * from channel where id = ?", StoredChannels::channel, id));
    }

    @Override
    public Page<Channel> page(List<Scope> scopes, @Nullable UUID organisationId, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        String select = "select * from channel where " + where.inside("scope");
        if (organisationId != null) {
            select += " and organisation_id = ?";
            values.add(organisationId);
        }
        String wanted = select;
        return database.read(sql -> NEWEST.page(
                sql,
                wanted,
                values,
                ask,
                StoredChannels::channel,
                channel -> new Cursor(channel.enteredAt(), channel.id())));
    }

    @Override
    public List<Channel> inUse(UUID organisationId) {
        return database.read(sql -> sql.list(
                "select * from channel where organisation_id = ? and state <> 'ARCHIVED' order by kind, entered_at, id",
                StoredChannels::channel,
                organisationId));
    }

    @Override
    public void save(Channel next, ChannelEvent because) {
        database.change(sql -> {
            Conflict.refusing(() -> Refusal.conflict("channel.taken", Map.of()), () -> {
                if (next.version() == 0) {
                    sql.update(
                            """
                            insert into channel (id, version, scope, organisation_id, kind, url, url_key, name, owner_id,
                                state, validated_at, validated_by, entered_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            next.id(),
                            next.scope().path(),
                            next.organisationId(),
                            next.kind(),
                            next.address().url(),
                            next.address().key(),
                            next.name(),
                            next.ownerId(),
                            next.state(),
                            next.validatedAt(),
                            next.validatedBy(),
                            next.enteredAt());
                } else if (sql.update(
                                """
                                update channel set version = version + 1, url = ?, url_key = ?, name = ?, owner_id = ?,
                                    state = ?, validated_at = ?, validated_by = ? where id = ? and version = ?
                                """,
                                next.address().url(),
                                next.address().key(),
                                next.name(),
                                next.ownerId(),
                                next.state(),
                                next.validatedAt(),
                                next.validatedBy(),
                                next.id(),
                                next.version())
                        == 0) {
                    throw Refusal.stale();
                }
            });
            journal.append(sql, List.of(because));
        });
    }

    private static Channel channel(Row row) {
        return new Channel(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.id("organisation_id"),
                row.constant("kind", ChannelKind.class),
                new ChannelAddress(row.text("url")),
                row.text("name"),
                row.idOrNull("owner_id"),
                row.constant("state", Channel.State.class),
                row.instantOrNull("validated_at"),
                row.idOrNull("validated_by"),
                row.instant("entered_at"));
    }
}
