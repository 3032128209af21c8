package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.domain.programme.Programme;

/** Hosts are trained, certified and cast, with a backup, and nobody is at two shows at once. */
@ExtendWith(OneProvince.class)
class CastTest {

    private final Province province;
    private final Api admin;
    private final Api manager;
    private final Api producer;

    CastTest(Province province) {
        this.province = province;
        this.admin = province.as("admin");
        this.manager = province.as("province_manager");
        this.producer = province.as("producer");
    }

    @Test
    void the_gate_is_shut_until_two_certified_people_are_cast() {
        String programme = province.planned();
        assertThat(gate(programme)).contains("cast.missing", "cần một người dẫn và một người dự phòng");

        String host = certified();
        cast(programme, host, certified()).expect(200);

        assertThat(gate(programme)).doesNotContain("cast.");
        assertThat(programme(programme)).contains(host);
    }

    @Test
    void whoever_holds_no_certificate_is_neither_host_nor_backup() {
        String programme = province.planned();
        String uncertified = Prepared.host(admin, "vn/31");
        String wrong = Prepared.host(admin, "vn/31");
        Prepared.certify(manager, wrong, "HOUSEHOLD_HI").expect(201);

        for (String person : List.of(uncertified, wrong)) {
            refused(cast(programme, person, certified()), 409, "host.not-certified");
            refused(cast(programme, certified(), person), 409, "host.not-certified");
        }
        assertThat(producer.get(path(programme)).expect(404).text("code")).isEqualTo("cast.not-found");
    }

    @Test
    void the_backup_is_somebody_else() {
        String host = certified();

        refused(cast(province.planned(), host, host), 422, "cast.same-person");
    }

    @Test
    void nobody_is_at_two_programmes_at_once_in_whatever_province() {
        String wanted = Prepared.certifiedHost(admin, "vn/31", "vn/15");
        cast(province.planned(), wanted, certified()).expect(200);
        Api neighbour = province.as("stranger");
        String elsewhere = elsewhere(Instant.now().plus(Duration.ofMinutes(70)));
        String later = elsewhere(Instant.now().plus(Duration.ofHours(8)));
        String backup = Prepared.certifiedHost(admin, "vn/15");

        refused(Prepared.cast(neighbour, elsewhere, wanted, backup), 409, "host.taken");
        refused(Prepared.cast(neighbour, elsewhere, backup, wanted), 409, "host.taken");
        assertThat(candidate(neighbour, elsewhere, wanted)).containsEntry("taken", true);
        Prepared.cast(neighbour, later, wanted, backup).expect(200);
    }

    @Test
    void a_certificate_that_is_taken_back_shuts_the_gate_again() {
        String programme = province.planned();
        String host = certified();
        cast(programme, host, certified()).expect(200);

        for (Map<String, Object> certificate : certificates(host)) {
            manager.post("/api/v1/hosts/" + host + "/certificates/" + certificate.get("id") + "/revoke", Map.of())
                    .expect(200);
        }

        assertThat(gate(programme)).contains("cast.not-certified");
    }

    @Test
    void a_programme_that_moves_is_cast_anew() {
        String programme = province.planned();
        cast(programme, certified(), certified()).expect(200);
        Map<String, Object> change = new HashMap<>(province.plan(Instant.now().plus(Duration.ofHours(30))));
        change.keySet().retainAll(List.of("title", "startsAt", "hostId"));
        Api.Answer seen = producer.get("/api/v1/programmes/" + programme).expect(200);

        producer.put("/api/v1/programmes/" + programme, change, Map.of("If-Match", seen.header("ETag")))
                .expect(200);

        assertThat(gate(programme)).contains("cast.outdated");
    }

    @Test
    void the_backup_steps_in_on_air_and_both_are_rated_once_it_is_over() {
        String programme = province.live();
        Map<String, Object> cast = producer.get(path(programme)).expect(200).json();
        String host = String.valueOf(cast.get("hostId"));
        String backup = String.valueOf(cast.get("backupId"));

        producer.post(path(programme) + "/step-in", Map.of()).expect(200);

        assertThat(producer.get(path(programme)).expect(200).text("hostId")).isEqualTo(backup);
        assertThat(programme(programme)).contains(backup);
        refused(rate(backup, programme), 409, "rating.too-early");
        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        rate(backup, programme).expect(201);
        rate(host, programme).expect(201);
        refused(rate(certified(), programme), 409, "rating.not-cast");
        refused(rehearsed(host, programme), 409, "rehearsal.too-late");
    }

