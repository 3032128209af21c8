package vn.lensong.adapters.web.recap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import vn.lensong.adapters.web.Spreadsheet;
import vn.lensong.application.recap.RecapComparing;
import vn.lensong.application.recap.RecapDesk;
import vn.lensong.application.recap.RecapViews;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapVersion;

/** Recaps as tables, each with what its figures mean. */
final class RecapTables {

    private final RecapLabels.Language in;

    RecapTables(RecapLabels.Language in) {
        this.in = in;
    }

    List<Spreadsheet.Sheet> workbook(RecapDesk.Shown shown) {
        return List.of(
                new Spreadsheet.Sheet(in.word("sheet.figures"), figures(shown)),
                new Spreadsheet.Sheet(in.word("sheet.questions"), questions(shown.recap())),
                new Spreadsheet.Sheet(in.word("sheet.versions"), versions(shown)),
                definitions());
    }

    List<List<Object>> figures(RecapDesk.Shown shown) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(head("figure", "value", "definition", "source", "as-of", "programme", "version"));
        RecapVersion newest = shown.newest();
        shown.recap().figures().forEach(figure -> lines.add(List.of(
                in.name(figure.measure()),
                in.cell(figure.value()),
                in.definition(figure.measure()),
                in.sources(figure.measure()),
                in.moment(figure.asOf()),
                shown.programme().title(),
                newest == null ? in.word("moving") : newest.no())));
        return lines;
    }

    List<Spreadsheet.Sheet> workbook(RecapComparing.Compared compared) {
        return List.of(
                new Spreadsheet.Sheet(in.word("sheet.programmes"), programmes(compared)),
                new Spreadsheet.Sheet(in.word("sheet.provinces"), groups("province", compared.provinces())),
                new Spreadsheet.Sheet(in.word("sheet.organisations"), groups("organisation", compared.organisations())),
                definitions());
    }

    List<List<Object>> programmes(RecapComparing.Compared compared) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(withMeasures("programme", "day", "province", "organisation", "product", "version", "state"));
        for (RecapViews.Frozen recap : compared.recaps()) {
            List<Object> line = new ArrayList<>(List.of(
                    recap.title(),
                    in.day(recap.startedAt()),
                    recap.province(),
                    recap.organisation(),
                    in.word("product." + recap.product().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    recap.version().no(),
                    in.word(recap.version().finished() ? "finished" : "counting")));
            for (Measure measure : Measure.values()) {
                line.add(in.cell(recap.version().recap().value(measure)));
            }
            lines.add(line);
        }
        return lines;
    }

    private List<List<Object>> groups(String name, List<RecapComparing.Group> groups) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(withMeasures(name, "programmes"));
        for (RecapComparing.Group group : groups) {
            List<Object> line = new ArrayList<>(List.of(group.name(), group.programmes()));
            for (Measure measure : Measure.values()) {
                line.add(in.cell(group.medians().get(measure)));
            }
            lines.add(line);
        }
        return lines;
    }

    private List<List<Object>> questions(Recap recap) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(head("outcome", "amount"));
        new TreeMap<>(recap.questionsByOutcome())
                .forEach((outcome, count) -> lines.add(List.of(in.outcome(outcome), count)));
        return lines;
    }

    private List<List<Object>> versions(RecapDesk.Shown shown) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(head("version", "kind", "as-of", "reason", "figure", "from", "to", "hash"));
        for (RecapVersion version : shown.versions()) {
            List<Object> begin = List.of(
                    version.no(), in.kind(version.kind()), in.moment(version.frozenAt()), version.reason());
            if (version.changes().isEmpty()) {
                lines.add(joined(begin, List.of("", "", "", version.hash())));
            }
            version.changes().forEach(change -> lines.add(joined(
                    begin,
                    List.of(
                            in.name(change.measure()),
                            in.cell(change.from()),
                            in.cell(change.to()),
                            version.hash()))));
        }
        return lines;
    }

    private Spreadsheet.Sheet definitions() {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(head("figure", "definition", "source"));
        Arrays.stream(Measure.values()).forEach(measure ->
                lines.add(List.of(in.name(measure), in.definition(measure), in.sources(measure))));
        return new Spreadsheet.Sheet(in.word("sheet.definitions"), lines);
    }

    private List<Object> withMeasures(String... columns) {
        return joined(
                head(columns),
                Arrays.stream(Measure.values()).<Object>map(in::name).toList());
    }

    private List<Object> head(String... columns) {
        return Arrays.stream(columns)
                .<Object>map(column -> in.word("column." + column))
                .toList();
    }

    private static List<Object> joined(List<Object> first, List<Object> second) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
