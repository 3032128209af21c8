package vn.lensong.adapters.persistence.intake;

import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;

/**
 * An arrival as PostgreSQL can hold it, so that it reads back as it was folded: times to the
 * microsecond, and the character NUL, which it refuses, as the replacement character. One odd comment
 * must not cost its siblings their place; the raw payload has it escaped.
 */
final class Cleaned {

    private static final char UNKNOWN = '\uFFFD';

    private Cleaned() {}

    static Arrival of(Arrival arrival) {
        Arrival.Author author = arrival.author();
        return new Arrival(
                required(arrival.platform()),
                required(arrival.pageId()),
                required(arrival.externalId()),
                required(arrival.address()),
                arrival.change(),
                arrival.source(),
                text(arrival.threadId()),
                text(arrival.parentId()),
                author == null ? null : new Arrival.Author(required(author.key()), text(author.name())),
                text(arrival.text()),
                arrival.happenedAt().truncatedTo(ChronoUnit.MICROS),
                arrival.observedAt().truncatedTo(ChronoUnit.MICROS),
                required(arrival.raw()));
    }

    static @Nullable String text(@Nullable String text) {
        return text == null ? null : required(text);
    }

    static String required(String text) {
        String whole = text.replace('\0', UNKNOWN);
        return whole.codePoints().anyMatch(Cleaned::lone) ? withoutHalves(whole) : whole;
    }

    /** PostgreSQL would give back another text than it was given. */
    private static String withoutHalves(String text) {
        return text.codePoints()
                .map(point -> lone(point) ? UNKNOWN : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Half of a character that needs two. */
    private static boolean lone(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }
}
