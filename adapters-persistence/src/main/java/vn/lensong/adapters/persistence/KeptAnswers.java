package vn.lensong.adapters.persistence;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.lensong.application.Idempotency;
import vn.lensong.domain.Refusal;

/** Answers kept in the database until a day has passed. */
@Singleton
class KeptAnswers implements Idempotency {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Database database;
    private final Clock clock;

    KeptAnswers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> known(String key, String caller, String fingerprint) {
        Optional<Kept> kept = database.read(sql -> sql.first(
                """
                select fingerprint, status, body from kept_answer
                where caller = ? and request_key = ? and kept_until > ?
                """,
                row -> new Kept(row.text("fingerprint"), new Answer(row.number("status"), row.text("body"))),
                caller,
                key,
                clock.instant()));
        if (kept.isPresent() && !kept.get().fingerprint().equals(fingerprint)) {
            throw Refusal.conflict("idempotency.other-body", Map.of());
        }
        return kept.map(Kept::answer);
    }

    @Override
    public void keep(String key, String caller, String fingerprint, Answer answer) {
        Instant now = clock.instant();
        database.insist(sql -> {
            sql.update("delete from kept_answer where kept_until <= ?", now);
            sql.update(
                    """
                    insert into kept_answer (caller, request_key, fingerprint, status, body, kept_until)
                    values (?, ?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    caller,
                    key,
                    fingerprint,
                    answer.status(),
                    answer.body(),
                    now.plus(KEPT));
        });
    }

    private record Kept(String fingerprint, Answer answer) {}
}
