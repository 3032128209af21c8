package vn.lensong.adapters.persistence.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.intake.Malformed;

/** What could not be read, kept whole; the same thing delivered again is kept once. */
final class Quarantine {

    private Quarantine() {}

    static void add(Sql sql, List<Malformed> malformed) {
        sql.batch(
                """
                insert into quarantine (digest, platform, page_id, source, reason, observed_at, raw_payload)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                malformed.stream()
                        .map(one -> new @Nullable Object[] {
                            digest(one.platform() + '\n' + one.raw()),
                            one.platform(),
                            Cleaned.text(one.pageId()),
                            one.source(),
                            Cleaned.required(one.reason()),
                            one.observedAt(),
                            Cleaned.required(one.raw())
                        })
                        .toList());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
