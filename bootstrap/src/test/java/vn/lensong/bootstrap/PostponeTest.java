package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Ledger;

/** A start is moved or a programme cancelled, and everything that hangs on it follows. */
@ExtendWith(OneProvince.class)
class PostponeTest {

    private static final Instant LATER =
            Instant.now().plus(Duration.ofHours(30)).truncatedTo(ChronoUnit.SECONDS);

    private final Province province;
    private final Api admin;
    private final Api producer;

    PostponeTest(Province province) {
        this.province = province;
        this.admin = province.as("admin");
        this.producer = province.as("producer");
    }

    @Test
    void the_platforms_calendar_follows() {
        String programme = scheduled();
        String broadcast = province.liveVideo();

        Api.Answer moved = postpone(producer, programme, LATER).expect(200);

        assertThat(Instant.parse(moved.text("startsAt"))).isEqualTo(LATER);
        Eventually.see(
                "start on the platform",
                () -> writes(broadcast),
                seen -> seen.contains("{\"start_time\":" + LATER.getEpochSecond() + "}"));
    }

    @Test
    void a_cancelled_programme_leaves_the_platforms_calendar() {
        String programme = scheduled();
        String broadcast = province.liveVideo();

        producer.post(path(programme) + "/cancel", Map.of("reason", "Bão")).expect(200);

        Eventually.see(
                "broadcast on the platform",
                () -> province.simulator().ledger().broadcasts().stream()
                        .filter(one -> one.id().equals(broadcast))
                        .map(Ledger.Broadcast::status)
                        .toList(),
                seen -> seen.equals(List.of("SCHEDULED_CANCELED")));
        province.broadcast(programme, "CANCELLED");
    }

    @Test
    void those_who_follow_are_told_the_new_start_the_old_one_and_why() {
        String programme = scheduled();

        try (Following followed = producer.follow(programme, "0")) {
            postpone(producer, programme, LATER).expect(200);

            assertThat(followed.until("programme.postponed"))
                    .contains("\"reason\":\"Mất điện\"", "\"startsAt\":\"" + LATER, "\"from\":");
        }
    }

    @Test
    void what_is_due_before_the_start_moves_with_it() {
        String programme = scheduled();
        Map<String, Object> before = preparation(programme);
        Instant start = Instant.parse(producer.get(path(programme)).expect(200).text("startsAt"));

        postpone(producer, programme, LATER).expect(200);

        assertThat(Duration.between(due(before), due(preparation(programme))))
                .isEqualTo(Duration.between(start, LATER));
    }

    @Test
    void the_machines_checks_come_ten_minutes_before_the_new_start() {
        String programme = scheduled();
        assertThat(producer.get(path(programme) + "/preflight").expect(200).raw()).contains("UNKNOWN");

        postpone(producer, programme, Instant.now().plus(Duration.ofMinutes(9))).expect(200);

        Eventually.see(
                "checks",
                () -> producer.get(path(programme) + "/preflight").expect(200).raw(),
                seen -> seen.contains("\"verdict\":\"PASS\""));
    }

    @Test
    void the_host_is_free_at_the_old_time_and_taken_at_the_new_one() {
        String programme = province.planned();
        Prepared.forAir(admin, producer, programme);
        String host = producer.get(path(programme) + "/cast").expect(200).text("hostId");
        schedule(programme);

        postpone(producer, programme, LATER).expect(200);

        String then = plannedAt(LATER.plus(Duration.ofMinutes(10)));
        String before = plannedAt(Instant.now().plus(Duration.ofHours(1)));
        String backup = Prepared.certifiedHost(admin, "vn/31");
        Eventually.see(
                "the host at the new time",
                () -> Prepared.cast(producer, then, host, backup),
                seen -> seen.raw().contains("host.taken"));
        Prepared.cast(producer, before, host, backup).expect(200);
    }

