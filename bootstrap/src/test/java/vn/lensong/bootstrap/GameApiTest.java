package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.application.privacy.PersonalData;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Identity;

/** A game from its draft until the prize is handed over, played under comments of the simulated page. */
@ExtendWith(OneProvince.class)
class GameApiTest {

    private final Province province;
    private final Api producer;

    GameApiTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void a_game_is_won_by_the_first_right_answer_as_it_was_first_written() {
        GamePlayed game = GamePlayed.drafted(province, province.live());
        String video = province.liveVideo();
        comment(video, "Trần Sớm Mai", "A");
        game.open();
        Ledger.Comment edited = comment(video, "Nguyễn Thị Lan", "B");
        comment(video, "Phạm Văn Khôi", "đáp án a ạ");
        Eventually.see("a later second", Instant::now, later(Instant.now().plusSeconds(1)));
        comment(video, "Phạm Văn Khôi", "B");
        comment(video, "Vũ Cán Bộ", "câu đầu tiên nhé, gọi em 0900000063");
        game.entries(4);
        province.simulator().edit(edited.id(), "A");
        producer.post(game.path("/entries/" + game.item("Vũ Cán Bộ") + "/exclusion"), Map.of("kind", "STAFF", "reason", "Cán bộ BHXH"))
                .expect(200);
        refused(game.post("/close"), 409, "game.still-open");
        String shown = province.as("auditor").get(game.path("/entries")).expect(200).raw();
        assertThat(shown).doesNotContain("Phạm Văn Khôi", "0900000063");

        game.close().announce("producer");
        Refusal early = catchThrowableOfType(Refusal.class, () -> game.confirm("province_manager", Duration.ofHours(1)));
        assertThat(early.code()).isEqualTo("game.objections-until");
        Refusal same = catchThrowableOfType(Refusal.class, () -> game.confirm("producer"));
        assertThat(same.code()).isEqualTo("game.four-eyes");
        game.confirm("province_manager");

        List<Map<String, Object>> winners = producer.get(game.path("/winners")).expect(200).items();
        assertThat(winners).singleElement().satisfies(one -> assertThat(one.get("name")).isEqualTo("Phạm Văn Khôi"));
        assertThat(game.entries(4).stream().map(one -> one.get("standing")).toList())
                .containsExactlyInAnyOrder("COUNTED", "COUNTED", "LATER", "EXCLUDED");
        told(game, video);
        String winner = String.valueOf(winners.getFirst().get("id"));
        handedOver(game, winner);
        game.forget(winner, Duration.ofDays(89));
        assertThat(producer.get(game.path("/winners")).expect(200).raw()).contains("0900000064", "An Dương");
        game.forget(winner, Duration.ofDays(91));
        assertThat(producer.get(game.path("/winners")).expect(200).raw())
                .contains("DELIVERED", "BN-01")
                .doesNotContain("0900000064", "An Dương");
    }

    @Test
    void who_are_equal_are_asked_once_more_and_nobody_else_is() {
        GamePlayed game = GamePlayed.withFurtherQuestion(province, province.live()).open();
        String video = province.liveVideo();
        Eventually.see("the beginning of a second", Instant::now, now -> now.getNano() < 200_000_000);
        comment(video, "Nguyễn Thị Lan", "A");
        comment(video, "Phạm Văn Huy", "A");
        Eventually.see("a later second", Instant::now, later(Instant.now().plusSeconds(1)));
        comment(video, "Đỗ Thị Nga", "A");
        game.entries(3);
        refused(game.post("/sudden-death"), 409, "game.state");
        game.close();
        assertThat(producer.get(game.path("/counts")).expect(200).json()).containsEntry("tied", 2);

        game.ask();
        refused(game.post("/sudden-death"), 409, "game.no-sudden-death");
        assertThat(province.anybody().get(game.path("/rules")).expect(200).raw())
                .contains("bao nhiêu tháng", "\"suddenDeath\":true")
                .doesNotContain("[\"12\"]");
        comment(video, "Đỗ Thị Nga", "12");
        comment(video, "Nguyễn Thị Lan", "6");
        comment(video, "Phạm Văn Huy", "12 tháng ạ");
        Eventually.see(
                "answers", () -> producer.get(game.path("/entries?part=ALL")).expect(200).items(), seen -> seen.size() >= 3);
        Eventually.see(
                "the last comment",
                () -> producer.get("/api/v1/programmes/" + game.programme() + "/coverage").expect(200).raw(),
                raw -> raw.contains("\"stored\":6"));
        game.announce("producer").confirm("province_manager");

        assertThat(producer.get(game.path("/winners")).expect(200).items())
                .singleElement()
                .satisfies(one -> assertThat(one.get("name")).isEqualTo("Phạm Văn Huy"));
        forgotten(game);
    }

