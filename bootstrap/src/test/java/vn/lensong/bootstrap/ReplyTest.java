package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.adapters.facebook.simulator.Ledger;

/** A written answer is visible once, whatever Facebook does in the middle of it. */
@ExtendWith(OneProvince.class)
class ReplyTest {

    private static final String REPLIES = "POST *comments";

    private final Province province;

    ReplyTest(Province province) {
        this.province = province;
    }

    @Test
    void an_answer_that_was_written_and_not_confirmed_is_not_written_twice() {
        String question = claimedQuestion();
        province.simulator().faults(Fault.always(FaultKind.G_SLOW).on(REPLIES).times(1));

        answer(question, "Dạ, em gửi bác lần một");

        assertThat(sent(question)).isEqualTo("SENT");
        assertThat(visible("Dạ, em gửi bác lần một")).hasSize(1);
    }

    @Test
    void an_answer_goes_out_when_facebook_is_well_again() {
        String question = claimedQuestion();
        province.simulator().faults(Fault.always(FaultKind.G_5XX).on(REPLIES).as("503").times(1));

        answer(question, "Dạ, em gửi bác lần hai");

        assertThat(sent(question)).isEqualTo("SENT");
        assertThat(visible("Dạ, em gửi bác lần hai")).hasSize(1);
    }

    @Test
    void an_answer_the_platform_refuses_is_told_to_the_desk_and_can_be_written_again() {
        String question = claimedQuestion();
        province.simulator().remove(province.simulator().ledger().comments().getLast().id());

        answer(question, "Dạ, em gửi bác lần ba");
        assertThat(sent(question)).isEqualTo("FAILED");
        answer(question, "Dạ, em gửi bác lần bốn");

        assertThat(sent(question)).isEqualTo("FAILED");
        assertThat(visible("Dạ, em gửi bác lần ba")).isEmpty();
    }

    private String claimedQuestion() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng ở đâu ạ?");
        String id = String.valueOf(Eventually.see(
                        "question",
                        () -> province.as("operator")
                                .get("/api/v1/programmes/" + programme + "/questions")
                                .expect(200)
                                .items(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id"));
        province.as("operator").post("/api/v1/questions/" + id + "/claim", Map.of()).expect(200);
        return id;
    }

    private void answer(String question, String text) {
        province.as("operator")
                .post("/api/v1/questions/" + question + "/answer", Map.of("channel", "WRITING", "text", text))
                .expect(200);
    }

    private String sent(String question) {
        return Eventually.see(
                "reply",
                () -> province.as("operator").get("/api/v1/questions/" + question).expect(200).text("replyState"),
                state -> !state.equals("SENDING"));
    }

    private List<Ledger.Comment> visible(String text) {
        return province.simulator().ledger().replies().stream()
                .filter(reply -> text.equals(reply.text()))
                .toList();
    }
}
