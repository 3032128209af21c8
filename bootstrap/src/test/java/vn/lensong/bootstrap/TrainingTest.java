package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;

/** From moderators' corrections to a model in use, over the API and from the command line. */
class TrainingTest {

    private static final String TRIAGE = "/api/v1/triage";
    private static final String ROOF = "mái trụ sở xã mình dột";

    @TempDir
    private Path folder;

    @Test
    void corrections_teach_what_the_rules_do_not_know() {
        Settings settings = Province.settings(folder, Map.of());
        try (Province province = Province.start(folder, Map.of(), SimulatorOptions.defaults())) {
            Api operator = province.as("operator");
            assertThat(complaint(operator)).isFalse();
            correct(operator, province.planned());

            Api.Answer trained = province.as("admin").post(TRIAGE + "/train", Map.of()).expect(200);

            assertThat(trained.items())
                    .anySatisfy(item -> assertThat(item)
                            .containsEntry("label", "COMPLAINT")
                            .containsEntry("decider", "NEW"));
            assertThat(complaint(operator)).isTrue();
        }

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Training.run(settings, new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Phản ánh / complaints", "mô hình trước / former model", "vẫn dùng mô hình trước");
        try (Lensong again = Lensong.start(settings, SimulatorOptions.defaults())) {
            assertThat(complaint(new Api(again.port()).login("operator", Province.PASSWORD))).isTrue();
        }
    }

    private static boolean complaint(Api api) {
        return Boolean.TRUE.equals(
                api.post(TRIAGE, Map.of("text", ROOF)).expect(200).json().get("isComplaint"));
    }

    private static void correct(Api operator, String programme) {
        for (int i = 0; i < 60; i++) {
            boolean bad = i % 2 == 0;
            String text = (bad ? ROOF : "mái trụ sở xã mình xanh") + " buổi " + i;
            String id = operator.post("/api/v1/programmes/" + programme + "/items", Map.of("text", text))
                    .expect(201)
                    .text("id");
            operator.post("/api/v1/items/" + id + "/labels", Map.of("complaint", bad)).expect(200);
        }
    }
}
