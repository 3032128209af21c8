package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Viewers count to the start without a login, and staff are told in time what is wrong. */
@ExtendWith(OneProvince.class)
class CountdownTest {

    private final Province province;
    private final Api producer;
    private final Api viewer;

    CountdownTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
        this.viewer = province.anybody();
    }

    @Test
    void a_viewer_is_told_the_start_and_the_servers_clock_and_nothing_else() {
        String programme = scheduled();
        Instant start = Instant.now().plus(Duration.ofMinutes(40)).truncatedTo(ChronoUnit.MILLIS);
        postpone(programme, start);

        Api.Answer answer = viewer.get(countdown(programme)).expect(200);

        assertThat(answer.json().keySet())
                .containsExactlyInAnyOrder(
                        "programmeId",
                        "title",
                        "state",
                        "startsAt",
                        "secondsLeft",
                        "serverTime",
                        "reason",
                        "permalink",
                        "postponedFrom");
        assertThat(answer.text("state")).isEqualTo("COUNTING");
        assertThat(Instant.parse(answer.text("startsAt"))).isEqualTo(start);
        assertThat((long) answer.number("secondsLeft"))
                .isEqualTo(Math.ceilDiv(
                        Duration.between(Instant.parse(answer.text("serverTime")), start).toMillis(), 1_000));
        assertThat(Duration.between(Instant.parse(answer.header("Server-Time")), Instant.now()).abs())
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_was_never_on_the_calendar_is_not_there_for_viewers() {
        String planned = province.planned();
        String cancelled = province.planned();
        producer.post(path(cancelled) + "/cancel", Map.of("reason", "Bão")).expect(200);

        List<String> answers = Stream.of(planned, cancelled, UUID.randomUUID().toString())
                .flatMap(id -> Stream.of("", "/live").map(end -> viewer.get(countdown(id) + end)))
                .map(answer -> answer.status() + " " + answer.text("code"))
                .distinct()
                .toList();

        assertThat(answers).containsExactly("404 programme.not-found");
        assertThat(Stream.of(planned, cancelled, UUID.randomUUID().toString(), "khong-co")
                        .map(id -> viewer.get("/xem/" + id).status())
                        .distinct())
                .containsExactly(404);
        assertThat(producer.get(path(planned) + "/countdown").expect(404).text("code"))
                .isEqualTo("countdown.not-found");
    }

    @Test
    void a_move_and_a_cancellation_are_told_with_their_reason() {
        String programme = scheduled();
        Instant start = Instant.parse(viewer.get(countdown(programme)).expect(200).text("startsAt"));
        postpone(programme, Instant.now().plus(Duration.ofHours(5)));

        Api.Answer moved = Eventually.see(
                "countdown", () -> viewer.get(countdown(programme)), seen -> seen.raw().contains("POSTPONED"));
        producer.post(path(programme) + "/cancel", Map.of("reason", "Bão số 9")).expect(200);
        Api.Answer cancelled = Eventually.see(
                "countdown", () -> viewer.get(countdown(programme)), seen -> seen.raw().contains("CANCELLED"));

        assertThat(moved.text("reason")).isEqualTo("Mất điện");
        assertThat(Instant.parse(moved.text("postponedFrom"))).isEqualTo(start);
        assertThat(cancelled.text("reason")).isEqualTo("Bão số 9");
        assertThat(cancelled.number("secondsLeft")).isZero();
    }

    @Test
    void whoever_follows_is_told_every_state_up_to_the_end() {
        String programme = scheduled();

        try (Following followed = viewer.follow("/api/v1/public/programmes/" + programme + "/countdown/live")) {
            assertThat(followed.until("countdown")).contains("\"state\":\"COUNTING\"");
            postpone(programme, Instant.now().plusSeconds(3));
            assertThat(states(followed, "DUE")).endsWith("COUNTING", "DUE");
            producer.post(path(programme) + "/go-live", Map.of()).expect(200);
            assertThat(states(followed, "LIVE")).containsExactly("LIVE");
            producer.post(path(programme) + "/end", Map.of()).expect(200);
            assertThat(states(followed, "ENDED")).containsExactly("ENDED");
        }
    }

    @Test
    void without_a_stream_ten_minutes_before_the_start_it_rings_until_the_stream_is_there() {
        String programme = scheduled();
        String broadcast = province.liveVideo();

        try (Following followed = producer.follow(programme, "0")) {
            postpone(programme, Instant.now().plus(Duration.ofMinutes(9)));
            assertThat(followed.until("countdown.alarm-raised")).contains("\"alarm\":\"NO_STREAM\"");
            assertThat(alarms(programme)).containsExactly("NO_STREAM");

            province.simulator().startStream(broadcast);

            assertThat(followed.until("countdown.alarm-cleared")).contains("\"alarm\":\"NO_STREAM\"");
        }
        assertThat(alarms(programme)).isEmpty();
    }

    @Test
    void at_zero_without_a_picture_staff_see_the_overtime_and_viewers_do_not() {
        String programme = scheduled();

        try (Following followed = producer.follow(programme, "0")) {
            postpone(programme, Instant.now().plusSeconds(2));
            while (!followed.until("countdown.alarm-raised").contains("NOT_ON_AIR")) {
                // The stream is missing as well.
            }
            Api.Answer staff = Eventually.see(
                    "overtime",
                    () -> producer.get(path(programme) + "/countdown").expect(200),
                    seen -> seen.number("overtimeSeconds") > 0);
            assertThat(staff.text("state")).isEqualTo("DUE");
            assertThat(viewer.get(countdown(programme)).expect(200).raw())
                    .contains("\"state\":\"DUE\"", "\"secondsLeft\":0")
                    .doesNotContain("overtime", "alarm", ":-");

            producer.post(path(programme) + "/go-live", Map.of()).expect(200);
            while (!followed.until("countdown.alarm-cleared").contains("NOT_ON_AIR")) {
                // One after the other.
            }
        }
        assertThat(alarms(programme)).isEmpty();
    }

    @Test
    void a_moved_start_silences_what_rang_for_the_old_one() {
        String programme = scheduled();

        try (Following followed = producer.follow(programme, "0")) {
            postpone(programme, Instant.now().plus(Duration.ofMinutes(5)));
            assertThat(followed.until("countdown.alarm-raised")).contains("NO_STREAM");
            postpone(programme, Instant.now().plus(Duration.ofHours(2)));

            assertThat(followed.until("countdown.alarm-cleared")).contains("NO_STREAM");
        }
    }

    @Test
    void the_programme_can_be_put_into_a_calendar() {
        String programme = scheduled();

        Api.Answer calendar = viewer.get("/api/v1/public/programmes/" + programme + "/calendar.ics").expect(200);

        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.raw()).contains("BEGIN:VEVENT", programme, "Chủ nhật cùng BHXH tự nguyện");
    }

    @Test
    void the_page_says_what_it_is_to_those_who_share_it() {
        String programme = scheduled();

        String page = viewer.get("/xem/" + programme).expect(200).raw();

        assertThat(page)
                .contains("<meta property=\"og:title\" content=\"Chủ nhật cùng BHXH tự nguyện\">")
                .contains("Trang 1001 · ")
                .contains("\"province\":\"");
    }

    @Test
    void the_page_tells_how_the_last_programme_went_in_figures_alone() {
        String before = province.live();
        producer.post(path(before) + "/end", Map.of()).expect(200);
        producer.post(path(before) + "/close", Map.of()).expect(200);
        String next = scheduled();
        postpone(next, Instant.now().plus(Duration.ofHours(20)));

        String page = Eventually.see(
                "last programme on the page",
                () -> viewer.get("/xem/" + next).expect(200).raw(),
                seen -> seen.contains("\"lastTitle\":\"Chủ nhật cùng BHXH tự nguyện\""));

        assertThat(page).contains("\"lastCommenters\":\"", "\"lastAnswered\":\"", "\"lastDay\":\"20");
    }

    private static List<String> states(Following followed, String last) {
        List<String> states = new ArrayList<>();
        do {
            String data = followed.until("countdown");
            states.add(data.replaceFirst(".*\"state\":\"([A-Z]+)\".*", "$1"));
        } while (!states.getLast().equals(last));
        return states;
    }

    @SuppressWarnings("unchecked")
    private List<String> alarms(String programme) {
        List<Map<String, Object>> alarms = (List<Map<String, Object>>)
                producer.get(path(programme) + "/countdown").expect(200).json().getOrDefault("alarms", List.of());
        return alarms.stream().map(alarm -> String.valueOf(alarm.get("alarm"))).toList();
    }

    private String scheduled() {
        String programme = province.prepared();
        producer.post(path(programme) + "/schedule", Map.of()).expect(200);
        province.broadcast(programme, "SCHEDULED");
        return programme;
    }

    private void postpone(String programme, Instant start) {
        producer.post(path(programme) + "/postpone", Map.of("startsAt", start.toString(), "reason", "Mất điện"))
                .expect(200);
    }

    private static String countdown(String programme) {
        return "/api/v1/public/programmes/" + programme + "/countdown";
    }

    private static String path(String programme) {
        return "/api/v1/programmes/" + programme;
    }
}
