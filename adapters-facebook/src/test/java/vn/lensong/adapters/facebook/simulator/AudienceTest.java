package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The demo's audience: that all kinds of people come, and that they come on time. */
class AudienceTest {

    private static final AudienceScript SCRIPT = AudienceScript.read(AudienceScript.DEMO);

    @Test
    void there_are_at_least_three_hundred_comments_within_ten_minutes_of_going_live() {
        List<AudienceScript.Line> live = SCRIPT.lines().stream()
                .filter(line -> !line.before() && line.action().writes())
                .toList();

        assertThat(live).hasSizeGreaterThanOrEqualTo(300);
        assertThat(live).allMatch(line -> line.offset().compareTo(Duration.ofMinutes(10)) < 0);
        assertThat(live.getLast().offset()).isGreaterThan(Duration.ofMinutes(9));
    }

    @Test
    void nearly_sixty_people_come_and_each_says_something() {
        Set<String> silent = new HashSet<>(SCRIPT.authors().keySet());
        SCRIPT.lines().forEach(line -> silent.remove(line.author()));

        assertThat(SCRIPT.authors()).hasSizeGreaterThanOrEqualTo(55);
        assertThat(SCRIPT.authors().values()).anyMatch(AudienceScript.Author::anonymous);
        assertThat(silent).isEmpty();
    }

    @Test
    void all_kinds_of_comments_occur() {
        assertThat(texts(has("ạ\\?"))).hasSizeGreaterThan(50);
        assertThat(texts(text -> text.equals(plain(text)) && text.contains("bao nhieu"))).isNotEmpty();
        assertThat(texts(has("\\b(dc|bn|k ạ|v ạ)\\b"))).hasSizeGreaterThan(20);
        assertThat(texts(has("muốn tham gia|muon tham gia|đăng ký cho|quan tâm"))).hasSizeGreaterThan(5);
        assertThat(texts(has("^(đáp án )?b\\b.*"))).hasSizeGreaterThan(10);
        assertThat(texts(has("vay|việc nhẹ|link nhận quà"))).hasSizeGreaterThan(3);
        assertThat(texts(has("Đề nghị chương trình giải thích|khó chịu"))).hasSizeGreaterThan(1);
        assertThat(texts(has("chào|chao"))).hasSizeGreaterThan(5);
    }

    @Test
    void phone_numbers_come_in_many_shapes_and_none_could_be_anybodys() {
        List<String> numbers = texts(has("(0|o|9|84)[\\d o.()-]{8,}"));

        assertThat(numbers).hasSizeGreaterThan(15);
        assertThat(texts(has("\\+84"))).isNotEmpty();
        assertThat(texts(has("0900\\.000"))).isNotEmpty();
        assertThat(texts(has("ooo"))).isNotEmpty();
    }

    @Test
    void things_are_edited_removed_answered_and_stuck_on() {
        Set<AudienceScript.Action> actions = new HashSet<>();
        SCRIPT.lines().forEach(line -> actions.add(line.action()));

        assertThat(actions).containsExactlyInAnyOrder(AudienceScript.Action.values());
    }

    @Test
    void every_label_meant_was_given_before() {
        Set<String> given = new HashSet<>();

        for (AudienceScript.Line line : SCRIPT.lines()) {
            switch (line.action()) {
                case SAY, LOW, STICKER -> given.add(line.label());
                case REPLY, EDIT, REMOVE -> assertThat(given).contains(line.label());
                case VIEWERS, ENCODER -> {}
            }
        }
    }

    @Test
    void viewers_climb_to_about_twelve_hundred() {
        int most = SCRIPT.lines().stream()
                .filter(line -> line.action() == AudienceScript.Action.VIEWERS)
                .mapToInt(line -> Integer.parseInt(line.author()))
                .max()
                .orElse(0);

        assertThat(most).isBetween(1_100, 1_300);
    }

    @Test
    void the_encoder_stumbles_in_the_fourth_minute_and_is_back_within_half_a_minute() {
        List<AudienceScript.Line> encoder = SCRIPT.lines().stream()
                .filter(line -> line.action() == AudienceScript.Action.ENCODER)
                .toList();

        assertThat(encoder.getFirst().offset()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(5));
        assertThat(encoder.getLast().author()).isEqualTo("steady");
        assertThat(encoder.getLast().offset().minus(encoder.getFirst().offset()))
                .isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void some_come_before_and_the_rest_when_the_broadcast_is_live() throws Exception {
        try (FacebookSimulator simulator = FacebookSimulator.start(
                SimulatorTest.standing(7).withAudience(true, 1).withAutoEncoder(true))) {
            GraphClient page = new GraphClient(simulator, "SIM_PAGE_1");
            String start = "{\"start_time\":" + SimulatorTest.EVENING.plusSeconds(3_600).getEpochSecond() + "}";
            String id = page.post(
                            "/v25.0/1001/live_videos", "status", "SCHEDULED_UNPUBLISHED", "event_params", start)
                    .text("id");

            simulator.clock().advance(Duration.ofMinutes(10));
            int before = simulator.ledger().comments().size();
            page.post("/v25.0/" + id, "status", "LIVE_NOW");
            simulator.clock().advance(Duration.ofMinutes(11));

            assertThat(before).isBetween(1, 10);
            assertThat(simulator.ledger().comments()).hasSize((int) simulator.audience().size());
        }
    }

    @Test
    void the_play_ends_with_the_broadcast() throws Exception {
        try (FacebookSimulator simulator =
                FacebookSimulator.start(SimulatorTest.standing(7).withAudience(true, 1))) {
            GraphClient page = new GraphClient(simulator, "SIM_PAGE_1");
            String id = page.liveNow(simulator);
            simulator.clock().advance(Duration.ofMinutes(2));
            page.post("/v25.0/" + id, "end_live_video", "true");
            int atEnd = simulator.ledger().comments().size();

            simulator.clock().advance(Duration.ofMinutes(10));

            assertThat(simulator.ledger().comments()).hasSize(atEnd);
        }
    }

    @Test
    void in_real_time_and_sped_up_the_whole_play_takes_seconds() throws Exception {
        try (FacebookSimulator simulator = FacebookSimulator.start(SimulatorOptions.defaults()
                .withClock(VirtualClock.following(Clock.systemUTC()))
                .withAudience(true, 300))) {
            new GraphClient(simulator, "SIM_PAGE_1").liveNow(simulator);

            SimulatorTest.await(() -> simulator.ledger().comments().size() >= 300);

            assertThat(simulator.ledger().fromViewers()).hasSizeGreaterThanOrEqualTo(300);
        }
    }

    private static List<String> texts(Predicate<String> wanted) {
        return SCRIPT.lines().stream()
                .filter(line -> line.action().writes())
                .map(AudienceScript.Line::text)
                .filter(wanted)
                .toList();
    }

    private static Predicate<String> has(String regex) {
        Pattern pattern = Pattern.compile("(?iuU)" + regex);
        return text -> pattern.matcher(text).find();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
