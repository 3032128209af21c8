package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure;
import vn.lensong.domain.policy.Figures;
import vn.lensong.domain.policy.Step;
import vn.lensong.domain.policy.SupportGroup;

/** Every code that the sources throw has a sentence in both languages. */
class MessagesTest {

    /** What stands before the name of a field inside a list. */
    private static final List<String> FIELDS = List.of("segments.", "grants.", "preparation.k", "contingencies.");

    private static final Pattern CODE = Pattern.compile("\"([a-z-]+(\\.[a-z-]+)+)\"");
    private static final Pattern THROWN = Pattern.compile(
            "Refusal\\s*\\.(invalid|conflict|forbidden|unknownCaller|tooOften|field|unsupported)\\(|new BadRequest\\(|plain\\(|field\\(");
    private static final Pattern NOT_FOUND = Pattern.compile("Refusal\\.notFound\\(\"([a-z-]+)\"\\)");
    private static final Pattern REQUIRED = Pattern.compile("require\\((?!\\))[^;\"]*\"([a-z]+)\"");

    @Test
    void every_code_reads_in_vietnamese_and_in_english() throws IOException {
        Set<String> codes = codes();

        assertThat(codes).contains("question.claimed", "programme.not-found", "scope.not-found").hasSizeGreaterThan(40);
        assertThat(keys("vi")).containsAll(codes);
        assertThat(keys("en")).containsAll(codes);
    }

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(keys("vi")).isEqualTo(keys("en"));
    }

    @Test
    void every_step_of_a_calculation_and_every_group_has_its_sentence() {
        Set<String> wanted = new TreeSet<>();
        for (Step.Code code : Step.Code.values()) {
            wanted.add(code.key());
        }
        for (SupportGroup group : SupportGroup.values()) {
            wanted.add("support-group." + group.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        assertThat(keys("vi")).containsAll(wanted);
        assertThat(keys("en")).containsAll(wanted);
    }

    @Test
    void the_page_of_live_figures_lists_them_all() throws IOException {
        String page = Files.readString(Repository.root().resolve("docs/figures.md"));

        assertThat(Figures.names()).isNotEmpty().allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(ResourceBundle.getBundle("i18n.messages", Locale.of(language)).keySet());
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (OutsideFailure.Kind kind : OutsideFailure.Kind.values()) {
            codes.add("outside." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        try (Stream<Path> files = Files.walk(Repository.root())) {
            for (Path file : files.filter(MessagesTest::isMainSource).toList()) {
                String source = Files.readString(file);
                addThrown(source, codes);
                addNotFound(source, NOT_FOUND, codes);
                addNotFound(source, REQUIRED, codes);
            }
        }
        return codes;
    }

    private static boolean isMainSource(Path file) {
        String path = file.toString();
        return path.endsWith(".java") && path.contains("/src/main/") && !path.contains("/simulator/");
    }

    private static void addThrown(String source, Set<String> codes) {
        Matcher thrown = THROWN.matcher(source);
        while (thrown.find()) {
            int end = source.indexOf(';', thrown.end());
            Matcher code = CODE.matcher(source.substring(thrown.end(), end < 0 ? source.length() : end));
            while (code.find()) {
                if (FIELDS.stream().noneMatch(code.group(1)::startsWith)) {
                    codes.add(code.group(1));
                }
            }
        }
    }

    private static void addNotFound(String source, Pattern pattern, Set<String> codes) {
        Matcher found = pattern.matcher(source);
        while (found.find()) {
            codes.add(found.group(1) + ".not-found");
        }
    }
}
