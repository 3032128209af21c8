package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.situation.Situations;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.situation.Card;

/** Something goes wrong on air: declared, worked through, resolved, and all of it kept. */
@ExtendWith(OneProvince.class)
class SituationTest {

    private static final Card CARD = new Card(
            "mat-duong-truyen", "Mất đường truyền", "", List.of("Bật mạng dự phòng", "Báo đạo diễn"), 9, "", Role.OPERATOR);
    private static final Card PRODUCERS = new Card("dung", "Dừng chương trình", "", List.of(), null, "", Role.PRODUCER);

    private final Province province;

    SituationTest(Province province) {
        this.province = province;
    }

    @Test
    void a_situation_is_declared_ticked_and_resolved_and_the_log_keeps_it() {
        String programme = liveWithCards();
        Api operator = province.as("operator");
        String id = declare(operator, programme, "mat-duong-truyen").expect(201).text("id");

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
        String programme = liveWithCards();

        assertThat(declare(province.as("operator"), programme, "dung").status()).isEqualTo(403);
        assertThat(declare(province.as("producer"), programme, "dung").status()).isEqualTo(201);
    }

    @Test
    void nothing_is_declared_before_the_show() {
        String programme = province.planned();

        assertThat(declare(province.as("producer"), programme, "dung").expect(409).text("code"))
                .isEqualTo("programme.state");
    }

    @Test
    void another_provinces_situations_do_not_exist() {
        String programme = liveWithCards();
        String id = declare(province.as("producer"), programme, "dung").expect(201).text("id");
        Api stranger = province.as("stranger");

        for (String list : List.of("/situations", "/contingencies")) {
            assertThat(stranger.get("/api/v1/programmes/" + programme + list).status()).isEqualTo(404);
        }
        assertThat(declare(stranger, programme, "dung").status()).isEqualTo(404);
        assertThat(stranger.post("/api/v1/situations/" + id + "/resolve", Map.of("note", "x")).status())
                .isEqualTo(404);
    }

    private static Api.Answer declare(Api api, String programme, String key) {
        return api.post("/api/v1/programmes/" + programme + "/situations", Map.of("cardKey", key));
    }

    private String liveWithCards() {
        String programme = province.live();
        province.lensong().context().getBean(Situations.class).copy(UUID.fromString(programme), List.of(CARD, PRODUCERS));
        return programme;
    }
}
