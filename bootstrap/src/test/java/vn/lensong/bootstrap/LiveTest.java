package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The live feed: nothing missed, nothing shown to whom it is not meant for. */
@ExtendWith(OneProvince.class)
class LiveTest {

    private final Province province;

    LiveTest(Province province) {
        this.province = province;
    }

    @Test
    void a_comment_reaches_whoever_follows() {
        String programme = province.live();
        try (Following desk = province.as("operator").follow(programme, null)) {
            desk.until("hello");

            province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng bao nhiêu một tháng ạ?");

            assertThat(desk.until("item.received")).contains("Đóng bao nhiêu một tháng ạ?");
        }
    }

    @Test
    void who_comes_back_misses_nothing_and_gets_nothing_twice() {
        String programme = province.live();
        String last;
        try (Following desk = province.as("operator").follow(programme, null)) {
            desk.until("hello");
            province.simulator().comment(province.liveVideo(), "Chị Lan", "Câu một thế nào ạ?");
            desk.until("question.asked");
            last = desk.lastId();
        }
        province.simulator().comment(province.liveVideo(), "Chị Lan", "Câu hai thế nào ạ?");

        try (Following desk = province.as("operator").follow(programme, last)) {
            List<Long> ids = desk.idsUntil("question.asked");

            assertThat(ids).startsWith(Long.parseLong(last)).isSorted();
            assertThat(ids.get(1)).isEqualTo(Long.parseLong(last) + 1);
            assertThat(ids.subList(1, ids.size())).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_number_that_the_stream_never_reached_asks_for_a_reload() {
        try (Following desk = province.as("operator").follow(province.planned(), "999999")) {
            assertThat(desk.until("reload")).isEqualTo("{}");
        }
    }

    @Test
    void a_host_follows_the_show_and_the_prompter_and_nothing_viewers_wrote() {
        String programme = province.live();
        try (Following host = province.as("host").follow(programme, null);
                Following desk = province.as("operator").follow(programme, null)) {
            host.until("hello");
            desk.until("hello");
            province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng ở đâu ạ? Số em 0900000088");
            String question = desk.until("question.asked").replaceAll(".*\"subject\":\"([^\"]+)\".*", "$1");
            Api operator = province.as("operator");
            operator.post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
            operator.post("/api/v1/questions/" + question + "/cue", Map.of()).expect(200);

            String cued = host.until("question.cued");

            assertThat(cued).contains("Đóng ở đâu").contains("Lan").doesNotContain("900000088");
            assertThat(host.names()).doesNotContain("item.received", "question.asked", "lead.captured");
        }
    }

    @Test
    void whoever_leads_in_a_crisis_follows_the_show_and_is_told_nobodys_name() {
        String programme = province.live();
        try (Following lead = province.as("crisis_lead").follow(programme, null);
                Following host = province.as("host").follow(programme, null)) {
            lead.until("hello");
            host.until("hello");
            province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng ở đâu ạ?");
            province.as("producer")
                    .post("/api/v1/programmes/" + programme + "/situations", Map.of("cardKey", "stream-lost"))
                    .expect(201);

            assertThat(lead.until("situation.declared")).contains("stream-lost");
            assertThat(host.until("situation.declared")).contains("stream-lost");
            assertThat(lead.names()).doesNotContain("item.received", "question.asked");
        }
    }
}
