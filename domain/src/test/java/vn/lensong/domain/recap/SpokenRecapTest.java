package vn.lensong.domain.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the last programme fits its segment and says nothing that nobody knows. */
class SpokenRecapTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String TITLE = "Chủ nhật cùng BHXH tự nguyện";

    @Test
    void a_recap_with_everything_known_reads_as_its_golden_file() throws IOException {
        Map<Measure, Long> all = new EnumMap<>(Map.of(
                Measure.PEAK_VIEWERS, 1_204L,
                Measure.TOTAL_VIEWS, 18_350L,
                Measure.COMMENTERS, 268L,
                Measure.COMMENTS, 412L,
                Measure.QUESTIONS, 96L,
                Measure.MEDIAN_FIRST_ANSWER, 154L,
                Measure.SHARES, 77L,
                Measure.WINNERS, 3L,
                Measure.LEADS, 41L,
                Measure.ENROLLED_AT, 6L));
        all.put(Measure.ENROLLED_AFTER, 15L);

        golden("spoken-recap-full.txt", spoken(all, Map.of("ANSWERED_ON_AIR", 21, "ANSWERED_IN_WRITING", 60, "HANDED_OFF", 4)));
    }

    @Test
    void a_recap_of_what_the_ledger_knows_reads_as_its_golden_file() throws IOException {
        golden(
                "spoken-recap-ledger.txt",
                spoken(
                        Map.of(Measure.COMMENTERS, 31L, Measure.COMMENTS, 40L, Measure.QUESTIONS, 9L, Measure.LEADS, 0L),
                        Map.of("ANSWERED_ON_AIR", 9)));
    }

    @Test
    void nothing_is_said_of_what_is_unknown_or_nought() {
        SpokenRecap spoken = spoken(Map.of(Measure.WINNERS, 0L), Map.of());

        assertThat(spoken.text()).doesNotContain("giải trong", "lượt xem", "đã tham gia", "bình luận.", " 0 ");
        assertThat(spoken.seconds()).isBetween(30, 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_takes_half_a_minute_to_a_minute_whatever_is_known(long seed) {
        Random random = new Random(seed);
        Map<Measure, Long> some = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (random.nextBoolean()) {
                some.put(measure, random.nextLong(10_000_000));
            }
        }
        String title = "Bảo hiểm y tế ".repeat(random.nextInt(1, 14));

        SpokenRecap spoken = SpokenRecap.of(recap(some, Map.of("HANDED_OFF", 3)), title, DAY);

        assertThat(spoken.seconds()).as("seed %d: %s", seed, spoken.text()).isBetween(30, 60);
    }

    private static SpokenRecap spoken(Map<Measure, Long> values, Map<String, Integer> outcomes) {
        return SpokenRecap.of(recap(values, outcomes), TITLE, DAY);
    }

    private static Recap recap(Map<Measure, Long> values, Map<String, Integer> outcomes) {
        return Recap.counted(new UUID(0, 1), null, null, values, outcomes, Instant.parse("2026-11-22T14:00:00Z"));
    }

    private static void golden(String name, SpokenRecap spoken) throws IOException {
        Path file = Path.of("src/test/resources/golden", name);
        String written = spoken.text() + "\n" + spoken.seconds() + " giây\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(written).isEqualTo(Files.readString(file));
    }
}
