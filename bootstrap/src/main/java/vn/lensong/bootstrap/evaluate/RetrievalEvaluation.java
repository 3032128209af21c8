package vn.lensong.bootstrap.evaluate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.lensong.adapters.language.search.LuceneAnswerSearch;
import vn.lensong.application.knowledge.AnswerSearch;
import vn.lensong.application.knowledge.AnswerSearch.Entry;
import vn.lensong.application.knowledge.AnswerSearch.Found;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Folding;

/**
 * How well approved answers are found: whether the right one comes first, and when nothing is suggested.
 *
 * <p>Nothing of the texts is printed.
 */
public final class RetrievalEvaluation {

    private static final int FIVE = 5;
    private static final int THREE = 3;

    private final DataSets data;
    private final TypedSpellings spellings;
    private final List<Entry> answers = new ArrayList<>();
    private final List<Entry> untitled = new ArrayList<>();
    private final List<Asked> captions = new ArrayList<>();
    private final List<Asked> leads = new ArrayList<>();
    private final List<Asked> titles = new ArrayList<>();

    /** A question, and the answer that is right. */
    private record Asked(String text, UUID right) {}

    /**
     * Everything that was measured.
     *
     * @param retrieved by the way of asking
     * @param suggested by kind of text; {@code answerable} and {@code strangers} are the two sums
     */
    record Figures(Map<String, Retrieved> retrieved, Map<String, Suggested> suggested) {}

    private RetrievalEvaluation(Path folder) {
        data = new DataSets(folder);
        spellings = new TypedSpellings(folder);
        for (DataSets.Line line : data.lines("bhxh_hddtvn_articles")) {
            UUID id = id(line.text("id"));
            answers.add(new Entry(id, Scope.NATION, List.of(line.text("title")), line.text("answer")));
            untitled.add(new Entry(id, Scope.NATION, List.of(line.text("id")), line.text("answer")));
            line.texts("paraphrases").forEach(caption -> captions.add(new Asked(caption, id)));
            line.texts("lead_questions").forEach(lead -> leads.add(new Asked(lead, id)));
            titles.add(new Asked(line.text("title"), id));
        }
        for (DataSets.Line line : data.lines("bhxh_luatvietnam_faq")) {
            answers.add(new Entry(
                    id(line.text("id")), Scope.NATION, List.of(line.text("question")), line.text("answer")));
        }
    }

    /** Measures on the data sets in this folder; says which are missing. */
    public static void print(Path data, PrintStream out) {
        Figures figures = measured(data);
        out.println("tìm câu trả lời đã duyệt / finding approved answers");
        figures.retrieved().values().forEach(out::println);
        out.println("có gợi ý / something is suggested");
        figures.suggested().values().forEach(out::println);
    }

    static Figures measured(Path data) {
        RetrievalEvaluation evaluation = new RetrievalEvaluation(data);
        return new Figures(evaluation.retrieved(), evaluation.suggested());
    }

    private Map<String, Retrieved> retrieved() {
        AnswerSearch byAll = searching(answers);
        AnswerSearch byText = searching(untitled);
        Map<String, Retrieved> figures = new LinkedHashMap<>();
        inEveryForm(figures, "captions", byAll, captions);
        add(figures, "lead-questions", byAll, leads, UnaryOperator.identity());
        inEveryForm(figures, "titles-to-text", byText, titles);
        addStudents(figures);
        return figures;
    }

    private void inEveryForm(Map<String, Retrieved> figures, String way, AnswerSearch search, List<Asked> asked) {
        add(figures, way, search, asked, UnaryOperator.identity());
        add(figures, way + "-bare", search, asked, Folding::folded);
        List<Asked> shortened = spellings.isEmpty() ? List.of() : asked;
        add(figures, way + "-teencode", search, shortened, spellings::typed);
        add(figures, way + "-teencode-bare", search, shortened, text -> Folding.folded(spellings.typed(text)));
    }

    private void addStudents(Map<String, Retrieved> figures) {
        Map<String, List<String>> wordings = new LinkedHashMap<>();
        List<Asked> asked = new ArrayList<>();
        for (DataSets.Line line : data.lines("student_faq_intents")) {
            String intent = line.text("intent");
            switch (line.text("src")) {
                case "train" -> wordings.computeIfAbsent(intent, any -> new ArrayList<>()).add(line.text("text"));
                case "test" -> asked.add(new Asked(line.text("text"), id(intent)));
                default -> {}
            }
        }
        List<Entry> groups = new ArrayList<>();
        wordings.forEach((intent, texts) -> groups.add(new Entry(id(intent), Scope.NATION, texts, intent)));
        add(figures, "students", searching(groups), asked, UnaryOperator.identity());
        add(figures, "students-bare", searching(groups), asked, Folding::folded);
    }

    private Map<String, Suggested> suggested() {
        AnswerSearch search = searching(answers);
        Map<String, Suggested> figures = new LinkedHashMap<>();
        Suggested known = suggested(search, "captions", texts(captions));
        Suggested vague = suggested(search, "lead-questions", texts(leads));
        List<Suggested> strange = Stream.of(
                        suggested(search, "dichvucong_questions", strangers("dichvucong_questions", "question")),
                        suggested(search, "moh_hoidap", strangers("moh_hoidap", "question")),
                        suggested(search, "bank_page_comments", strangers("bank_page_comments", "text")))
                .toList();
        Stream.concat(Stream.of(known, vague), strange.stream()).forEach(one -> figures.put(one.texts(), one));
        figures.put("answerable", known.and(vague, "answerable"));
        figures.put("strangers", strange.stream().reduce((one, other) -> one.and(other, "strangers")).orElseThrow());
        return figures;
    }

    /** Texts that the answers have nothing to say to: those that name insurance are left out. */
    private List<String> strangers(String set, String field) {
        return data.lines(set).stream()
                .map(line -> line.text(field))
                .filter(text -> !Folding.folded(text).matches("(?s).*(bao hiem|bhxh|bhyt|bhtn).*"))
                .toList();
    }

    private static void add(
            Map<String, Retrieved> figures,
            String way,
            AnswerSearch search,
            List<Asked> asked,
            UnaryOperator<String> typed) {
        int[] within = new int[FIVE];
        for (Asked question : asked) {
            List<UUID> found = search.search(typed.apply(question.text()), any -> true, FIVE).stream()
                    .map(Found::answerId)
                    .toList();
            int place = found.indexOf(question.right());
            for (int i = place; i >= 0 && i < FIVE; i++) {
                within[i]++;
            }
        }
        figures.put(way, new Retrieved(way, asked.size(), within[0], within[THREE - 1], within[FIVE - 1]));
    }

    private static Suggested suggested(AnswerSearch search, String kind, List<String> texts) {
        long suggested = texts.stream()
                .filter(text -> search.search(text, any -> true, THREE).stream().anyMatch(Found::confident))
                .count();
        return new Suggested(kind, texts.size(), Math.toIntExact(suggested));
    }

    private static List<String> texts(List<Asked> asked) {
        return asked.stream().map(Asked::text).toList();
    }

    private static AnswerSearch searching(List<Entry> entries) {
        AnswerSearch search = new LuceneAnswerSearch();
        search.replace(entries);
        return search;
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
