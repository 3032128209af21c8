package vn.lensong.bootstrap.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lensong.application.intake.TextReading;
import vn.lensong.bootstrap.evaluate.DataSets.Line;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelFigures;

/** How well questions and complaints are told. */
final class LabelEvaluation {

    /** Greetings and farewells among the intents of a chatbot: they ask nothing. */
    private static final Set<String> NO_QUESTIONS = Set.of("Mở đầu", "Kết thúc");

    private final DataSets data;
    private final TextReading reading;

    LabelEvaluation(DataSets data, TextReading reading) {
        this.data = data;
        this.reading = reading;
    }

    List<Measured> measured() {
        List<Measured> measured = new ArrayList<>();
        List<Line> comments = data.lines("question_gold");
        List<Line> plain = comments.stream()
                .filter(line -> !line.text("label").equals("rhetorical"))
                .toList();
        measured.add(questions("question_gold", plain));
        measured.add(questions(
                "question_gold, nửa chưa đọc / unread half",
                plain.stream().filter(line -> isUnread(line.text("text"))).toList()));
        measured.add(questions("question_gold, tu từ tính là sai / rhetoric as wrong", comments));
        citizens(measured);
        List<Line> bank = data.lines("bank_page_comments");
        measured.add(complaints("bank_page_comments", bank));
        measured.add(complaints(
                "bank_page_comments, nửa chưa đọc / unread half",
                bank.stream().filter(line -> isUnread(line.text("text"))).toList()));
        return measured;
    }

    private void citizens(List<Measured> measured) {
        Function<Line, Stream<String>> question = line -> Stream.of(line.text("question"));
        Measured[] each = {
            citizens("moh_hoidap", question),
            citizens("dichvucong_questions", question),
            citizens("bhxh_luatvietnam_faq", question),
            citizens("bhxh_official_hoidap", question),
            citizens("bhxh_hddtvn_articles", line -> line.texts("lead_questions").stream()),
            citizens(
                    "student_faq_intents",
                    line -> NO_QUESTIONS.contains(line.text("intent")) ? Stream.of() : Stream.of(line.text("text")))
        };
        int right = 0;
        int missed = 0;
        for (Measured one : each) {
            right += one.figures().right();
            missed += one.figures().missed();
        }
        measured.addAll(List.of(each));
        measured.add(new Measured(
                Measured.Subject.CITIZENS, "tất cả / all of them", new LabelFigures(right, 0, missed, 0)));
    }

    private Measured citizens(String set, Function<Line, Stream<String>> questions) {
        LabelFigures figures = LabelFigures.NONE;
        for (String text : data.lines(set).stream().flatMap(questions).toList()) {
            figures = figures.plus(true, says(text.replace('?', ' '), Label.QUESTION));
        }
        return new Measured(Measured.Subject.CITIZENS, set, figures);
    }

    private Measured questions(String set, List<Line> lines) {
        LabelFigures figures = LabelFigures.NONE;
        for (Line line : lines) {
            figures = figures.plus(line.text("label").equals("question"), says(line.text("text"), Label.QUESTION));
        }
        return new Measured(Measured.Subject.QUESTIONS, set, figures);
    }

    private Measured complaints(String set, List<Line> lines) {
        LabelFigures figures = LabelFigures.NONE;
        for (Line line : lines) {
            figures = figures.plus(line.isOne("complaint"), says(line.text("text"), Label.COMPLAINT));
        }
        return new Measured(Measured.Subject.COMPLAINTS, set, figures);
    }

    private boolean says(String text, Label label) {
        return reading.read(text).labels().contains(label);
    }

    /** The other half of the texts was read while the rules were written. */
    private static boolean isUnread(String text) {
        return (Folding.folded(text).hashCode() * 0x9E3779B1 >>> 16) % 2 == 1;
    }
}
