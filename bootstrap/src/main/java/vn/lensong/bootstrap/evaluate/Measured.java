package vn.lensong.bootstrap.evaluate;

import java.util.Locale;
import vn.lensong.domain.intake.LabelFigures;

/**
 * One thing measured.
 *
 * @param set what it was measured on
 * @param figures of what was said and what is so
 */
record Measured(Subject subject, String set, LabelFigures figures) {

    /** What is measured. */
    enum Subject {
        QUESTIONS("câu hỏi trong bình luận / questions in comments"),
        CITIZENS("câu hỏi của người dân, bỏ dấu hỏi / citizens' questions, without the mark"),
        COMPLAINTS("phản ánh / complaints"),
        PHONES("số điện thoại / phone numbers"),
        IDENTIFIERS("mã số định danh / identifiers"),
        DUPLICATES("câu hỏi trùng / duplicate questions");

        private final String title;

        Subject(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    boolean isMissing() {
        return figures.texts() == 0;
    }

    @Override
    public String toString() {
        return isMissing()
                ? "  %-44s không có / missing".formatted(set)
                : String.format(
                        Locale.ROOT,
                        "  %-44s P %.3f  R %.3f  F1 %.3f  (%d đúng / right, %d nhầm / false, %d sót / missed)",
                        set,
                        figures.precision(),
                        figures.recall(),
                        figures.f1(),
                        figures.right(),
                        figures.falseAlarms(),
                        figures.missed());
    }
}
