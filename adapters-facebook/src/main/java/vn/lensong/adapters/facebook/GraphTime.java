package vn.lensong.adapters.facebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Facebook's ways to write an instant: an offset without colon, epoch seconds, or epoch milliseconds. */
final class GraphTime {

    /** From here on a number counts milliseconds; in seconds it would be the year 5138. */
    private static final long MILLIS_FROM = 100_000_000_000L;

    private static final DateTimeFormatter TEXT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    /** Nothing of Facebook's is older than Facebook, and no database takes every year. */
    private static final Instant FIRST = Instant.parse("2004-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private GraphTime() {}

    /** The instant, null when there is none or nobody can read it. */
    static @Nullable Instant of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return plausible(
                    text.matches("[0-9]{1,15}")
                            ? ofEpoch(Long.parseLong(text))
                            : OffsetDateTime.parse(text, TEXT).toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant plausible(Instant instant) {
        return instant.isBefore(FIRST) || instant.isAfter(LAST) ? null : instant;
    }

    private static Instant ofEpoch(long number) {
        return number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    }
}
