package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.domain.programme.Programme;

/** A decree changes every answer that quotes it and opens those for review; it has figures of its own to change. */
class AnswersFollowTheLawTest {

    private static final String ROWS = "/api/v1/policy/parameters/base_salary/rows";

    @TempDir
    private Path folder;

    private Province province;
    private Api editor;

    @BeforeEach
    void start() {
        province = Province.start(folder, Map.of(), SimulatorOptions.defaults());
        editor = province.as("national_editor");
    }

    @AfterEach
    void stop() {
        province.close();
    }

    @Test
    void a_figure_of_today_opens_what_quotes_it_and_one_to_come_lets_it_stand_until_then() {
        String quoting = imported("LUAT-1", "Người thứ nhất {{household_hi.first.year}}.");
        String plain = imported("LUAT-2", "Bốn phẩy năm phần trăm.");
        LocalDate today = LocalDate.now(Programme.HANOI);
        LocalDate later = today.plusDays(40);

        editor.post(ROWS, row("2550000", today)).expect(201);

        Map<String, Object> open =
                Eventually.see("review", () -> answer(quoting), seen -> "REVIEW".equals(seen.get("state")));
        assertThat(open)
                .containsEntry("reviewFrom", today.toString())
                .containsEntry("reviewParameter", "base_salary");
        assertThat(String.valueOf(open.get("rendered"))).contains("1.377.000 đồng");
        Eventually.see("suggestions", () -> found(today), List::isEmpty);

        editor.post("/api/v1/answers/" + quoting + "/approve", Map.of()).expect(200);
        assertThat(found(today)).singleElement().satisfies(one -> assertThat(one).containsEntry("standing", true));
        editor.post(ROWS, row("2600000", later)).expect(201);

        Eventually.see("review day", () -> answer(quoting), seen -> later.toString().equals(seen.get("reviewFrom")));
        assertThat(answer(quoting)).containsEntry("state", "APPROVED");
        assertThat(answer(plain)).containsEntry("state", "APPROVED").doesNotContainKey("reviewFrom");
        Eventually.see(
                "the day after", () -> found(later), seen -> seen.stream().allMatch(one -> Boolean.FALSE.equals(one.get("standing"))));
        assertThat(found(today)).singleElement().satisfies(one -> assertThat(one).containsEntry("standing", true));
    }

    private String imported(String externalId, String spoken) {
        return String.valueOf(editor.post(
                        "/api/v1/answers/import?approve=true",
                        List.of(Map.of(
                                "externalId", externalId,
                                "question", "Nghề thổi thuỷ tinh " + externalId + " đóng bao nhiêu?",
                                "spoken", spoken,
                                "onAir", true)))
                .expect(200)
                .items()
                .getFirst()
                .get("answerId"));
    }

    private Map<String, Object> answer(String id) {
        return editor.get("/api/v1/answers/" + id).expect(200).json();
    }

    private List<Map<String, Object>> found(LocalDate day) {
        String text = "nghe%20thoi%20thuy%20tinh%20LUAT-1%20dong%20bao%20nhieu";
        return editor.get("/api/v1/answers/suggest?text=" + text + "&day=" + day).expect(200).items().stream()
                .filter(one -> "LUAT-1".equals(one.get("externalId")))
                .toList();
    }

    private static Map<String, Object> row(String value, LocalDate from) {
        Map<String, Object> row = new HashMap<>();
        row.put("value", value);
        row.put("validFrom", from.toString());
        row.put("legalBasis", "Nghị định thử");
        row.put("source", "công báo thử");
        row.put("evidence", "official text (copy)");
        row.put("status", "CONFIRMED");
        return row;
    }
}