    /** What was announced still adds up when a winner is erased. */
    private void forgotten(GamePlayed game) {
        String key = new Tables(province).text("select author_key from inbound_item where author_name = ?", "Phạm Văn Huy");
        PersonalData data = province.lensong().context().getBean(PersonalData.class);
        Identity who = new Identity(Set.of(key), Set.of());
        List<Scope> here = List.of(new Scope("vn/31"));
        assertThat(data.held(who, here)).extracting("kind").contains("game-entry", "prize");

        data.erase(who, here);

        assertThat(producer.get(game.path("/winners")).expect(200).items()).hasSize(1);
        assertThat(producer.get(game.path("/winners")).expect(200).raw()).doesNotContain("Phạm Văn Huy");
        assertThat(producer.get(game.path("/entries?part=ALL")).expect(200).raw())
                .contains("Đỗ Thị Nga")
                .doesNotContain("Phạm Văn Huy");
    }

    /** The winner is told under the comment, once. */
    private void told(GamePlayed game, String video) {
        Eventually.see(
                "notice",
                () -> producer.get(game.path("/winners")).expect(200).raw(),
                seen -> seen.contains("NOTIFIED"));
        assertThat(province.simulator().ledger().replies())
                .filteredOn(reply -> reply.liveVideoId().equals(video)
                        && reply.toString().contains("Chúc mừng Khôi trúng Một thẻ BHYT"))
                .hasSize(1);
    }

    private void handedOver(GamePlayed game, String winner) {
        Map<String, String> claim = Map.of("name", "Phạm Văn Khôi", "phone", "0900000064", "address", "An Dương");
        refused(producer.post("/api/v1/winners/" + winner + "/deliver", Map.of("receipt", "BN-01")), 409, "winner.state");
        producer.post("/api/v1/winners/" + winner + "/identify", claim).expect(200);
        assertThat(province.as("operator").get(game.path("/winners")).expect(200).raw()).doesNotContain("0900000064");
        assertThat(province.as("auditor").get(game.path("/winners")).expect(200).raw()).doesNotContain("Khôi");
        producer.post("/api/v1/winners/" + winner + "/deliver", Map.of("receipt", "BN-01")).expect(200);

        Eventually.see("paid", () -> producer.get(game.path("")).expect(200).text("state"), "PAID"::equals);
        String rules = province.anybody().get(game.path("/rules")).expect(200).raw();
        assertThat(rules).contains("\"name\":\"Khôi\"").doesNotContain("Phạm Văn Khôi", "0900000064");
        refused(producer.post(game.path("/void"), Map.of("reason", "Muộn")), 409, "game.state");
    }

    @Test
    void everybody_reads_the_rules_and_can_check_them_when_all_is_decided() {
        GamePlayed game = GamePlayed.drafted(province, province.planned());
        Api anybody = province.anybody();
        refused(anybody.get(game.path("/rules")), 404, "game.not-found");

        game.post("/publish").expect(200);
        Map<String, Object> published = anybody.get(game.path("/rules")).expect(200).json();
        assertThat(String.valueOf(published)).doesNotContain("lương hưu", "accepted=[A]");
        refused(
                producer.put(game.path(""), GamePlayed.rules(), Map.of("If-Match", "\"2\"")), 409, "game.state");
        game.post("/open").expect(200);
        assertThat(anybody.get(game.path("/rules")).expect(200).raw()).contains("lương hưu").doesNotContain("\"A\"");
        game.close().announce("producer");

        Map<String, Object> decided = anybody.get(game.path("/rules")).expect(200).json();
        assertThat(Digest.of(String.valueOf(decided.get("sealed")))).isEqualTo(published.get("digest"));
    }

