package vn.lensong.domain.script;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * Which edition of a script this is, and when it counts.
 *
 * @param no from 1; an approved edition is never changed, a change makes the next one
 * @param lineage the id that all editions of a script share: the first one's
 * @param adaptedFrom the edition of a wider script it was made from, null for one of its own
 * @param from the first day a programme made from it may begin, null for any
 * @param until the last such day, null for no end
 */
public record Edition(
        int no, UUID lineage, @Nullable UUID adaptedFrom, @Nullable LocalDate from, @Nullable LocalDate until) {

    public Edition {
        if (from != null && until != null && until.isBefore(from)) {
            throw Refusal.field("effectiveUntil", "script.effective", Map.of());
        }
    }

    public static Edition first(UUID id) {
        return new Edition(1, id, null, null, null);
    }

    boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    Edition effective(@Nullable LocalDate newFrom, @Nullable LocalDate newUntil) {
        return new Edition(no, lineage, adaptedFrom, newFrom, newUntil);
    }

    Edition next() {
        return new Edition(no + 1, lineage, adaptedFrom, null, null);
    }
}
