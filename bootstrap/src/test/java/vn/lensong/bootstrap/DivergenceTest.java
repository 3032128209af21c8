package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A programme knows where it is other than the framework script it came from. */
@ExtendWith(OneProvince.class)
class DivergenceTest {

    private final Province province;
    private final Api producer;

    DivergenceTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void a_programme_as_the_script_has_it_differs_nowhere() {
        assertThat(divergences(province.planned())).isEmpty();
    }

    @Test
    void what_the_province_changed_and_left_out_is_told_field_by_field() {
        Map<String, Object> plan = province.plan();
        plan.put(
                "segments",
                List.of(
                        Map.of("no", 2, "keep", true, "plannedSeconds", 77),
                        Map.of("no", Told.SEGMENT, "keep", false)));
        String programme = producer.post("/api/v1/programmes", plan).expect(201).text("id");

        List<Map<String, Object>> found = divergences(programme);

        assertThat(found).anySatisfy(one -> assertThat(one)
                .containsEntry("kind", "CHANGED")
                .containsEntry("field", "plannedSeconds")
                .containsEntry("after", "77"));
        assertThat(found).anySatisfy(one -> assertThat(one).containsEntry("kind", "REMOVED"));
        assertThat(found).hasSize(2);
    }

    @Test
    void another_provinces_divergences_do_not_exist() {
        assertThat(province.as("stranger")
                        .get("/api/v1/programmes/" + province.planned() + "/divergences")
                        .status())
                .isEqualTo(404);
    }

    private List<Map<String, Object>> divergences(String programme) {
        return producer.get("/api/v1/programmes/" + programme + "/divergences").expect(200).items();
    }
}
