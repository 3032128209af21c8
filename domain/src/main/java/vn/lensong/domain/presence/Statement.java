package vn.lensong.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * What a person says of an indicator that no machine can see, and how they know.
 *
 * @param where an address that shows it, null when there is none
 */
public record Statement(
        UUID organisationId, Indicator indicator, Verdict verdict, String note, @Nullable String where, UUID by, Instant at) {

    /** What was seen a quarter of a year ago is not known any more. */
    public static final Duration FRESH = Duration.ofDays(90);

    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_ADDRESS = 500;

    /** Refuses {@code statement.verdict} for anything but yes and no, and {@code channel.address}. */
    public Statement {
        if (verdict == Verdict.UNKNOWN) {
            throw Refusal.field("verdict", "statement.verdict", Map.of());
        }
        note = Text.required("note", note, LONGEST_NOTE);
        String address = Text.optional("where", where, LONGEST_ADDRESS);
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            throw Refusal.field("where", "channel.address", Map.of());
        }
        where = address.isEmpty() ? null : address;
    }

    boolean holds(Instant now) {
        return at.plus(FRESH).isAfter(now);
    }
}
