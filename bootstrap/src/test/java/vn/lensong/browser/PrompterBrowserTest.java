package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** From an operator's desk to the host's screen in another browser. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrompterBrowserTest {

    private Province province;
    private String programme;
    private String video;
    private Browser operator;
    private Browser host;

    @BeforeAll
    void goLive(Province running, Browsers browsers) {
        province = running;
        programme = province.live();
        video = province.liveVideo();
        operator = browsers.of("operator");
        operator.open("/programmes/" + programme + "/desk");
        operator.see("waiting");
        host = browsers.of("host");
        host.open("/programmes/" + programme + "/prompter");
        host.see("answered");
    }

    @Test
    void a_cued_question_is_before_the_host_without_reload() {
        host.mark();

        cue("Đóng đủ bao nhiêu năm thì có lương hưu ạ?");

        host.seeText("Đóng đủ bao nhiêu năm", "app");
        assertThat(host.marked()).isTrue();
    }

    @Test
    void a_number_somebody_can_be_called_on_is_never_before_the_host() {
        Ledger.Comment comment = cue("Chồng em chạy xe ôm có đóng được không, gọi em số 0900000077 nhé?");

        host.seeText("Chồng em chạy xe ôm", "app");
        assertThat(host.source().replaceAll("[ .-]", "")).doesNotContain("0900000077", "900000077");
        Eventually.see(
                "hidden on the page", () -> province.simulator().ledger().hidden(), hidden -> hidden.stream()
                        .anyMatch(one -> one.canonicalId().equals(comment.canonicalId())));
    }

    @Test
    void what_the_host_answered_is_answered_at_the_desk() {
        String words = "Con em học lớp một thì mua ở đâu ạ?";
        cue(words);
        host.bringForward(words);

        host.press("answered");

        operator.seeState(words, "ANSWERED_ON_AIR");
    }

    @Test
    void the_call_of_the_segment_on_air_is_before_the_host_until_it_was_said() {
        Api producer = province.as("producer");
        String course = "/api/v1/programmes/" + programme + "/run-of-show";
        producer.post(course + "/next", Map.of()).expect(200);
        Object next = producer.get(course).expect(200).json().get("standbyNo");
        producer.post(course + "/segments/" + next + "/go", Map.of()).expect(200);

        host.seeText("mời bà con chia sẻ", "call-words");

        host.seeText("Xin mời nói", "call");
        host.seeText("phần “" + title(producer, next) + "”", "call-words");
        host.picture("prompter-call");
        host.size(360, 780);
        host.picture("prompter-call-360");
        assertThat(host.scrollsSideways()).isFalse();
        host.size(1366, 900);
        host.press("call-said");

        host.seeNothing("call");
    }

    @SuppressWarnings("unchecked")
    private String title(Api producer, Object segmentNo) {
        return ((List<Map<String, Object>>) producer.get("/api/v1/programmes/" + programme)
                        .expect(200)
                        .json()
                        .get("segments"))
                .stream()
                        .filter(segment -> segmentNo.equals(segment.get("no")))
                        .map(segment -> String.valueOf(segment.get("title")))
                        .findFirst()
                        .orElseThrow();
    }

    private Ledger.Comment cue(String words) {
        Ledger.Comment comment = province.simulator().comment(video, "Anh Minh", words);
        String beginning = words.substring(0, 20);
        operator.pressOn("waiting", beginning, "claim");
        operator.pressOn("mine", beginning, "cue");
        operator.seeQuestion("cued", beginning);
        return comment;
    }
}
