package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's tasks and programmes reach the calendar on their telephone, under an address that can be taken back. */
@ExtendWith(OneProvince.class)
class CalendarTest {

    private static final String TITLE = "Thử tiếng, thử hình; gửi ảnh";

    private final Province province;
    private final Api host;

    CalendarTest(Province province) {
        this.province = province;
        this.host = province.as("host");
    }

    @Test
    void an_own_task_stands_at_its_due_time_with_a_reminder() throws Exception {
        Map<String, Object> task = task();

        VEvent event = event(read(opened()), String.valueOf(task.get("id")));

        assertThat(event.getSummary().getValue()).isEqualTo("Hạn: " + TITLE);
        assertThat(Instant.from(event.getEndDate().orElseThrow().getDate()))
                .isEqualTo(Instant.parse(String.valueOf(task.get("dueAt"))).truncatedTo(ChronoUnit.SECONDS));
        assertThat(event.getAlarms()).hasSize(1);
    }

    @Test
    void an_own_task_of_promotion_stands_at_its_due_time_and_calls_of_segments_do_not() throws Exception {
        Api producer = province.as("producer");
        String programme = province.planned();
        String plan = "/api/v1/programmes/" + programme + "/promotion";
        String raw = Eventually.see("plan", () -> producer.get(plan).expect(200).raw(), seen -> seen.contains("INVITATIONS"));
        assertThat(raw).contains("SHARE_CALL");
        Map<String, Object> task = task(producer.get(plan).expect(200).json(), "INVITATIONS");
        producer.post("/api/v1/promotion-tasks/" + task.get("id") + "/assign", Map.of("ownerId", province.host()))
                .expect(200);

        Calendar calendar = read(opened());

        VEvent event = event(calendar, String.valueOf(task.get("id")));
        assertThat(event.getSummary().getValue()).isEqualTo("Hạn: " + task.get("title"));
        assertThat(Instant.from(event.getEndDate().orElseThrow().getDate()))
                .isEqualTo(Instant.parse(String.valueOf(task.get("dueAt"))).truncatedTo(ChronoUnit.SECONDS));
        assertThat(calendar.toString())
                .doesNotContain(String.valueOf(
                        task(producer.get(plan).expect(200).json(), "SHARE_CALL").get("id")));
    }

    @Test
    void a_programme_stands_at_its_time_and_leaves_when_it_is_cancelled() throws Exception {
        String programme = province.planned();
        String address = opened();

        VEvent event = event(read(address), programme);
        assertThat(Instant.from(event.getStartDate().orElseThrow().getDate()))
                .isEqualTo(Instant.parse(String.valueOf(
                        host.get("/api/v1/programmes/" + programme).expect(200).json().get("startsAt")))
                        .truncatedTo(ChronoUnit.SECONDS));

        province.as("producer")
                .post("/api/v1/programmes/" + programme + "/cancel", Map.of("reason", "Bão"))
                .expect(200);
        assertThat(read(address).toString()).doesNotContain(programme);
    }

    @Test
    void a_new_address_takes_the_place_of_the_old_one_and_a_revoked_one_leads_nowhere() {
        String first = opened();
        String second = opened();

        assertThat(province.anybody().get(first).expect(404).text("code")).isEqualTo("calendar.not-found");
        assertThat(province.anybody().get(second).status()).isEqualTo(200);
        assertThat(host.get("/api/v1/me/calendar").expect(200).json().get("since")).isNotNull();

        host.send("DELETE", "/api/v1/me/calendar", "", Map.of()).expect(204);

        assertThat(province.anybody().get(second).status()).isEqualTo(404);
        assertThat(host.get("/api/v1/me/calendar").expect(200).json().get("since")).isNull();
    }

    @Test
    void it_holds_nobody_elses_tasks_and_no_other_provinces_programmes() {
        String task = String.valueOf(task().get("id"));
        Api stranger = province.as("stranger");
        String address = stranger.send("PUT", "/api/v1/me/calendar", "", Map.of()).expect(200).text("path");

        assertThat(province.anybody().get(address).expect(200).raw())
                .doesNotContain(task)
                .doesNotContain(String.valueOf(host.get("/api/v1/programmes").items().getFirst().get("id")));
    }

    private String opened() {
        return host.send("PUT", "/api/v1/me/calendar", "", Map.of()).expect(200).text("path");
    }

    private Map<String, Object> task() {
        return province.as("producer")
                .post(
                        "/api/v1/programmes/" + province.planned() + "/preparation",
                        Map.of(
                                "track", "TECHNICAL",
                                "title", TITLE,
                                "minutesBefore", 30,
                                "blocking", false,
                                "ownerId", province.host()))
                .expect(201)
                .json();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> task(Map<String, Object> plan, String kind) {
        return ((List<Map<String, Object>>) plan.get("tasks"))
                .stream()
                        .filter(row -> kind.equals(row.get("kind")))
                        .findFirst()
                        .orElseThrow();
    }

    private Calendar read(String address) throws Exception {
        String text = province.anybody().get(address).expect(200).raw();
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar;
    }

    private static VEvent event(Calendar calendar, String id) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event -> event.getUid().orElseThrow().getValue().equals(id + "@lensong"))
                .findFirst()
                .orElseThrow();
    }
}
