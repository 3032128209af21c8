package vn.lensong.adapters.facebook.simulator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as Graph prints and takes them. */
final class GraphTime {

    private static final DateTimeFormatter PRINTED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TAKEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][.SS][.S][XXX][xx][X]");

    private GraphTime() {}

    static String print(Instant instant) {
        return PRINTED.format(instant);
    }

    /** Unix seconds or a date and time with an offset. */
    static Instant parse(String name, String text) {
        try {
            return text.matches("-?\\d+")
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text, TAKEN).toInstant();
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw GraphFailure.invalid("(#100) Param " + name + " must be a UNIX timestamp or a date and time");
        }
    }
}
