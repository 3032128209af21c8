package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.promotion.Visits;

/** Visits in the database: the visitor's row is the lock, the day's row the counter. */
@Singleton
class StoredVisits implements Visits {

    private static final int BYTES = 32;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    StoredVisits(Database database) {
        this.database = database;
    }

    @Override
    public byte[] secretOf(LocalDate day) {
        byte[] fresh = new byte[BYTES];
        random.nextBytes(fresh);
        database.insist(sql -> sql.update(
                "insert into visit_secret (visit_day, secret) values (?, ?) on conflict do nothing",
                day,
                HexFormat.of().formatHex(fresh)));
        String secret = database.read(sql -> sql.first(
                        "select secret from visit_secret where visit_day = ?", row -> row.text("secret"), day))
                .orElseThrow();
        return HexFormat.of().parseHex(secret);
    }

    @Override
    public void count(List<Visit> visits) {
        // In one order everywhere, so that two nodes wait for each other and never in a circle.
        List<Visit> ordered = visits.stream()
                .distinct()
                .sorted(Comparator.comparing(Visit::day).thenComparing(Visit::linkId).thenComparing(Visit::visitor))
                .toList();
        database.insist(sql -> ordered.forEach(visit -> count(sql, visit)));
    }

    @Override
    public Map<LocalDate, Long> counted(UUID linkId, LocalDate first) {
        Map<LocalDate, Long> counted = new TreeMap<>();
        database.read(sql -> sql.list(
                "select visit_day, visits from link_day where link_id = ? and visit_day >= ?",
                row -> counted.put(LocalDate.parse(row.text("visit_day")), row.longNumber("visits")),
                linkId,
                first));
        return counted;
    }

    @Override
    public void forget(LocalDate before) {
        database.change(sql -> {
            sql.update("delete from visitor where visit_day < ?", before);
            sql.update("delete from visit_secret where visit_day < ?", before);
        });
    }

    private static void count(Sql sql, Visit visit) {
        int isNew = sql.update(
                "insert into visitor (visit_day, link_id, digest) values (?, ?, ?) on conflict do nothing",
                visit.day(),
                visit.linkId(),
                visit.visitor());
        if (isNew == 0) {
            return;
        }
        sql.update(
                "insert into link_day (link_id, visit_day, visits) values (?, ?, 0) on conflict do nothing",
                visit.linkId(),
                visit.day());
        sql.update(
                "update link_day set visits = visits + 1 where link_id = ? and visit_day = ?",
                visit.linkId(),
                visit.day());
    }
}
