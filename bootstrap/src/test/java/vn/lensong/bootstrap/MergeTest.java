package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same question asked by several people: suggested, merged by a person, answered to everybody. */
@ExtendWith(OneProvince.class)
class MergeTest {

    private final Province province;
    private final Api operator;
    private final Api other;
    private String programme = "";

    MergeTest(Province province) {
        this.province = province;
        this.operator = province.as("operator");
        this.other = province.as("operator2");
    }

    @Test
    void questions_that_look_alike_are_suggested_and_nothing_is_merged_by_it() {
        List<String> ids = asked(
                "Mua BHYT hộ gia đình ở đâu vậy ad?",
                "Bao nhiêu tuổi thì được đóng tự nguyện ạ?",
                "tham gia bao hiem y te hgd o cho nao a");

        List<Map<String, Object>> groups =
                operator.get("/api/v1/programmes/" + programme + "/merge-suggestions").expect(200).items();

        assertThat(groups).hasSize(1);
        assertThat(String.valueOf(groups.getFirst())).contains(ids.get(0), ids.get(2), "score").doesNotContain(ids.get(1));
        assertThat(state(ids.get(2))).isEqualTo("WAITING");
    }

    @Test
    void one_answer_reaches_all_who_asked_and_what_somebody_holds_is_left_to_him() {
        List<String> ids = asked("Đóng ở đâu ạ? Câu một", "Đóng ở đâu ạ? Câu hai", "Đóng ở đâu ạ? Câu ba");
        act(operator, ids.get(0), "claim").expect(200);
        act(other, ids.get(2), "claim").expect(200);

        Api.Answer absorbed = operator.post(
                "/api/v1/questions/" + ids.get(0) + "/absorb", Map.of("questions", List.of(ids.get(1), ids.get(2))));

        assertThat(absorbed.expect(200).raw()).contains("question.claimed").contains("Người operator2");
        assertThat(state(ids.get(1))).isEqualTo("MERGED");
        assertThat(state(ids.get(2))).isEqualTo("CLAIMED");

        answer(ids.get(0), "Dạ, ở bưu điện gần nhất, em gửi chung cả nhà");

        assertThat(replyState(ids.get(0))).isEqualTo("SENT");
        assertThat(replyState(ids.get(1))).isEqualTo("SENT");
        assertThat(province.simulator().ledger().replies())
                .filteredOn(reply -> "Dạ, ở bưu điện gần nhất, em gửi chung cả nhà".equals(reply.text()))
                .hasSize(2);
    }

    @Test
    void who_does_not_hold_a_question_merges_nothing_into_it() {
        List<String> ids = asked("Đóng ở đâu ạ? Câu một", "Đóng ở đâu ạ? Câu hai");
        act(other, ids.get(0), "claim").expect(200);

        Api.Answer refused =
                operator.post("/api/v1/questions/" + ids.get(0) + "/absorb", Map.of("questions", List.of(ids.get(1))));

        assertThat(refused.expect(409).text("code")).isEqualTo("question.claimed");
        assertThat(state(ids.get(1))).isEqualTo("WAITING");
    }

    @Test
    void who_merged_undoes_it_and_nobody_else_at_the_desk() {
        List<String> ids = asked("Đóng ở đâu ạ? Câu một", "Đóng ở đâu ạ? Câu hai");
        act(operator, ids.get(0), "claim").expect(200);
        operator.post("/api/v1/questions/" + ids.get(0) + "/absorb", Map.of("questions", List.of(ids.get(1))))
                .expect(200);

        assertThat(act(other, ids.get(1), "split").expect(409).text("code")).isEqualTo("question.merged-by-other");
        assertThat(act(operator, ids.get(1), "split").expect(200).text("state")).isEqualTo("WAITING");
    }

    @Test
    void an_answer_given_before_is_found_again_and_shared_at_once() {
        List<String> ids = asked("Mua BHYT hộ gia đình ở đâu vậy ad?", "tham gia bao hiem y te hgd o cho nao a");
        act(operator, ids.get(0), "claim").expect(200);
        answer(ids.get(0), "Dạ, ở bưu điện xã, em trả lời rồi ạ");
        act(other, ids.get(1), "claim").expect(200);

        String similar =
                other.get("/api/v1/questions/" + ids.get(1) + "/similar").expect(200).raw();
        other.post("/api/v1/questions/" + ids.get(0) + "/absorb", Map.of("questions", List.of(ids.get(1))))
                .expect(200);

        assertThat(similar).contains(ids.get(0)).contains("em trả lời rồi ạ");
        assertThat(replyState(ids.get(1))).isEqualTo("SENT");
    }

    private List<String> asked(String... words) {
        programme = province.live();
        for (String text : words) {
            province.simulator().comment(province.liveVideo(), "Chị Lan", text);
        }
        List<Map<String, Object>> items = Eventually.see(
                "questions",
                () -> operator.get("/api/v1/programmes/" + programme + "/questions")
                        .expect(200)
                        .items(),
                seen -> seen.size() == words.length);
        return List.of(words).stream()
                .map(text -> items.stream()
                        .filter(item -> text.equals(item.get("words")))
                        .map(item -> String.valueOf(item.get("id")))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Api.Answer act(Api who, String question, String act) {
        return who.post("/api/v1/questions/" + question + "/" + act, Map.of());
    }

    private void answer(String question, String text) {
        operator.post("/api/v1/questions/" + question + "/answer", Map.of("channel", "WRITING", "text", text))
                .expect(200);
    }

    private String state(String question) {
        return operator.get("/api/v1/questions/" + question).expect(200).text("state");
    }

    private String replyState(String question) {
        return String.valueOf(Eventually.see(
                "reply",
                () -> operator.get("/api/v1/questions/" + question)
                        .expect(200)
                        .json()
                        .getOrDefault("replyState", "NONE"),
                "SENT"::equals));
    }
}
