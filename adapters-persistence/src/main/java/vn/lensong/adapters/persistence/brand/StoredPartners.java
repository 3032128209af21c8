package vn.lensong.adapters.persistence.brand;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.brand.ProgrammePartners;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.Partners;

/** Who takes part in programmes, in the database. */
@Singleton
class StoredPartners implements ProgrammePartners {

    private final Database database;
    private final Journal journal;

    StoredPartners(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Partners of(UUID programmeId) {
        return database.read(sql -> sql.first(
                        "select * from programme_partners where programme_id = ?", StoredPartners::partners, programmeId))
                .orElseGet(() -> Partners.none(programmeId));
    }

    @Override
    public void save(Partners next, BrandEvent because) {
        String organisations =
                next.organisations().stream().map(UUID::toString).collect(Collectors.joining(","));
        database.change(sql -> {
            if (next.version() == 0) {
                Conflict.refusing(
                        Refusal::stale,
                        () -> sql.update(
                                "insert into programme_partners (programme_id, version, organisations) values (?, 1, ?)",
                                next.programmeId(),
                                organisations));
            } else if (sql.update(
                            "update programme_partners set version = version + 1, organisations = ?"
                                    + " where programme_id = ? and version = ?",
                            organisations,
                            next.programmeId(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    private static Partners partners(Row row) {
        return new Partners(
                row.id("programme_id"),
                row.longNumber("version"),
                Arrays.stream(row.text("organisations").split(","))
                        .filter(id -> !id.isEmpty())
                        .map(UUID::fromString)
                        .toList());
    }
}
