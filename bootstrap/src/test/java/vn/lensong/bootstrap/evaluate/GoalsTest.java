package vn.lensong.bootstrap.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.lensong.bootstrap.evaluate.Measured.Subject;
import vn.lensong.domain.intake.LabelFigures;

/** What reading texts has to reach, on the data sets beside the project; they are never part of it. */
class GoalsTest {

    private static List<Measured> measured = List.of();

    @BeforeAll
    static void measure() {
        Path data = shared().resolve("data/language");
        if (!Files.isDirectory(data)) {
            System.out.println("skipped: no ../shared/data/language beside the project");
        }
        Assumptions.assumeTrue(Files.isDirectory(data), "no data sets");
        measured = Evaluate.measured(data);
        measured.forEach(System.out::println);
    }

    @Test
    void questions_are_told_from_remarks() {
        LabelFigures figures = figures(Subject.QUESTIONS, "question_gold");

        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.90);
        assertThat(figures.f1()).isGreaterThanOrEqualTo(0.72);
    }

    @Test
    void citizens_questions_are_not_missed() {
        assertThat(measured.stream().filter(each -> each.subject() == Subject.CITIZENS && !each.isMissing()))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.figures().recall())
                        .as(each.set())
                        .isGreaterThanOrEqualTo(0.95));
    }

    @Test
    void complaints_are_told_without_training() {
        assertThat(measured.stream().filter(each -> each.subject() == Subject.COMPLAINTS && !each.isMissing()))
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(each.figures().f1()).as(each.set()).isGreaterThanOrEqualTo(0.80));
    }

    @Test
    void phone_numbers_are_found() {
        LabelFigures real = figures(Subject.PHONES, "phones_real");
        LabelFigures hard = figures(Subject.PHONES, "phones_composed");

        assertThat(real.recall()).isGreaterThanOrEqualTo(0.97);
        assertThat(real.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(hard.recall()).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void duplicates_are_suggested_with_care() {
        assertThat(figures(Subject.DUPLICATES, "duplicate_pairs_gold").precision()).isGreaterThanOrEqualTo(0.90);
    }

    private static LabelFigures figures(Subject subject, String set) {
        Measured found = measured.stream()
                .filter(each -> each.subject() == subject && each.set().equals(set))
                .findFirst()
                .orElseThrow();
        Assumptions.assumeFalse(found.isMissing(), "no " + set);
        return found.figures();
    }

    private static Path shared() {
        String given = System.getProperty("lensong.shared");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder.resolveSibling("shared");
            }
        }
        return Path.of("shared");
    }
}