    @Test
    void a_text_judged_anew_changes_the_list_which_is_then_announced_again() {
        GamePlayed game = GamePlayed.drafted(province, province.live()).open();
        comment(province.liveVideo(), "Nguyễn Thị Lan", "mười lăm năm chứ mấy");
        comment(province.liveVideo(), "Phạm Văn Huy", "A");
        game.entries(2);
        game.close().announce("producer");

        province.as("operator")
                .post(game.path("/entries/" + game.item("Nguyễn Thị Lan") + "/judgement"), Map.of("verdict", "RIGHT", "reason", "Nêu đúng số năm"))
                .expect(200);

        Map<String, Object> counts = producer.get(game.path("/counts")).expect(200).json();
        assertThat(counts.get("right")).isEqualTo(2);
        assertThat((List<?>) counts.get("changes")).isNotEmpty();
        String objection = String.valueOf(((List<?>) producer.post(game.path("/objections"), Map.of("text", "Em trả lời trước"))
                .expect(201)
                .json()
                .get("objections")).getFirst());
        assertThat(objection).contains("Em trả lời trước");
        Refusal changed = catchThrowableOfType(Refusal.class, () -> game.confirm("province_manager"));
        assertThat(changed.code()).isIn("game.list-changed", "game.objections-open");
    }

    @Test
    void a_prize_that_lapses_goes_to_the_next_rank_and_late_comments_change_nothing() {
        GamePlayed game = GamePlayed.drafted(province, province.live()).open();
        comment(province.liveVideo(), "Nguyễn Thị Lan", "A");
        game.entries(1);
        Eventually.see("a second", Instant::now, later(Instant.now().plusSeconds(2)));
        comment(province.liveVideo(), "Phạm Văn Huy", "A");
        game.entries(2);
        game.close().announce("producer").confirm("province_manager");
        byte[] file = producer.bytes(game.path("/list"), Map.of()).body();

        comment(province.liveVideo(), "Đỗ Thị Nga", "A");
        Eventually.see(
                "too late",
                () -> producer.get(game.path("/entries?part=TOO_LATE")).expect(200).items(),
                seen -> seen.size() == 1);
        String winner = String.valueOf(producer.get(game.path("/winners")).expect(200).items().getFirst().get("id"));
        Eventually.see(
                "notice", () -> producer.get(game.path("/winners")).expect(200).raw(), seen -> seen.contains("NOTIFIED"));
        game.expire(winner);

        List<Map<String, Object>> winners = Eventually.see(
                "next", () -> producer.get(game.path("/winners")).expect(200).items(), seen -> seen.size() == 2);
        assertThat(winners.getLast().get("name")).isEqualTo("Phạm Văn Huy");
        assertThat(winners.getLast().get("movedUp")).isEqualTo(true);
        Api.Bytes again = producer.bytes(game.path("/list"), Map.of());
        assertThat(again.body()).isEqualTo(file);
        String digest = Digest.of(new String(file, StandardCharsets.UTF_8));
        assertThat(producer.get(game.path("")).expect(200).text("listDigest")).isEqualTo(digest);
        assertThat(again.header("Repr-Digest")).startsWith("sha-256=:");
    }

    @Test
    void a_segment_opens_the_game_that_waits_for_it() {
        String programme = province.live();
        Map<String, Object> rules = new HashMap<>(GamePlayed.rules());
        rules.put("segmentNo", Told.SEGMENT);
        String game = producer.post("/api/v1/programmes/" + programme + "/games", rules).expect(201).text("id");
        producer.post("/api/v1/games/" + game + "/publish", Map.of()).expect(200);

        producer.post("/api/v1/programmes/" + programme + "/segments/" + Told.SEGMENT + "/start", Map.of()).expect(200);

        Eventually.see("open", () -> producer.get("/api/v1/games/" + game).expect(200).text("state"), "OPEN"::equals);
        assertThat(producer.get("/api/v1/programmes/" + programme + "/game-panel").expect(200).text("question"))
                .contains("lương hưu");
    }

    @Test
    void who_may_not_does_not() {
        GamePlayed game = GamePlayed.drafted(province, province.planned());

        assertThat(province.as("stranger").get(game.path("")).status()).isEqualTo(404);
        assertThat(province.as("operator").post(game.path("/publish"), Map.of()).status()).isEqualTo(403);
        assertThat(province.as("auditor").get(game.path("")).expect(200).raw()).doesNotContain("[\"A\"]");
        assertThat(province.as("auditor").get(game.path("/list")).status()).isEqualTo(403);
        assertThat(province.as("host").get(game.path("")).status()).isEqualTo(403);
    }

    private Ledger.Comment comment(String video, String author, String text) {
        return province.simulator().comment(video, author, text);
    }

    private static Predicate<Instant> later(Instant than) {
        return now -> now.isAfter(than);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
