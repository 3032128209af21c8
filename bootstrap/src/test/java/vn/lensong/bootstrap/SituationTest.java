package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Something goes wrong on air: declared, worked through, resolved, and all of it kept. */
@ExtendWith(OneProvince.class)
class SituationTest {

    /** Cards of the national script, by who declares them. */
    private static final String OPERATORS = "no-audio";

    private static final String PRODUCERS = "stream-lost";
    private static final String CRISIS_LEADS = "hostile-wave";

    private final Province province;

    SituationTest(Province province) {
        this.province = province;
    }

    @Test
    void a_situation_is_declared_ticked_and_resolved_and_the_log_keeps_it() {
        String programme = province.live();
        Api operator = province.as("operator");
        String id = declare(operator, programme, OPERATORS).expect(201).text("id");

        operator.post("/api/v1/situations/" + id + "/steps/1", Map.of()).expect(200);
        operator.post("/api/v1/situations/" + id + "/resolve", Map.of("note", "Mạng dự phòng chạy tốt"))
                .expect(200);

        assertThat(operator.get("/api/v1/programmes/" + programme + "/situations").expect(200).items())
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("open", false)
                        .containsEntry("note", "Mạng dự phòng chạy tốt"));
    }

    @Test
    void only_the_role_on_the_card_and_who_calls_the_show_declare_it() {
        String programme = province.live();

        assertThat(declare(province.as("operator"), programme, PRODUCERS).status()).isEqualTo(403);
        assertThat(declare(province.as("producer"), programme, PRODUCERS).status()).isEqualTo(201);
    }

    @Test
    void whoever_leads_in_a_crisis_declares_it_and_works_through_it() {
        Api lead = province.as("crisis_lead");
        String id = declare(lead, province.live(), CRISIS_LEADS).expect(201).text("id");

        lead.post("/api/v1/situations/" + id + "/steps/1", Map.of()).expect(200);
        lead.post("/api/v1/situations/" + id + "/resolve", Map.of("note", "Đã lắng")).expect(200);
    }

    @Test
    void nothing_is_declared_before_the_show() {
        String programme = province.planned();

        assertThat(declare(province.as("producer"), programme, PRODUCERS).expect(409).text("code"))
                .isEqualTo("programme.state");
    }

    @Test
    void another_provinces_situations_do_not_exist() {
        String programme = province.live();
        String id = declare(province.as("producer"), programme, PRODUCERS).expect(201).text("id");
        Api stranger = province.as("stranger");

        for (String list : List.of("/situations", "/contingencies")) {
            assertThat(stranger.get("/api/v1/programmes/" + programme + list).status()).isEqualTo(404);
        }
        assertThat(declare(stranger, programme, PRODUCERS).status()).isEqualTo(404);
        assertThat(stranger.post("/api/v1/situations/" + id + "/resolve", Map.of("note", "x")).status())
                .isEqualTo(404);
    }

    private static Api.Answer declare(Api api, String programme, String key) {
        return api.post("/api/v1/programmes/" + programme + "/situations", Map.of("cardKey", key));
    }
}
