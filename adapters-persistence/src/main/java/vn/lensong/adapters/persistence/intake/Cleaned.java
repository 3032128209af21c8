package vn.lensong.adapters.persistence.intake;

import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;

/**
 * Text as PostgreSQL can hold it: the character NUL, which it refuses, becomes the replacement
 * character. One odd comment must not cost its siblings their place; the raw payload has it escaped.
 */
final class Cleaned {

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
                arrival.happenedAt(),
                arrival.observedAt(),
                required(arrival.raw()));
    }

    static @Nullable String text(@Nullable String text) {
        return text == null ? null : required(text);
    }

    static String required(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
