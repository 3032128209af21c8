package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The approved answers that come with the product can be said, can be understood and cannot grow old unseen. */
class ShippedAnswersTest {

    private static final String PLACE = "/answers/faq.json";
    private static final Pattern FIGURE = Pattern.compile("\\{\\{[a-z_]+(\\.[a-z_0-9]+)*}}");
    private static final Pattern AMOUNT_OR_SHARE = Pattern.compile("\\d{1,3}(\\.\\d{3})+|\\d+(,\\d+)? ?%");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");
    private static final Pattern ABBREVIATION = Pattern.compile("BHXH|BHYT|HĐND|NĐ |TK1|D05");
    private static final Pattern TELEPHONE = Pattern.compile("1900|0\\d{3}[ .]?\\d{3}[ .]?\\d{3}|\\d{8}");
    private static final Pattern GONE = Pattern.compile("(BHXH|bảo hiểm xã hội) huyện|13/2023|146/2018|595/QĐ");

    private static final int SECONDS_ON_AIR = 45;
    private static final int SYLLABLES_ON_AIR = 170;
    private static final int SYLLABLES_A_FIGURE = 8;

    /** What no public text confirms: answered with care, and not on air. */
    private static final Set<Integer> UNCONFIRMED = Set.of(3, 12, 14, 23, 24, 33, 42, 44, 47, 48, 50, 51, 56);

    /** Shares of a time that is over, and the steps down within a household: no day changes them. */
    private static final Map<String, Set<String>> SETTLED =
            Map.of("FAQ-006", Set.of("30%", "25%", "10%"), "FAQ-039", Set.of("70%", "60%", "50%", "40%"));

    private static String file = "";
    private static List<Map<String, @Nullable Object>> answers = List.of();

    @BeforeAll
    static void read() throws IOException {
        try (InputStream stream = Objects.requireNonNull(ShippedAnswersTest.class.getResourceAsStream(PLACE))) {
            file = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        answers = JsonMapper.createDefault()
                .readValue(file, Argument.listOf(Argument.mapOf(String.class, Object.class)));
    }

    @Test
    void there_are_sixty_and_each_has_its_own_name() {
        assertThat(answers)
                .extracting(answer -> text(answer, "externalId"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 60).mapToObj(ShippedAnswersTest::name).toList());
    }

    @Test
    void every_answer_has_the_same_fields() {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.keySet())
                    .containsExactly(
                            "externalId", "question", "wordings", "spoken", "written", "category", "legalBasis",
                            "validFrom", "validTo", "onAir");
            assertThat(text(answer, "category")).matches("[A-Z]+(_[A-Z]+)*");
            assertThat(text(answer, "legalBasis")).isNotBlank();
        });
        assertThat(answers).extracting(answer -> text(answer, "category")).satisfies(categories ->
                assertThat(Set.copyOf(categories)).hasSizeBetween(2, 14));
    }

    @Test
    void the_letters_are_composed() {
        assertThat(Normalizer.isNormalized(file, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void no_two_answers_are_asked_for_in_the_same_words() {
        assertThat(answers).allSatisfy(answer -> assertThat(wordings(answer)).hasSizeBetween(4, 7));
        assertThat(answers.stream().flatMap(ShippedAnswersTest::questions).map(ShippedAnswersTest::folded))
                .doesNotHaveDuplicates();
    }

    @Test
    void some_wordings_are_without_diacritics() {
        assertThat(answers).allSatisfy(answer ->
                assertThat(wordings(answer)).anyMatch(wording -> wording.chars().allMatch(letter -> letter < 128)));
    }

    @Test
    void a_host_says_each_in_forty_five_seconds() {
        assertThat(answers).allSatisfy(answer -> {
            String spoken = text(answer, "spoken");

            assertThat(seconds(spoken)).isLessThanOrEqualTo(SECONDS_ON_AIR);
            assertThat(sentences(spoken)).isBetween(2L, 4L);
            assertThat(spoken).doesNotContainPattern(ABBREVIATION);
        });
    }

    @Test
    void a_reply_is_polite_and_says_where_to_ask() {
        assertThat(answers).allSatisfy(answer -> {
            String written = text(answer, "written");

            assertThat(written).startsWith("Dạ, ").contains("{{hotline}}");
            assertThat(sentences(written)).isBetween(2L, 6L);
        });
    }

    @Test
    void what_the_law_may_change_is_a_live_figure() {
        assertThat(answers).allSatisfy(answer -> {
            Set<String> settled = SETTLED.getOrDefault(text(answer, "externalId"), Set.of());

            assertThat(texts(answer)
                            .flatMap(text -> matches(AMOUNT_OR_SHARE, text))
                            .filter(found -> !settled.contains(found)))
                    .isEmpty();
        });
    }

    @Test
    void every_live_figure_is_a_name() {
        assertThat(answers.stream().flatMap(ShippedAnswersTest::texts).map(text -> FIGURE.matcher(text).replaceAll("")))
                .noneMatch(text -> text.contains("{") || text.contains("}"));
    }

    @Test
    void no_number_is_given_but_the_hotline() {
        assertThat(answers.stream().flatMap(ShippedAnswersTest::texts))
                .noneMatch(text -> TELEPHONE.matcher(text).find());
    }

    @Test
    void nothing_names_an_office_or_a_law_that_is_gone() {
        assertThat(matches(GONE, file)).isEmpty();
    }

    @Test
    void what_is_not_confirmed_is_not_on_air() {
        assertThat(answers.stream().filter(answer -> !(boolean) answer.get("onAir")))
                .extracting(answer -> text(answer, "externalId"))
                .containsExactlyElementsOf(UNCONFIRMED.stream().sorted().map(ShippedAnswersTest::name).toList());
    }

    @Test
    void an_answer_ends_after_it_begins() {
        assertThat(answers).allSatisfy(answer -> {
            LocalDate from = LocalDate.parse(text(answer, "validFrom"));
            LocalDate to = answer.get("validTo") instanceof String day ? LocalDate.parse(day) : LocalDate.MAX;

            assertThat(from).isBefore(to);
        });
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "FAQ-%03d", number);
    }

    private static String text(Map<String, @Nullable Object> answer, String field) {
        return Objects.requireNonNull(answer.get(field), field).toString();
    }

    private static List<String> wordings(Map<String, @Nullable Object> answer) {
        return ((List<?>) Objects.requireNonNull(answer.get("wordings"))).stream().map(String::valueOf).toList();
    }

    private static Stream<String> questions(Map<String, @Nullable Object> answer) {
        return Stream.concat(Stream.of(text(answer, "question")), wordings(answer).stream());
    }

    private static Stream<String> texts(Map<String, @Nullable Object> answer) {
        return Stream.of(text(answer, "spoken"), text(answer, "written"));
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group());
    }

    private static long sentences(String text) {
        return SENTENCE_END.matcher(text).results().count();
    }

    /** As it is typed without marks: lower case, letters and digits only. */
    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    /** A word of Vietnamese is one syllable; a digit is nearly two, and a figure about eight. */
    private static long seconds(String spoken) {
        long figures = FIGURE.matcher(spoken).results().count();
        long syllables = Arrays.stream(FIGURE.matcher(spoken).replaceAll(" ").split("\\s+"))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .mapToLong(word -> Math.max(1, 2 * word.chars().filter(Character::isDigit).count() - 1))
                .sum();
        return Math.ceilDiv((syllables + figures * SYLLABLES_A_FIGURE) * SECONDS_ON_AIR, SYLLABLES_ON_AIR);
    }
}
