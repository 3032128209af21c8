package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void what_a_segment_needs_on_stage_is_the_provinces_to_decide_and_told_too() {
        String host = Prepared.certifiedHost(province.as("admin"), "vn/31");
        Map<String, Object> plan = province.plan();
        plan.put(
                "segments",
                List.of(Map.of(
                        "no", 2,
                        "hostId", host,
                        "speakers", List.of("Bà Hai"),
                        "media", List.of("Nhạc hiệu"),
                        "overlaySet", "mo-dau-hai-phong",
                        "owners", Map.of("TECHNICAL", "Anh Ba"),
                        "questionQuota", 4)));

        String programme = producer.post("/api/v1/programmes", plan).expect(201).text("id");

        assertThat(segment(programme, 2))
                .containsEntry("hostId", host)
                .containsEntry("speakers", List.of("Bà Hai"))
                .containsEntry("media", List.of("Nhạc hiệu"))
                .containsEntry("overlaySet", "mo-dau-hai-phong")
                .containsEntry("owners", Map.of("TECHNICAL", "Anh Ba"))
                .containsEntry("questionQuota", 4);
        assertThat(divergences(programme))
                .extracting(one -> one.get("field"))
                .contains("speakers", "media", "overlaySet", "questionQuota");
    }

    @Test
    void whoever_presents_a_single_segment_must_be_a_certified_host() {
        Map<String, Object> plan = province.plan();
        plan.put("segments", List.of(Map.of("no", 2, "hostId", Prepared.host(province.as("admin"), "vn/31"))));
        String programme = producer.post("/api/v1/programmes", plan).expect(201).text("id");
        Prepared.cast(
                        producer,
                        programme,
                        Prepared.certifiedHost(province.as("admin"), "vn/31"),
                        Prepared.certifiedHost(province.as("admin"), "vn/31"))
                .expect(200);

        assertThat(producer.get("/api/v1/programmes/" + programme + "/gate").expect(200).raw())
                .contains("cast.not-certified");
        plan.put("segments", List.of(Map.of("no", 2, "hostId", UUID.randomUUID().toString())));
        assertThat(producer.post("/api/v1/programmes", plan).expect(404).text("code")).isEqualTo("host.not-found");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> segment(String programme, int no) {
        List<Map<String, Object>> segments = (List<Map<String, Object>>)
                producer.get("/api/v1/programmes/" + programme).expect(200).json().get("segments");
        return segments.stream()
                .filter(one -> Integer.valueOf(no).equals(one.get("no")))
                .findFirst()
                .orElseThrow();
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
