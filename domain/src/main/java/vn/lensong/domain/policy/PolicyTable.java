package vn.lensong.domain.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All parameters as they stand, to look up what counts on a day. */
public final class PolicyTable {

    private final Map<String, PolicyParameter> byKey;

    public PolicyTable(Collection<PolicyParameter> parameters) {
        TreeMap<String, PolicyParameter> sorted = new TreeMap<>();
        parameters.forEach(parameter -> sorted.put(parameter.key(), parameter));
        this.byKey = sorted;
    }

    /** All of them, by key. */
    public List<PolicyParameter> parameters() {
        return List.copyOf(byKey.values());
    }

    public Optional<PolicyParameter> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The row of a day, pending or not; empty when there is none for that day. */
    public Optional<PolicyRow> on(String key, LocalDate day) {
        return find(key).flatMap(parameter -> parameter.on(day));
    }

    /** The first row that begins after one day and up to another; empty while nothing changes. */
    Optional<PolicyRow> changes(String key, LocalDate after, LocalDate before) {
        return find(key).stream()
                .flatMap(parameter -> parameter.rows().stream())
                .filter(row -> row.validFrom().isAfter(after) && row.validFrom().isBefore(before))
                .findFirst();
    }

    /** All rows that begin after a day, by their first day and then by key. */
    public List<Change> upcoming(LocalDate day) {
        return byKey.values().stream()
                .flatMap(parameter -> parameter.rows().stream()
                        .filter(row -> row.validFrom().isAfter(day))
                        .map(row -> new Change(parameter, row, parameter.on(row.validFrom().minusDays(1)))))
                .sorted(Comparator.comparing((Change change) -> change.row().validFrom())
                        .thenComparing(change -> change.parameter().key()))
                .toList();
    }

    /** A row to come, and the one that it follows. */
    public record Change(PolicyParameter parameter, PolicyRow row, Optional<PolicyRow> before) {}
}
