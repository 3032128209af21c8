package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.policy.Figures;

/** The console shows no figure by the name that only texts and files use. */
class FigureNamesTest {

    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_live_figure_has_words(String language) throws IOException {
        assertThat(words(language)).containsAll(under("figure", Figures.names()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_shipped_parameter_has_words(String language) throws IOException {
        try (InputStream file = open("policy/parameters.json")) {
            Set<String> keys = KEY.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());

            assertThat(keys).isNotEmpty();
            assertThat(words(language)).containsAll(under("parameter", keys));
        }
    }

    private static Set<String> under(String prefix, Set<String> names) {
        return names.stream().map(name -> prefix + "." + name).collect(Collectors.toSet());
    }

    private static Set<String> words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = open("i18n/console_" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words.stringPropertyNames();
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(FigureNamesTest.class.getClassLoader().getResourceAsStream(file), file);
    }
}
