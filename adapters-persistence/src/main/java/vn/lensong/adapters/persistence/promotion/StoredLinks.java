package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.NewestFirst;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.LinkViews;
import vn.lensong.application.promotion.Links;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.LinkEvent;
import vn.lensong.domain.promotion.TrackedLink;

/** Tracked links in the database. */
@Singleton
class StoredLinks implements Links, LinkViews {

    private static final String ROWS =
            """
            select l.*, coalesce(p.display_name, b.name, o.name) as owner_name,
                (select coalesce(sum(d.visits), 0) from link_day d where d.link_id = l.id) as visits
            from tracked_link l
            left join person p on l.owner_kind = 'PERSON' and p.id = l.owner_id
            left join branch b on l.owner_kind = 'BRANCH' and b.id = l.owner_id
            left join organisation o on l.owner_kind = 'ORGANISATION' and o.id = l.owner_id
            where l.programme_id = ? and l.invitation_id is null
            """;

    private static final NewestFirst NEWEST = new NewestFirst("l.created_at", "l.id");

    private final Database database;
    private final Journal journal;

    StoredLinks(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<TrackedLink> find(UUID id) {
        return first("id = ?", id);
    }

    @Override
    public Optional<TrackedLink> byCode(String code) {
        return first("code = ?", code);
    }

    @Override
    public Optional<TrackedLink> madeFor(UUID programmeId, String madeFor) {
        return first("programme_id = ? and made_for = ?", programmeId, madeFor);
    }

    @Override
    public void save(TrackedLink next, LinkEvent because) {
        database.change(sql -> {
            if (next.version() == 0) {
                Conflict.refusing(
                        Refusal::stale,
                        () -> sql.update(
                                """
                                insert into tracked_link (id, version, code, programme_id, scope, owner_kind, owner_id,
                                    purpose, invitation_id, made_for, created_by, created_at)
                                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                next.id(),
                                next.code(),
                                next.programmeId(),
                                next.scope().path(),
                                next.owner().kind(),
                                next.owner().id(),
                                next.purpose(),
                                next.invitationId(),
                                next.madeFor(),
                                next.createdBy(),
                                next.createdAt()));
            } else if (sql.update(
                            "update tracked_link set version = version + 1, revoked_at = ?, made_for = ?"
                                    + " where id = ? and version = ?",
                            next.revokedAt(),
                            next.madeFor(),
                            next.id(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public Page<Row> page(UUID programmeId, Page.Ask ask) {
        return database.read(sql -> NEWEST.page(
                sql, ROWS, List.of(programmeId), ask, StoredLinks::line, row -> new Cursor(row.createdAt(), row.id())));
    }

    @Override
    public long visits(UUID linkId) {
        return database.read(sql -> sql.first(
                        "select coalesce(sum(visits), 0) as visits from link_day where link_id = ?",
                        row -> row.longNumber("visits"),
                        linkId))
                .orElse(0L);
    }

    private Optional<TrackedLink> first(String where, Object... values) {
        return database.read(sql -> sql.first("select * from tracked_link where " + where, StoredLinks::link, values));
    }

    private static Row line(vn.lensong.adapters.persistence.Row row) {
        return new Row(
                row.id("id"),
                row.text("code"),
                row.constant("purpose", TrackedLink.Purpose.class),
                row.constant("owner_kind", TrackedLink.Owner.Kind.class),
                row.idOrNull("owner_id"),
                row.textOrNull("owner_name"),
                row.instant("created_at"),
                row.instantOrNull("revoked_at"),
                row.longNumber("visits"));
    }

    private static TrackedLink link(vn.lensong.adapters.persistence.Row row) {
        return new TrackedLink(
                row.id("id"),
                row.longNumber("version"),
                row.text("code"),
                row.id("programme_id"),
                new Scope(row.text("scope")),
                new TrackedLink.Owner(
                        row.constant("owner_kind", TrackedLink.Owner.Kind.class), row.idOrNull("owner_id")),
                row.constant("purpose", TrackedLink.Purpose.class),
                row.idOrNull("invitation_id"),
                row.idOrNull("created_by"),
                row.instant("created_at"),
                row.instantOrNull("revoked_at"));
    }
}
