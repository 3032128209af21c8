package vn.lensong.adapters.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.privacy.PersonalData;
import vn.lensong.application.story.Stories;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.privacy.Identity;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;
import vn.lensong.domain.story.Telling;

/**
 * Whoever adds a table that may hold something of a citizen says in {@code personal-tables.txt} which holding tells and
 * erases it, or why none has to.
 */
class PersonalTablesTest {

    /** What columns are called that may hold something of a citizen. */
    private static final Set<String> PERSONAL = Set.of(
            "name", "display_name", "asker_name", "author_name", "by_name", "owner_name", "phone", "as_written", "address",
            "about", "words", "body", "person_key", "asker_key", "author_key", "invitee_key", "who", "note", "basis_note",
            "ended_note", "reason", "why", "telling", "person", "contact", "happened", "raw_payload", "facts", "filter",
            "number", "answer", "receipt", "hesitation_text", "commune", "commune_key", "support_group", "document_number",
            "email", "message", "description", "summary", "reporter", "author", "complainant", "given_to",
            "sealed");

    @TempDir
    static Path folder;

    private static Store store;

    @BeforeAll
    static void start() {
        store = Store.onH2(folder, Map.of(), (PhoneFinder) text -> List.of());
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void every_table_with_a_personal_column_names_its_holding_or_says_why_there_is_none() throws IOException {
        Map<String, String> said = said();

        Set<String> found = tables();

        Set<String> holdings = store.beans(PersonalHolding.class).stream()
                .map(holding -> holding.getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(said.keySet()).as("tables in personal-tables.txt").containsExactlyInAnyOrderElementsOf(found);
        assertThat(said.values().stream().filter(one -> !one.contains(" ")).toList())
                .as("holdings that there are")
                .allMatch(holdings::contains);
    }

    @Test
    void a_story_is_found_by_the_number_its_teller_left_told_and_then_told_nowhere_any_more() {
        Scope scope = new Scope("vn/31");
        LocalDate day = LocalDate.of(2026, 11, 20);
        Telling telling = new Telling(
                "Bà Sáu Thử", "0900 000 781", Product.VOLUNTARY_SI, "1.500.000 đồng", day, "Nhờ đóng đủ mà có lương hưu");
        Story story = Story.entered(UUID.randomUUID(), scope, telling)
                .consented(Consent.given(
                        Set.of(Consent.Purpose.TELL_ON_AIR),
                        Set.of(Consent.Channel.FACEBOOK),
                        day,
                        day.plusDays(30),
                        UUID.randomUUID()));
        Stories stories = store.bean(Stories.class);
        stories.save(story, new StoryEvent.Entered(story.id(), null, NOON));
        PersonalData data = store.bean(PersonalData.class);
        Identity who = new Identity(Set.of(), Set.of("+84900000781"));

        List<Held> held = data.held(who, List.of(scope));
        Map<String, Integer> erased = data.erase(who, List.of(scope));

        assertThat(held).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo("story");
            assertThat(one.data()).containsEntry("name", "Bà Sáu Thử").containsEntry("purposes", "[TELL_ON_AIR]");
        });
        assertThat(erased).containsEntry("story", 1);
        Story left = stories.find(story.id()).orElseThrow();
        assertThat(left.telling().name()).isEqualTo(Traces.ERASED);
        assertThat(left.allowed(day)).isFalse();
        assertThat(data.held(who, List.of(scope))).isEmpty();
        assertThat(data.leftovers(who)).isEmpty();
    }

    private static Set<String> tables() {
        List<TextColumns.Column> columns = store.bean(Database.class).read(TextColumns::all);
        return columns.stream()
                .filter(column -> PERSONAL.contains(column.name().toLowerCase(Locale.ROOT)))
                .map(column -> column.table().toLowerCase(Locale.ROOT))
                .filter(table -> !table.startsWith("flyway_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By table: the name of a holding, or a reason in several words. */
    private static Map<String, String> said() throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(PersonalTablesTest.class.getResourceAsStream("/personal-tables.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" = |: ", 2))
                    .forEach(parts -> said.put(parts[0], parts[1]));
        }
        return said;
    }
}
