package vn.lensong.bootstrap.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well approved answers are found.
 *
 * <p>The lists of names and the few weights were chosen while these texts were read, so nothing here is a
 * clean held-out test. Six of the 56 captions are not about their article, or more about another: 0.95
 * is what one could reach at most.
 */
class RetrievalEvaluationTest {

    @Test
    void the_right_answer_is_found_and_strangers_get_none() {
        Path data = dataBesideTheProject();

        RetrievalEvaluation.Figures figures = RetrievalEvaluation.measured(data);

        figures.retrieved().values().forEach(System.out::println);
        figures.suggested().values().forEach(System.out::println);
        assertThat(first(figures, "captions")).isGreaterThanOrEqualTo(0.85);
        assertThat(figures.retrieved().get("captions").recallAtThree()).isGreaterThanOrEqualTo(0.91);
        assertThat(first(figures, "captions-bare")).isGreaterThanOrEqualTo(0.84);
        assertThat(first(figures, "captions-teencode")).isGreaterThanOrEqualTo(0.82);
        assertThat(first(figures, "captions-teencode-bare")).isGreaterThanOrEqualTo(0.82);
        assertThat(first(figures, "lead-questions")).isGreaterThanOrEqualTo(0.63);
        assertThat(first(figures, "titles-to-text")).isGreaterThanOrEqualTo(0.75);
        assertThat(first(figures, "titles-to-text-teencode")).isGreaterThanOrEqualTo(0.69);
        assertThat(first(figures, "students")).isGreaterThanOrEqualTo(0.95);
        assertThat(figures.suggested().get("answerable").share()).isGreaterThanOrEqualTo(0.80);
        assertThat(figures.suggested().get("strangers").share()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void what_is_missing_is_said(@TempDir Path nothing) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        RetrievalEvaluation.print(nothing, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("captions").contains("không có / missing");
    }

    @Test
    void a_text_is_always_typed_the_same_way(@TempDir Path folder) throws IOException {
        Path dictionary = Files.createDirectory(folder.resolve("teencode_dictionary")).resolve("dict.jsonl");
        Files.writeString(dictionary, "{\"teen\": \"ko\", \"normal\": [{\"form\": \"không\"}]}\n");
        TypedSpellings spellings = new TypedSpellings(folder);

        String typed = spellings.typed("không không không không không không không không");

        assertThat(typed).contains("ko").contains("không");
        assertThat(spellings.typed("không không không không không không không không")).isEqualTo(typed);
    }

    private static double first(RetrievalEvaluation.Figures figures, String way) {
        return figures.retrieved().get(way).recallAtOne();
    }

    private static Path dataBesideTheProject() {
        Optional<Path> data = shared().map(folder -> folder.resolve("data/language"))
                .filter(folder -> Files.isRegularFile(folder.resolve("bhxh_hddtvn_articles/data.jsonl")));
        if (data.isEmpty()) {
            System.out.println("skipped: no ../shared/data/language beside the project");
        }
        Assumptions.assumeTrue(data.isPresent(), "no data");
        return data.orElseThrow();
    }

    private static Optional<Path> shared() {
        String given = System.getProperty("lensong.shared");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return Optional.of(folder.resolveSibling("shared"));
            }
        }
        return Optional.empty();
    }
}
