package vn.lensong.domain.policy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;

/**
 * A figure of the law over time: one row after another, without a gap and without two at once.
 *
 * @param key its stable name, such as {@code poverty_line_rural}
 * @param rows by their first day; at least one
 */
public record PolicyParameter(String key, long version, Unit unit, List<PolicyRow> rows) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}(\\.[a-z0-9_]{1,60}){0,2}");
    private static final int MOST_ROWS = 200;

    public PolicyParameter {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.field("key", "policy.key", Map.of("key", key));
        }
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            throw Refusal.field("rows", "policy.rows", Map.of("key", key, "most", MOST_ROWS));
        }
        for (PolicyRow row : rows) {
            if (!unit.allows(row.value())) {
                throw Refusal.field(
                        "value", "policy.value", Map.of("key", key, "value", row.value(), "unit", unit.name()));
            }
        }
        rows = rows.stream()
                .map(row -> row.cleaned(unit))
                .sorted(Comparator.comparing(PolicyRow::validFrom))
                .toList();
        for (int i = 1; i < rows.size(); i++) {
            requireSeamless(key, rows.get(i - 1), rows.get(i));
        }
    }

    private static void requireSeamless(String key, PolicyRow earlier, PolicyRow later) {
        LocalDate end = earlier.validTo();
        if (end == null || !end.isBefore(later.validFrom())) {
            LocalDate lastBoth = end != null && (later.validTo() == null || end.isBefore(later.validTo()))
                    ? end
                    : later.validTo();
            throw Refusal.field(
                    "validFrom",
                    "policy.overlap",
                    Map.of(
                            "key", key,
                            "from", later.validFrom().toString(),
                            "to", lastBoth == null ? "…" : lastBoth.toString()));
        }
        if (!end.plusDays(1).equals(later.validFrom())) {
            throw Refusal.field(
                    "validFrom",
                    "policy.gap",
                    Map.of(
                            "key", key,
                            "from", end.plusDays(1).toString(),
                            "to", later.validFrom().minusDays(1).toString()));
        }
    }

    /** The id that its events carry; it follows from the key. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("policy/" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** The row of a day, pending or not. */
    public Optional<PolicyRow> on(LocalDate day) {
        return rows.stream().filter(row -> row.covers(day)).findFirst();
    }

    /**
     * Another row joins. A row open until now ends the day before a later one begins; a pending row
     * gives way to another one from the same day, because nothing ever followed from it.
     *
     * @throws Refusal {@code policy.overlap}, {@code policy.gap} with key and days, {@code policy.value}
     */
    public PolicyParameter with(PolicyRow row) {
        List<PolicyRow> next = new ArrayList<>();
        for (PolicyRow one : rows) {
            if (one.pending() && one.validFrom().equals(row.validFrom())) {
                continue;
            }
            boolean closes = one.validTo() == null && one.validFrom().isBefore(row.validFrom());
            next.add(closes ? one.until(row.validFrom().minusDays(1)) : one);
        }
        next.add(row);
        return new PolicyParameter(key, version, unit, next);
    }

    /**
     * Somebody has seen the row in the official text.
     *
     * @throws Refusal {@code policy-row.not-found}, {@code policy.confirmed} when it counts already
     */
    public PolicyParameter confirmed(UUID rowId, PolicyRow.Confirmation confirmation) {
        PolicyRow row = row(rowId);
        if (!row.pending()) {
            throw Refusal.conflict(
                    "policy.confirmed", Map.of("key", key, "from", row.validFrom().toString()));
        }
        return new PolicyParameter(
                key,
                version,
                unit,
                rows.stream()
                        .map(one -> one.id().equals(rowId) ? one.confirmed(confirmation) : one)
                        .toList());
    }

    /** Refuses {@code policy-row.not-found}. */
    public PolicyRow row(UUID rowId) {
        return rows.stream()
                .filter(one -> one.id().equals(rowId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("policy-row"));
    }
}