    @Test
    void a_host_who_is_taken_at_the_new_time_is_left_behind_and_somebody_is_told() {
        String programme = province.planned();
        Prepared.forAir(admin, producer, programme);
        String host = producer.get(path(programme) + "/cast").expect(200).text("hostId");
        Prepared.cast(producer, plannedAt(LATER), host, Prepared.certifiedHost(admin, "vn/31"))
                .expect(200);
        schedule(programme);

        try (Following followed = producer.follow(programme, "0")) {
            postpone(producer, programme, LATER).expect(200);

            assertThat(followed.until("programme.left-behind")).contains("\"what\":\"CAST\"");
        }
        assertThat(producer.get(path(programme) + "/gate").expect(200).raw()).contains("cast.outdated");
    }

    @Test
    void a_kit_goes_along_unless_another_programme_has_it_by_then() {
        String programme = scheduled();
        String kit = kit();
        String wanted = kit();
        book(kit, programme).expect(200);
        book(wanted, programme).expect(200);
        book(wanted, plannedAt(LATER)).expect(200);

        try (Following followed = producer.follow(programme, "0")) {
            postpone(producer, programme, LATER).expect(200);

            assertThat(followed.until("programme.left-behind")).contains("\"what\":\"EQUIPMENT\"", "Bộ lưu động");
        }
        Eventually.see(
                "the kit at the new time",
                () -> book(kit, plannedAt(LATER)),
                seen -> seen.raw().contains("equipment.taken"));
    }

    @Test
    void a_cancelled_programme_lets_its_people_and_its_kits_go() {
        String programme = scheduled();
        Api.Answer cast = producer.get(path(programme) + "/cast").expect(200);
        String kit = kit();
        book(kit, programme).expect(200);
        String other = plannedAt(Instant.now().plus(Duration.ofHours(1)));
        assertThat(book(kit, other).expect(409).text("code")).isEqualTo("equipment.taken");

        producer.post(path(programme) + "/cancel", Map.of("reason", "Bão")).expect(200);

        Eventually.see("the kit", () -> book(kit, other).status(), status -> status == 200);
        assertThat(producer.get("/api/v1/equipment/" + kit).expect(200).raw()).contains(other).doesNotContain(programme);
        Prepared.cast(producer, other, cast.text("hostId"), cast.text("backupId")).expect(200);
    }

    @Test
    void only_whoever_calls_the_show_moves_it() {
        String programme = scheduled();

        assertThat(postpone(province.as("operator"), programme, LATER).status()).isEqualTo(403);
        assertThat(postpone(province.as("stranger"), programme, LATER).status()).isEqualTo(404);
        assertThat(producer.post(path(programme) + "/postpone", Map.of("startsAt", LATER.toString()))
                        .expect(422)
                        .raw())
                .contains("field.missing");
    }

    private String scheduled() {
        String programme = province.prepared();
        schedule(programme);
        return programme;
    }

    private void schedule(String programme) {
        producer.post(path(programme) + "/schedule", Map.of()).expect(200);
        province.broadcast(programme, "SCHEDULED");
    }

    private String plannedAt(Instant start) {
        return producer.post("/api/v1/programmes", province.plan(start)).expect(201).text("id");
    }

    private static Api.Answer postpone(Api by, String programme, Instant start) {
        return by.post(path(programme) + "/postpone", Map.of("startsAt", start.toString(), "reason", "Mất điện"));
    }

    private List<String> writes(String broadcast) {
        return province.simulator().ledger().writes().stream()
                .filter(write -> write.endpoint().equals("POST /" + broadcast))
                .map(write -> write.params().getOrDefault("event_params", ""))
                .toList();
    }

    private Map<String, Object> preparation(String programme) {
        return producer.get(path(programme) + "/preparation").expect(200).items().getFirst();
    }

    private static Instant due(Map<String, Object> item) {
        return Instant.parse(String.valueOf(item.get("dueAt")));
    }

    private String kit() {
        return producer.post(
                        "/api/v1/equipment",
                        Map.of("organisationId", province.agent(), "name", "Bộ lưu động", "items", List.of()))
                .expect(201)
                .text("id");
    }

    private Api.Answer book(String kit, String programme) {
        return producer.post("/api/v1/equipment/" + kit + "/book", Map.of("programmeId", programme));
    }

    private static String path(String programme) {
        return "/api/v1/programmes/" + programme;
    }
}
