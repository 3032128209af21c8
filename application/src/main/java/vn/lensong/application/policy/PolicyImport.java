package vn.lensong.application.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyRow;
import vn.lensong.domain.policy.PolicyTable;
import vn.lensong.domain.policy.Unit;

/**
 * A file of parameters, read against what is stored: everything in it, or every problem of it.
 *
 * @param changed the parameters that are different
 * @param added the rows that are new
 */
record PolicyImport(List<PolicyParameter> changed, List<Added> added) {

    private static final int MOST_LINES = 2_000;

    /** A new row of a parameter. */
    record Added(PolicyParameter parameter, PolicyRow row) {}

    /** A line that could be read. */
    private record Line(int number, Unit unit, PolicyRow row) {}

    /**
     * Reads the lines.
     *
     * @throws Refusal {@code policy.import} with the problems, their fields numbered from 0 as
     *     {@code [3].value}; {@code policy.import-size} for too many lines or none
     */
    static PolicyImport read(PolicyTable stored, List<ParameterLine> lines, Ids ids) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Refusal.invalid("policy.import-size", Map.of("most", MOST_LINES));
        }
        List<Refusal.Problem> problems = new ArrayList<>();
        Map<String, List<Line>> byKey = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            read(i, lines.get(i), ids, problems, byKey);
        }
        List<PolicyParameter> changed = new ArrayList<>();
        List<Added> added = new ArrayList<>();
        byKey.forEach((key, read) -> collect(
                read.getFirst().number(), problems, () -> join(stored.find(key), key, read, changed, added)));
        if (!problems.isEmpty()) {
            throw Refusal.invalid("policy.import", Map.of("count", problems.size()), problems);
        }
        return new PolicyImport(changed, added);
    }

    private static void read(
            int number,
            ParameterLine line,
            Ids ids,
            List<Refusal.Problem> problems,
            Map<String, List<Line>> byKey) {
        collect(number, problems, () -> {
            String key = required("key", line.key());
            Unit unit = choice("unit", line.unit(), Unit.class);
            PolicyRow row = new PolicyRow(
                    ids.next(),
                    required("value", line.value()),
                    day("validFrom", required("validFrom", line.validFrom())),
                    line.validTo() == null ? null : day("validTo", line.validTo()),
                    required("legalBasis", line.legalBasis()),
                    required("source", line.source()),
                    required("evidence", line.evidence()),
                    choice("status", line.status(), PolicyRow.Status.class),
                    null);
            // Alone it must be right already, so that a wrong value is told with its own line.
            PolicyRow clean = new PolicyParameter(key, 0, unit, List.of(row)).rows().getFirst();
            byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(new Line(number, unit, clean));
        });
    }

    private static void collect(int number, List<Refusal.Problem> problems, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            refusal.problems()
                    .forEach(problem -> problems.add(new Refusal.Problem(
                            "[" + number + "]." + problem.field(), problem.code(), refusal.details())));
        }
    }

    /** Rows of the same day and value are known; any other one joins, and the parameter sees that it fits. */
    private static void join(
            Optional<PolicyParameter> stored,
            String key,
            List<Line> lines,
            List<PolicyParameter> changed,
            List<Added> added) {
        Unit unit = stored.map(PolicyParameter::unit).orElse(lines.getFirst().unit());
        if (lines.stream().anyMatch(line -> line.unit() != unit)) {
            throw Refusal.field("unit", "policy.unit", Map.of("key", key, "unit", unit.name()));
        }
        List<PolicyRow> read = lines.stream()
                .map(Line::row)
                .sorted(Comparator.comparing(PolicyRow::validFrom))
                .toList();
        // The file must be seamless in itself before it meets what is stored.
        PolicyParameter next = new PolicyParameter(key, 0, unit, read);
        List<PolicyRow> fresh = read;
        if (stored.isPresent()) {
            next = stored.get();
            fresh = read.stream().filter(row -> !known(stored.get(), row)).toList();
            for (PolicyRow row : fresh) {
                next = next.with(row);
            }
        }
        if (!fresh.isEmpty()) {
            PolicyParameter result = next;
            changed.add(result);
            fresh.forEach(row -> added.add(new Added(result, row)));
        }
    }

    private static boolean known(PolicyParameter stored, PolicyRow row) {
        return stored.rows().stream()
                .anyMatch(one -> one.validFrom().equals(row.validFrom()) && one.value().equals(row.value()));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.field(field, "field.missing", Map.of("field", field));
        }
        return value;
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.field(field, "field.bad-day", Map.of("field", field));
        }
    }

    private static <E extends Enum<E>> E choice(String field, @Nullable String text, Class<E> of) {
        String wanted = required(field, text);
        return Arrays.stream(of.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        field,
                        "field.bad-choice",
                        Map.of("field", field, "choices", Arrays.toString(of.getEnumConstants()))));
    }
}
