package vn.lensong.adapters.persistence.partner;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.application.partner.LeadImports.Line;
import vn.lensong.domain.privacy.Held;

/**
 * Rows of lists that are still kept: those with the person's number in a cell, or with the id of the person's lead, are
 * emptied; that there was such a row, and what became of it, stays. Blocks are opened one at a time, however many.
 */
@Singleton
class ListedRowHolding implements PersonalHolding {

    /** After the country's code: what every way of writing a number ends in, its gaps left out. */
    private static final int COUNTRY = "+84".length();

    private final Json json;
    private final SealedRows rows;

    ListedRowHolding(Json json, SealedRows rows) {
        this.json = json;
        this.rows = rows;
    }

    @Override
    public void trace(Sql sql, Traces traces) {}

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        Wanted wanted = Wanted.of(traces);
        List<Held> held = new ArrayList<>();
        for (At at : blocks(sql, traces, wanted)) {
            for (Line line : lines(sql, at, "")) {
                if (wanted.has(line)) {
                    String row = at.importId + " " + line.no();
                    UUID id = UUID.nameUUIDFromBytes(row.getBytes(StandardCharsets.UTF_8));
                    held.add(new Held("listed-row", id, at.keptAt, data(at, line)));
                }
            }
        }
        return held;
    }

    private static Map<String, String> data(At at, Line line) {
        Map<String, String> data = new LinkedHashMap<>();
        for (int place = 0; place < line.cells().size(); place++) {
            String cell = line.cells().get(place);
            if (!cell.isBlank()) {
                String name = place < at.columns.size() ? at.columns.get(place) : "";
                data.merge(name.isBlank() ? String.valueOf(place + 1) : name, cell, (one, other) -> one + "; " + other);
            }
        }
        return data;
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        Wanted wanted = Wanted.of(traces);
        int count = 0;
        for (At at : blocks(sql, traces, wanted)) {
            // Held until the end: somebody else's rows may be emptied in the same block meanwhile.
            List<Line> lines = lines(sql, at, " for update");
            List<Line> next = lines.stream()
                    .map(line -> wanted.has(line) ? emptied(line) : line)
                    .toList();
            if (!next.equals(lines)) {
                count += (int) lines.stream().filter(wanted::has).count();
                sql.update(
                        "update lead_import_block set sealed = ? where import_id = ? and first_no = ?",
                        rows.sealed(at.importId, at.firstNo, next),
                        at.importId,
                        at.firstNo);
            }
        }
        return Map.of("listed-row", count);
    }

    private static Line emptied(Line line) {
        return new Line(line.no(), line.cells().stream().map(cell -> "").toList());
    }

    private List<At> blocks(Sql sql, Traces traces, Wanted wanted) {
        return wanted.nothing()
                ? List.of()
                : sql.list(
                        "select b.import_id, b.first_no, b.kept_at, i.columns from lead_import_block b"
                                + " join lead_import i on i.id = b.import_id where " + traces.scopes().inside("i.scope")
                                + " order by b.import_id, b.first_no",
                        this::at,
                        traces.scopes().values().toArray());
    }

    private At at(Row row) {
        return new At(
                row.id("import_id"),
                row.number("first_no"),
                row.instant("kept_at"),
                Arrays.asList(json.read(row.text("columns"), String[].class)));
    }

    private List<Line> lines(Sql sql, At at, String further) {
        Optional<String> sealed = sql.first(
                "select sealed from lead_import_block where import_id = ? and first_no = ?" + further,
                row -> row.text("sealed"),
                at.importId,
                at.firstNo);
        return sealed.flatMap(text -> rows.opened(at.importId, at.firstNo, text)).orElse(List.of());
    }

    /** Where a block lies, and how its list named its columns. */
    private record At(UUID importId, int firstNo, Instant keptAt, List<String> columns) {}

    /** What a row of the person has in it. */
    private record Wanted(List<String> numbers, Set<String> leads) {

        static Wanted of(Traces traces) {
            return new Wanted(
                    traces.phones().stream().map(phone -> phone.substring(COUNTRY)).toList(),
                    traces.of(Traces.Kind.LEAD).stream().map(UUID::toString).collect(Collectors.toSet()));
        }

        boolean nothing() {
            return numbers.isEmpty() && leads.isEmpty();
        }

        boolean has(Line line) {
            return line.cells().stream().anyMatch(cell -> {
                String digits = cell.replaceAll("[^0-9]", "");
                return numbers.stream().anyMatch(digits::contains) || leads.contains(cell.strip());
            });
        }
    }
}
