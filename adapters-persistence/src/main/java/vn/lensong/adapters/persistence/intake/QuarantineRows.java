package vn.lensong.adapters.persistence.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.intake.Quarantined;

/** What could not be read, kept whole; the same thing delivered again is kept once. */
final class QuarantineRows {

    private static final int ID_DIGITS = 32;

    private QuarantineRows() {}

    static void add(Sql sql, List<Malformed> malformed) {
        sql.batch(
                """
                insert into quarantine (digest, id, platform, page_id, thread_id, source, reason, observed_at, raw_payload,
                    programme_id, scope)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                malformed.stream().map(QuarantineRows::values).toList());
    }

    private static @Nullable Object[] values(Malformed one) {
        String digest = Digest.of(one.platform() + '\n' + one.raw());
        Scope scope = one.scope();
        return new @Nullable Object[] {
            digest,
            id(digest),
            one.platform(),
            Cleaned.text(one.pageId()),
            Cleaned.text(one.threadId()),
            one.source(),
            Cleaned.required(one.reason()),
            one.observedAt(),
            Cleaned.required(one.raw()),
            one.programmeId(),
            scope == null ? null : scope.path()
        };
    }

    static Quarantined quarantined(Row row) {
        String scope = row.textOrNull("scope");
        return new Quarantined(
                row.id("id"),
                new Malformed(
                        row.text("platform"),
                        row.textOrNull("page_id"),
                        row.textOrNull("thread_id"),
                        row.constant("source", Arrival.Source.class),
                        row.text("reason"),
                        row.instant("observed_at"),
                        row.text("raw_payload"),
                        row.idOrNull("programme_id"),
                        scope == null ? null : new Scope(scope)),
                row.constant("state", Quarantined.State.class),
                row.number("attempts"),
                row.idOrNull("settled_by"),
                row.instantOrNull("settled_at"),
                row.textOrNull("settled_reason"));
    }

    /** The first half of the digest, which nobody guesses and which stays the same for the same text. */
    private static UUID id(String digest) {
        String hex = digest.substring(0, ID_DIGITS);
        return new UUID(
                Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }
}
