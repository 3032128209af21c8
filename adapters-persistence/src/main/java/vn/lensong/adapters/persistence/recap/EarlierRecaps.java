package vn.lensong.adapters.persistence.recap;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapVersion;

/** Takes over what was frozen before recaps had versions, once for each time the platform starts. */
@Singleton
class EarlierRecaps {

    private final Database database;
    private final Json json;
    private final AtomicBoolean taken = new AtomicBoolean();

    EarlierRecaps(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    void takeOver() {
        if (taken.get()) {
            return;
        }
        database.insist(sql -> sql.list("select programme_id, figures from recap", row -> row.text("figures"))
                .forEach(figures -> takeOver(sql, json.read(figures, Earlier.class))));
        taken.set(true);
    }

    private void takeOver(Sql sql, Earlier earlier) {
        RecapVersion version = earlier.version();
        sql.update(
                """
                insert into recap_version (programme_id, no, content, hash, frozen_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                earlier.programmeId(),
                version.no(),
                json.write(version),
                version.hash(),
                version.frozenAt());
        sql.update("delete from recap where programme_id = ?", earlier.programmeId());
    }

    /** The figures as they were stored then. */
    @Serdeable
    record Earlier(
            UUID programmeId,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer peakViewers,
            int commenters,
            int comments,
            int interactions,
            int spam,
            int questionsReceived,
            Map<String, Integer> questionsByOutcome,
            @Nullable Integer medianFirstAnswerSeconds,
            int leads,
            Instant frozenAt) {

        RecapVersion version() {
            Map<Measure, Long> values = new EnumMap<>(Measure.class);
            if (peakViewers != null) {
                values.put(Measure.PEAK_VIEWERS, peakViewers.longValue());
            }
            values.put(Measure.COMMENTERS, (long) commenters);
            values.put(Measure.COMMENTS, (long) comments);
            values.put(Measure.PAGE_COMMENTS, (long) interactions - comments);
            values.put(Measure.SPAM, (long) spam);
            values.put(Measure.QUESTIONS, (long) questionsReceived);
            if (medianFirstAnswerSeconds != null) {
                values.put(Measure.MEDIAN_FIRST_ANSWER, Math.max(0, medianFirstAnswerSeconds.longValue()));
            }
            values.put(Measure.LEADS, (long) leads);
            return RecapVersion.closed(
                    Recap.counted(programmeId, startedAt, endedAt, values, questionsByOutcome, frozenAt), frozenAt);
        }
    }
}
