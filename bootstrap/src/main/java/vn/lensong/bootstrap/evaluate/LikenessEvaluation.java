package vn.lensong.bootstrap.evaluate;

import java.util.List;
import java.util.function.Predicate;
import vn.lensong.bootstrap.evaluate.DataSets.Line;
import vn.lensong.domain.intake.LabelFigures;
import vn.lensong.domain.question.Likeness;

/** How well questions with one answer are told from those that only look alike. */
final class LikenessEvaluation {

    private static final String SET = "duplicate_pairs_gold";

    private final DataSets data;

    LikenessEvaluation(DataSets data) {
        this.data = data;
    }

    List<Measured> measured() {
        List<Line> pairs = data.lines(SET);
        return List.of(
                measured(SET, pairs, line -> !isRelated(line)),
                measured(SET + ", cặp khó / the hard ones", pairs, line -> !isRelated(line) && !isCaption(line)),
                measured(SET + ", gần giống tính là sai / related as wrong", pairs, line -> !isCaption(line)));
    }

    private static Measured measured(String set, List<Line> pairs, Predicate<Line> of) {
        LabelFigures figures = LabelFigures.NONE;
        for (Line pair : pairs.stream().filter(of).toList()) {
            double alike = Likeness.of(pair.text("a")).to(Likeness.of(pair.text("b")));
            figures = figures.plus(pair.text("label").equals("duplicate"), alike >= Likeness.SUGGESTED);
        }
        return new Measured(Measured.Subject.DUPLICATES, set, figures);
    }

    private static boolean isRelated(Line pair) {
        return pair.text("label").equals("related");
    }

    private static boolean isCaption(Line pair) {
        return pair.has("origin");
    }
}
