package vn.lensong.adapters.persistence;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lensong.adapters.persistence.privacy.FieldCipher;
import vn.lensong.adapters.persistence.privacy.Resealable;
import vn.lensong.application.Idempotency;
import vn.lensong.domain.Refusal;

/** Answers kept in the database until a day has passed; encrypted, since they tell again what they told once. */
@Singleton
class KeptAnswers implements Idempotency, Resealable {

    static final String COLUMN = "kept_answer.body";

    private static final Duration KEPT = Duration.ofHours(24);

    private final Database database;
    private final FieldCipher cipher;
    private final Clock clock;

    KeptAnswers(Database database, FieldCipher cipher, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> known(String key, String caller, String fingerprint) {
        Optional<Kept> kept = database.read(sql -> sql.first(
                """
                select fingerprint, status, body from kept_answer
                where caller = ? and request_key = ? and kept_until > ?
                """,
                row -> new Kept(
                        row.text("fingerprint"),
                        new Answer(row.number("status"), cipher.opened(row.text("body"), COLUMN))),
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
                    cipher.sealed(answer.body(), COLUMN),
                    now.plus(KEPT));
        });
    }

    @Override
    public int reseal(Sql sql, int most) {
        List<Old> old = sql.list(
                "select caller, request_key, body from kept_answer where body not like ? order by caller, request_key"
                        + " limit ? for update",
                row -> new Old(row.text("caller"), row.text("request_key"), row.text("body")),
                cipher.current() + "%",
                most);
        old.forEach(one -> sql.update(
                "update kept_answer set body = ? where caller = ? and request_key = ?",
                cipher.sealed(cipher.opened(one.body, COLUMN), COLUMN),
                one.caller,
                one.key));
        return old.size();
    }

    private record Old(String caller, String key, String body) {}

    private record Kept(String fingerprint, Answer answer) {}
}
