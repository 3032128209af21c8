package vn.lensong.domain.knowledge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.policy.Figures;
import vn.lensong.domain.policy.PolicyRow;
import vn.lensong.domain.policy.PolicyTable;

/**
 * Why an answer is to be looked at again: a figure that it quotes is another one from that day on.
 *
 * @param parameter what the law changed
 * @param from the first day of the other figure
 */
public record Recheck(String parameter, LocalDate from) {

    /** The next change that is known of, after this day, of anything these figures depend on. */
    public static Optional<Recheck> next(Set<String> figures, PolicyTable table, LocalDate after) {
        return figures.stream()
                .flatMap(figure -> Figures.parameterKeys(figure).stream())
                .distinct()
                .flatMap(key -> table.find(key).stream())
                .flatMap(parameter -> parameter.rows().stream()
                        .map(PolicyRow::validFrom)
                        .filter(from -> from.isAfter(after))
                        .map(from -> new Recheck(parameter.key(), from)))
                .min((one, other) -> one.from.equals(other.from)
                        ? one.parameter.compareTo(other.parameter)
                        : one.from.compareTo(other.from));
    }

    /** Whichever comes first. */
    Recheck or(@Nullable Recheck other) {
        return other == null || from.isBefore(other.from) ? this : other;
    }
}
