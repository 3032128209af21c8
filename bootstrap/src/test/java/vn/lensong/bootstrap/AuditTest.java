package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.adapters.persistence.Database;

/** Who saw and took out whose data is written where the auditor reads it, and nobody changes it unnoticed. */
class AuditTest {

    @TempDir
    private Path folder;

    @Test
    void looks_and_files_are_read_by_the_auditor_and_a_row_changed_behind_it_breaks_the_chain() {
        try (Province province = Province.start(folder, Map.of(), SimulatorOptions.defaults())) {
            looks(province);
        }
        Settings settings = Province.settings(folder, Map.of());
        assertThat(audited(settings)).isEqualTo("whole");

        try (ApplicationContext offline = Lensong.offline(settings)) {
            int changed = offline.getBean(Database.class)
                    .write(sql -> sql.update(
                            "update event set facts = replace(facts, '\"hand-over\"', '\"lead\"')"
                                    + " where name = 'audit.exported'"));
            assertThat(changed).isEqualTo(1);
        }

        assertThat(audited(settings)).isEqualTo("broken");
    }

    private static void looks(Province province) {
        String programme = province.planned();
        Api producer = province.as("producer");
        String lead = id(producer.post(
                        "/api/v1/leads",
                        Map.of(
                                "programmeId", programme, "way", "CALLED", "phone", "0900000171", "name", "Bà Tư",
                                "branchId", province.branch()))
                .expect(201));
        province.as("branch_lead").get("/api/v1/programmes/" + programme + "/hand-over").expect(200);
        producer.get("/api/v1/leads/" + lead).expect(200);
        Api auditor = province.as("auditor");
        auditor.get("/api/v1/leads/" + lead).expect(200);
        auditor.get("/api/v1/leads?programmeId=" + programme).expect(200);
        auditor.get("/api/v1/threads/LEAD/" + lead).expect(200);

        List<Map<String, Object>> all = auditor.get("/api/v1/audit/accesses?limit=200").expect(200).items();
        assertThat(all)
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("what", "hand-over")
                        .containsEntry("exported", true)
                        .containsEntry("subject", programme)
                        .containsEntry("count", 1)
                        .containsEntry("personName", "Người branch_lead"))
                .anySatisfy(one -> assertThat(one)
                        .containsEntry("what", "lead")
                        .containsEntry("exported", false)
                        .containsEntry("subject", lead)
                        .containsEntry("personName", "Người producer"))
                .noneSatisfy(one -> assertThat(one).containsEntry("personName", "Người auditor"));
        province.person("neighbour_auditor", "AUDITOR", "vn/15");
        assertThat(province.as("neighbour_auditor").get("/api/v1/audit/accesses").expect(200).items()).isEmpty();
    }

    @SuppressWarnings("unchecked") // as the API writes it
    private static String id(Api.Answer answer) {
        return String.valueOf(((Map<String, Object>) Objects.requireNonNull(answer.json().get("lead"))).get("id"));
    }

    private static String audited(Settings settings) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        boolean whole = Audit.run(settings, null, null, new PrintStream(told, true, StandardCharsets.UTF_8));
        String words = told.toString(StandardCharsets.UTF_8);
        assertThat(words).contains(whole ? "Chuỗi nguyên vẹn" : "bị sửa / altered");
        return whole ? "whole" : "broken";
    }
}
