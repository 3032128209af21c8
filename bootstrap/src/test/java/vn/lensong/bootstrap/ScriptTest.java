package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Framework scripts over HTTP: written, reviewed, approved, adapted, compared, and carried as files. */
@ExtendWith(OneProvince.class)
class ScriptTest {

    private static final String OPENING = "segments:\n  - {type: OPENING, title: Chào, plannedSeconds: 60}\n";

    @Test
    void a_script_that_one_writes_another_approves(Province province) {
        Api manager = province.as("province_manager");
        String id = manager.post("/api/v1/scripts", draft("Kịch bản tỉnh")).expect(201).text("id");
        manager.post("/api/v1/scripts/" + id + "/submit", Map.of()).expect(200);

        assertThat(manager.post("/api/v1/scripts/" + id + "/approve", Map.of()).text("code"))
                .isEqualTo("script.own-approval");
        assertThat(province.as("admin")
                        .get("/api/v1/scripts/" + id)
                        .expect(200)
                        .text("status"))
                .isEqualTo("REVIEW");
    }

    @Test
    void a_draft_is_rewritten_only_by_who_saw_its_newest_version(Province province) {
        Api manager = province.as("province_manager");
        String id = manager.post("/api/v1/scripts", draft("Kịch bản viết dở")).expect(201).text("id");
        Map<String, Object> now = Map.of("title", "Kịch bản viết lại", "segments", draft("").get("segments"));

        manager.put("/api/v1/scripts/" + id, now, Map.of("If-Match", "\"1\"")).expect(200);

        assertThat(manager.put("/api/v1/scripts/" + id, now, Map.of("If-Match", "\"1\"")).status())
                .isEqualTo(412);
        assertThat(manager.put("/api/v1/scripts/" + id, now, Map.of()).status()).isEqualTo(428);
    }

    @Test
    void an_adaptation_may_not_leave_out_what_is_mandatory_and_every_divergence_is_told(Province province) {
        Api manager = province.as("province_manager");
        String national = province.script();
        String own = manager.post(
                        "/api/v1/scripts/" + national + "/adapt", Map.of("scope", "vn/31", "title", "Kịch bản Hải Phòng"))
                .expect(201)
                .text("id");

        assertThat(manager.put(
                                "/api/v1/scripts/" + own,
                                Map.of("title", "Kịch bản Hải Phòng", "segments", draft("").get("segments")),
                                Map.of("If-Match", "\"1\""))
                        .text("code"))
                .isEqualTo("programme.mandatory-segment");
        assertThat(manager.get("/api/v1/scripts/" + national + "/compare?with=" + own)
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void an_exported_file_is_imported_as_the_same_script(Province province) {
        Api manager = province.as("province_manager");
        String national = province.script();
        String file = manager.get("/api/v1/scripts/" + national + "/export").expect(200).raw();

        String copy = String.valueOf(((Map<?, ?>) manager.send(
                                "POST",
                                "/api/v1/scripts/import?scope=vn/31",
                                file,
                                Map.of("Content-Type", "application/yaml"))
                        .expect(201)
                        .json()
                        .get("script"))
                .get("id"));

        assertThat(manager.get("/api/v1/scripts/" + national + "/compare?with=" + copy)
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void a_file_with_problems_writes_nothing_and_tells_each_with_its_line(Province province) {
        Api manager = province.as("province_manager");

        Object problems = manager.send(
                        "POST",
                        "/api/v1/scripts/import?scope=vn/31&file=hai-phong.yaml",
                        "title: Kịch bản\nproduct: KHÁC\n" + OPENING + "colour: red\n",
                        Map.of("Content-Type", "application/yaml"))
                .expect(200)
                .json()
                .get("problems");

        assertThat((List<?>) problems)
                .extracting(problem -> ((Map<?, ?>) problem).get("file") + ":" + ((Map<?, ?>) problem).get("line"))
                .containsExactly("hai-phong.yaml:2", "hai-phong.yaml:5");
    }

    @Test
    void an_agent_organisation_adapts_what_its_province_approved(Province province) {
        province.person("province_manager2", "PROVINCE_MANAGER", "vn/31");
        province.person("agent_manager", "PROVINCE_MANAGER", "vn/31/buu-dien");
        province.person("agent_manager2", "PROVINCE_MANAGER", "vn/31/buu-dien");
        Api manager = province.as("province_manager");
        Api agent = province.as("agent_manager");
        String provincial = province.adaptedScript();
        approved(provincial, manager, province.as("province_manager2"));

        String own = agent.post(
                        "/api/v1/scripts/" + provincial + "/adapt",
                        Map.of("scope", "vn/31/buu-dien", "title", "Kịch bản Bưu điện"))
                .expect(201)
                .text("id");
        approved(own, agent, province.as("agent_manager2"));

        assertThat(agent.get("/api/v1/scripts/" + own).expect(200).json())
                .containsEntry("adaptedFrom", provincial)
                .containsEntry("status", "APPROVED");
        assertThat(agent.post("/api/v1/scripts/" + own + "/adapt", Map.of("scope", "vn/31", "title", "Lên trên"))
                        .status())
                .isGreaterThanOrEqualTo(400);
        assertThat(province.as("rival").get("/api/v1/scripts/" + own).status()).isEqualTo(404);
    }

    private static void approved(String script, Api writer, Api other) {
        writer.post("/api/v1/scripts/" + script + "/submit", Map.of()).expect(200);
        other.post("/api/v1/scripts/" + script + "/approve", Map.of()).expect(200);
    }

    private static Map<String, Object> draft(String title) {
        return Map.of(
                "scope",
                "vn/31",
                "title",
                title,
                "product",
                "VOLUNTARY_SI",
                "segments",
                List.of(Map.of("no", 1, "type", "OPENING", "title", "Chào", "plannedSeconds", 60)));
    }
}