    @Test
    void nobody_is_certified_before_the_required_courses_are_finished() {
        String host = Prepared.host(admin, "vn/31/buu-dien");
        String course = manager.post(
                        "/api/v1/courses",
                        Map.of(
                                "organisationId",
                                province.agent(),
                                "title",
                                "Nói trước ống kính",
                                "product",
                                "BOTH",
                                "hours",
                                16,
                                "required",
                                true))
                .expect(201)
                .text("id");

        Api.Answer early = Prepared.certify(manager, host, "VOLUNTARY_SI");
        refused(early, 409, "certificate.courses-missing");
        assertThat(early.text("detail")).contains("Nói trước ống kính");
        refused(completed(host, course, LocalDate.now(Programme.HANOI).plusDays(2)), 422, "completion.future");
        completed(host, course, LocalDate.now(Programme.HANOI)).expect(201);
        Prepared.certify(manager, host, "VOLUNTARY_SI").expect(201);
    }

    @Test
    void a_rehearsal_is_kept_with_its_note() {
        String host = certified();

        rehearsed(host, province.planned()).expect(201);

        assertThat(producer.get("/api/v1/hosts/" + host).expect(200).raw()).contains("Cần nói chậm hơn");
    }

    @Test
    void a_host_sees_the_own_profile_and_no_other() {
        Api host = province.as("host");

        assertThat(host.get("/api/v1/hosts/" + province.host()).status()).isEqualTo(200);
        assertThat(host.get("/api/v1/hosts/" + certified()).status()).isEqualTo(404);
        assertThat(host.get("/api/v1/hosts").status()).isEqualTo(403);
    }

    @Test
    void another_provinces_hosts_and_casts_do_not_exist() {
        String programme = province.planned();
        String host = certified();
        Api stranger = province.as("stranger");

        assertThat(stranger.get("/api/v1/hosts/" + host).status()).isEqualTo(404);
        assertThat(stranger.get(path(programme)).status()).isEqualTo(404);
        assertThat(stranger.get(path(programme) + "/candidates").status()).isEqualTo(404);
        assertThat(Prepared.cast(stranger, programme, host, certified()).status()).isEqualTo(404);
        assertThat(stranger.post(path(programme) + "/step-in", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/hosts").expect(200).raw()).doesNotContain(host);
        assertThat(Prepared.certify(producer, host, "VOLUNTARY_SI").status()).isEqualTo(403);
    }

    private String certified() {
        return Prepared.certifiedHost(admin, "vn/31");
    }

    private Api.Answer cast(String programme, String host, String backup) {
        return Prepared.cast(producer, programme, host, backup);
    }

    private Api.Answer rate(String host, String programme) {
        return producer.post(
                "/api/v1/hosts/" + host + "/ratings", Map.of("programmeId", programme, "stars", 4, "note", "Ấm áp"));
    }

    private Api.Answer rehearsed(String host, String programme) {
        return producer.post(
                "/api/v1/hosts/" + host + "/rehearsals",
                Map.of(
                        "programmeId",
                        programme,
                        "on",
                        LocalDate.now(Programme.HANOI).toString(),
                        "passed",
                        true,
                        "note",
                        "Cần nói chậm hơn"));
    }

    private Api.Answer completed(String host, String course, LocalDate on) {
        return manager.post(
                "/api/v1/hosts/" + host + "/completions", Map.of("courseId", course, "on", on.toString()));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> certificates(String host) {
        return (List<Map<String, Object>>)
                producer.get("/api/v1/hosts/" + host).expect(200).json().get("certificates");
    }

    private static Map<String, Object> candidate(Api by, String programme, String person) {
        return by.get(path(programme) + "/candidates").expect(200).items().stream()
                .filter(one -> person.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    /** A programme of the neighbouring province; its id. */
    private String elsewhere(Instant startsAt) {
        Api neighbour = province.as("stranger");
        Map<String, Object> plan = province.plan(startsAt);
        plan.put("pageId", neighbour.get("/api/v1/pages").expect(200).items().getFirst().get("id"));
        plan.put("hostId", neighbour.get("/api/v1/people?role=HOST").expect(200).items().getFirst().get("id"));
        return neighbour.post("/api/v1/programmes", plan).expect(201).text("id");
    }

    private String gate(String programme) {
        return producer.get("/api/v1/programmes/" + programme + "/gate").expect(200).raw();
    }

    private String programme(String id) {
        return producer.get("/api/v1/programmes/" + id).expect(200).raw();
    }

    private static String path(String programme) {
        return "/api/v1/programmes/" + programme + "/cast";
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
