package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.Actor;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.PromotionFacts;
import vn.lensong.application.promotion.Promotions;
import vn.lensong.application.promotion.PublishPosts;
import vn.lensong.domain.promotion.PromotionTask;

/** A reserved topic is the spokesperson's in Messenger, in games, in posts and in titles too. */
@ExtendWith(OneProvince.class)
class CrisisGuardTest {

    private final Province province;
    private final Api lead;
    private final Api operator;
    private final Api producer;

    CrisisGuardTest(Province province) {
        this.province = province;
        this.lead = province.as("crisis_lead");
        this.operator = province.as("operator");
        this.producer = province.as("producer");
    }

    @Test
    void nobody_else_answers_on_it_in_messenger() {
        String thread = thread("Cô Juliet Thử", "Juliet cho em hỏi một chút ạ");
        String incident = CrisisLed.declared(province, "quy trình juliet");
        String path = "/api/v1/threads/CONVERSATION/" + thread + "/messages";

        refused(operator.post(path, Map.of("text", "Dạ, về quy trình juliet thì không sao đâu ạ")));
        operator.post(path, Map.of("text", "Dạ, mức đóng là 22% ạ")).expect(201);
        CrisisLed.over(province, incident);
    }

    @Test
    void a_winner_is_told_about_it_only_when_the_spokesperson_says_so() {
        String programme = province.live();
        Map<String, Object> rules = GamePlayed.rules();
        rules.put("notice", "Chúc mừng {name} trúng {prize}, theo quy trình kilo. Mời nhắn tin cho trang trước {until}.");
        String id = producer.post("/api/v1/programmes/" + programme + "/games", rules).expect(201).text("id");
        GamePlayed game = GamePlayed.of(province, programme, id).open();
        province.simulator().comment(province.liveVideo(), "Bà Kilo Thử", "A");
        game.entries(1);
        game.close().announce("producer");
        String incident = CrisisLed.declared(province, "quy trình kilo");

        game.confirm("province_manager");

        String winner = held(incident, "winner");
        assertThat(producer.get(game.path("/winners")).expect(200).raw()).doesNotContain("NOTIFIED");
        CrisisLed.speaker(province)
                .post("/api/v1/incidents/" + incident + "/held/" + winner + "/release", Map.of())
                .expect(200);
        Eventually.see("notice", () -> producer.get(game.path("/winners")).expect(200).raw(), raw -> raw.contains("NOTIFIED"));
        CrisisLed.over(province, incident);
    }

    @Test
    void a_post_is_not_published_by_hand_and_goes_out_late_rather_than_never() {
        String incident = CrisisLed.declared(province, "quy trình lima");
        String programme = planned("Hỏi đáp về quy trình Lima");
        Prepared.forAir(province.as("admin"), producer, programme);
        producer.post("/api/v1/programmes/" + programme + "/schedule", Map.of()).expect(200);
        UUID task = UUID.fromString(held(incident, "post"));

        refused(producer.post("/api/v1/promotion-tasks/" + task + "/send-now", Map.of()));
        assertThat(late(bean(PublicSpeech.class)).ring(task)).isNotNull();
        assertThat(state(task)).isEqualTo(PromotionTask.State.PLANNED);
        assertThat(late(new Released()).ring(task)).isNull();

        assertThat(state(task)).isEqualTo(PromotionTask.State.SENT);
        assertThat(province.simulator().ledger().posts()).anyMatch(post -> post.message().contains("quy trình Lima"));
        CrisisLed.over(province, incident);
    }

    @Test
    void no_programme_is_renamed_after_it() {
        String programme = planned("Hỏi đáp thường kỳ");
        String incident = CrisisLed.declared(province, "quy trình mike");
        Api.Answer seen = producer.get("/api/v1/programmes/" + programme).expect(200);
        Map<String, String> version = Map.of("If-Match", seen.header("ETag"));
        Map<String, Object> change = plan("Sự thật về quy trình Mike");
        change.keySet().retainAll(List.of("title", "startsAt", "hostId"));

        refused(producer.put("/api/v1/programmes/" + programme, change, version));
        change.put("title", "Hỏi đáp cuối tuần");
        producer.put("/api/v1/programmes/" + programme, change, version).expect(200);
        CrisisLed.over(province, incident);
    }

    /** Two days from now, when the time of every post before a show of today is over. */
    private PublishPosts late(PublicSpeech speech) {
        return new PublishPosts(
                bean(Promotions.class),
                bean(PromotionFacts.class),
                bean(Programmes.class),
                bean(Platforms.class),
                speech,
                Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
    }

    private PromotionTask.State state(UUID task) {
        return bean(Promotions.class).find(task).orElseThrow().state();
    }

    private <T> T bean(Class<T> type) {
        return province.lensong().context().getBean(type);
    }

    private String held(String incident, String kind) {
        return String.valueOf(Eventually.see(
                        "held",
                        () -> lead.get("/api/v1/incidents/" + incident + "/held").expect(200).items().stream()
                                .filter(one -> kind.equals(one.get("kind")))
                                .toList(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("subject"));
    }

    private String planned(String title) {
        return producer.post("/api/v1/programmes", plan(title)).expect(201).text("id");
    }

    private Map<String, Object> plan(String title) {
        Map<String, Object> plan = new HashMap<>(province.plan(Instant.now().plus(Duration.ofMinutes(50))));
        plan.put("title", title);
        return plan;
    }

    private String thread(String author, String text) {
        province.live();
        province.simulator().message(province.simulator().ledger().broadcasts().getLast().pageId(), author, text);
        return String.valueOf(Eventually.see(
                        "thread",
                        () -> operator.get("/api/v1/conversations?waiting=true&limit=200").expect(200).items().stream()
                                .filter(one -> operator.get("/api/v1/threads/CONVERSATION/" + one.get("id"))
                                        .raw()
                                        .contains(text))
                                .toList(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id"));
    }

    private static void refused(Api.Answer answer) {
        assertThat(answer.status()).as(answer.raw()).isEqualTo(403);
        assertThat(answer.text("code")).isIn("speech.reserved", "speech.nobody");
    }

    /** After the spokesperson let it go. */
    private static final class Released implements PublicSpeech {

        @Override
        public void require(Actor actor, Utterance said) {}

        @Override
        public void letGo(UUID subject, String kind, @Nullable UUID by, Utterance said) {}

        @Override
        public Kept kept(UUID subject) {
            return Kept.RELEASED;
        }
    }
}
