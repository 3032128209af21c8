package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.NewestFirst;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.ShareReadings;
import vn.lensong.application.promotion.ShareReports;
import vn.lensong.application.promotion.SharedProgrammes;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.ShareEvent;
import vn.lensong.domain.promotion.ShareReport;

/** What is shared, by whom, and how far it came, in the database. */
@Singleton
class StoredShares implements ShareReports, ShareReadings, SharedProgrammes {

    private static final NewestFirst READINGS = new NewestFirst("read_at", "broadcast_id");
    private static final NewestFirst PROGRAMMES = new NewestFirst("p.starts_at", "p.id");

    private static final String SHARED =
            """
            select p.id, p.title, p.starts_at, p.status, coalesce(o.name, '') as organisation_name from programme p
            left join organisation o on o.scope = p.scope
            where p.status <> 'CANCELLED' and \
            """;

    private final Database database;
    private final Journal journal;

    StoredShares(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public List<ShareReport> of(UUID programmeId, UUID personId) {
        return database.read(sql -> sql.list(
                "select * from share_report where programme_id = ? and person_id = ? order by reported_at, id",
                StoredShares::report,
                programmeId,
                personId));
    }

    @Override
    public void add(ShareReport report, ShareEvent because) {
        database.change(sql -> {
            int isNew = sql.update(
                    "insert into share_report (id, programme_id, person_id, scope, url, reported_at)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                    report.id(),
                    report.programmeId(),
                    report.personId(),
                    report.scope().path(),
                    report.url(),
                    report.at());
            if (isNew == 1) {
                journal.append(sql, List.of(because));
            }
        });
    }

    @Override
    public void record(Reading reading) {
        database.change(sql -> sql.update(
                "insert into share_reading (broadcast_id, read_at, programme_id, shares, reactions, comments)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                reading.broadcastId(),
                reading.at(),
                reading.programmeId(),
                reading.shares(),
                reading.reactions(),
                reading.comments()));
    }

    @Override
    public Page<Reading> page(UUID programmeId, Page.Ask ask) {
        return database.read(sql -> READINGS.page(
                sql,
                "select * from share_reading where programme_id = ?",
                List.of(programmeId),
                ask,
                StoredShares::reading,
                row -> new Cursor(row.at(), row.broadcastId())));
    }

    @Override
    public Page<SharedProgrammes.Row> page(List<Scope> scopes, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> PROGRAMMES.page(
                sql,
                SHARED + where.around("p.scope"),
                where.aroundValues(),
                ask,
                StoredShares::programme,
                row -> new Cursor(row.startsAt(), row.id())));
    }

    private static SharedProgrammes.Row programme(vn.lensong.adapters.persistence.Row row) {
        return new SharedProgrammes.Row(
                row.id("id"),
                row.text("title"),
                row.instant("starts_at"),
                row.constant("status", Programme.Status.class),
                row.text("organisation_name"));
    }

    private static Reading reading(vn.lensong.adapters.persistence.Row row) {
        return new Reading(
                row.id("broadcast_id"),
                row.id("programme_id"),
                row.instant("read_at"),
                row.longOrNull("shares"),
                row.longOrNull("reactions"),
                row.longOrNull("comments"));
    }

    private static ShareReport report(vn.lensong.adapters.persistence.Row row) {
        return new ShareReport(
                row.id("id"),
                row.id("programme_id"),
                row.id("person_id"),
                new Scope(row.text("scope")),
                row.text("url"),
                row.instant("reported_at"));
    }
}
