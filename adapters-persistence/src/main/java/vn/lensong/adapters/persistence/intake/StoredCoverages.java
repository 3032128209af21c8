package vn.lensong.adapters.persistence.intake;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.intake.Coverages;
import vn.lensong.application.programme.PageTroubles;
import vn.lensong.domain.Digest;
import vn.lensong.domain.intake.CoverageEvent;
import vn.lensong.domain.intake.SourceCoverage;

/** Coverage from the tallies, sweeps and certificates as rows. */
@Singleton
@SerdeImport(SourceCoverage.class)
@SerdeImport(Coverages.Sweep.class)
class StoredCoverages implements Coverages {

    private final Database database;
    private final CoverageSums sums;
    private final PageTroubles troubles;
    private final Journal journal;
    private final Json json;
    private final Clock clock;

    StoredCoverages(
            Database database, CoverageSums sums, PageTroubles troubles, Journal journal, Json json, Clock clock) {
        this.database = database;
        this.sums = sums;
        this.troubles = troubles;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Coverage> of(UUID programmeId) {
        return database.read(sql -> sums.of(sql, programmeId))
                .map(figures -> new Coverage(
                        programmeId,
                        clock.instant(),
                        figures.sources(),
                        figures.onAirSince(),
                        figures.viewers(),
                        figures.streamHealthy(),
                        figures.certifiedAt(),
                        troubles.of(figures.platform(), figures.pageId())));
    }

    @Override
    public void swept(Sweep sweep) {
        database.insist(sql -> {
            sql.update("delete from sweep where broadcast_id = ? and no = ?", sweep.broadcastId(), sweep.no());
            sql.update(
                    """
                    insert into sweep (broadcast_id, no, done_at, platform_count, read_count, gone)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    sweep.broadcastId(),
                    sweep.no(),
                    sweep.doneAt(),
                    sweep.platformCount(),
                    sweep.read(),
                    sweep.gone());
        });
    }

    @Override
    public List<Sweep> sweeps(UUID broadcastId) {
        return database.read(sql -> sql.list(
                "select * from sweep where broadcast_id = ? order by no",
                row -> new Sweep(
                        row.id("broadcast_id"),
                        row.number("no"),
                        row.instant("done_at"),
                        row.numberOrNull("platform_count"),
                        row.number("read_count"),
                        row.flag("gone")),
                broadcastId));
    }

    @Override
    public void certify(Coverage coverage, List<Sweep> sweeps) {
        Instant now = coverage.at();
        String body = json.write(new Certified(coverage.programmeId(), now, coverage.sources(), coverage.gap(), sweeps));
        String sha256 = Digest.of(body);
        database.insist(sql -> {
            int issued = sql.update(
                    """
                    insert into coverage_certificate (programme_id, body, sha256, issued_at)
                    values (?, ?, ?, ?) on conflict do nothing
                    """,
                    coverage.programmeId(),
                    body,
                    sha256,
                    now);
            if (issued == 1) {
                journal.append(
                        sql,
                        List.of(new CoverageEvent.Certified(coverage.programmeId(), sha256, coverage.gap(), now)));
            }
        });
    }

    @Override
    public Optional<Certificate> certificate(UUID programmeId) {
        return database.read(sql -> sql.first(
                "select * from coverage_certificate where programme_id = ?",
                row -> new Certificate(
                        row.id("programme_id"), row.instant("issued_at"), row.text("sha256"), row.text("body")),
                programmeId));
    }
}
