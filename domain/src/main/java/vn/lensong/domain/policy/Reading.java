package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lensong.domain.Refusal;

/**
 * Reads the figures of one day and remembers which rows were used, so that a result can show them.
 *
 * <p>Refuses {@code policy.pending} for a row that waits to be confirmed, and {@code policy.unknown}
 * where there is none for the day: nothing is ever guessed.
 */
final class Reading {

    private final PolicyTable table;
    private final LocalDate day;
    private final Map<String, UsedRow> used = new LinkedHashMap<>();

    Reading(PolicyTable table, LocalDate day) {
        this.table = table;
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    PolicyTable table() {
        return table;
    }

    /** The rows used so far, in the order of their first use. */
    List<UsedRow> used() {
        return List.copyOf(used.values());
    }

    /** Whether there is a row for the day, pending or not. */
    boolean has(String key) {
        return table.on(key, day).isPresent();
    }

    long money(String key) {
        return Long.parseLong(text(key));
    }

    BigDecimal decimal(String key) {
        return new BigDecimal(text(key));
    }

    int count(String key) {
        return Integer.parseInt(text(key));
    }

    List<BigDecimal> shares(String key) {
        return Arrays.stream(text(key).split(" ")).map(BigDecimal::new).toList();
    }

    List<Integer> choices(String key) {
        return Arrays.stream(text(key).split(" ")).map(Integer::valueOf).toList();
    }

    String text(String key) {
        return use(key, table.on(key, day).orElseThrow(() -> unknown(key, day))).value();
    }

    /** Takes a row that was found otherwise than by the day. */
    PolicyRow use(String key, PolicyRow row) {
        if (row.pending()) {
            throw Refusal.invalid(
                    "policy.pending", Map.of("key", key, "from", row.validFrom().toString()));
        }
        Unit unit = table.find(key).orElseThrow(() -> unknown(key, day)).unit();
        used.putIfAbsent(key, new UsedRow(key, unit, row.value(), row.validFrom(), row.legalBasis()));
        return row;
    }

    static Refusal unknown(String key, LocalDate day) {
        return Refusal.invalid("policy.unknown", Map.of("key", key, "day", day.toString()));
    }
}
