package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.GamePlayed;
import vn.lensong.bootstrap.Province;

/** A game on a screen: prepared, published under its digest, opened, and judged while its answers come in. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GameBrowserTest {

    private Province province;
    private Browser producer;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        producer = browsers.of("producer");
        producer.size(1366, 768);
    }

    @Test
    void a_game_is_prepared_published_opened_and_judged() {
        String programme = province.live();
        producer.open("/programmes/" + programme + "/games");
        producer.press("add");
        producer.type("Đố vui có thưởng", "game-form", "title");
        producer.type("Đóng đủ bao nhiêu năm thì được hưởng lương hưu?", "game-form", "taskQuestion");
        producer.type("15 năm\n20 năm\n25 năm", "game-form", "taskChoices");
        producer.type("A", "game-form", "taskAccepted");
        producer.type("Một thẻ BHYT", "game-form", "prize0");
        accessible();
        producer.press("game-save");
        producer.seeText("Đang soạn", "game", "state");

        producer.press("game", "publish");
        producer.press("confirm-yes");
        producer.seeText("Đã công bố thể lệ", "game", "state");
        producer.press("game", "open");
        producer.press("confirm-yes");
        producer.seeText("Đang nhận trả lời", "game", "state");
        producer.see("game", "time-left");
        Instant counted = Instant.now().plusSeconds(2);
        Eventually.see("the first second that counts", Instant::now, now -> now.isAfter(counted));
        String video = province.liveVideo();
        province.simulator().comment(video, "Lò Thị Xuân Trang", "câu đầu tiên");
        producer.seeText("1", "game", "figure-entries");
        Instant second = Instant.now().plusSeconds(1);
        Eventually.see("a later second", Instant::now, now -> now.isAfter(second));
        province.simulator().comment(video, "Giàng Thị Páo", "A");
        producer.seeText("2", "game", "figure-entries");

        producer.press("game", "show-list");
        producer.press("part-DOUBTFUL");
        producer.press("entry", "judge");
        producer.choose("Đúng", "judge-form", "verdict");
        producer.type("Nêu đúng phương án A", "judge-form", "reason");
        producer.press("judge-form", "judge-form-send");
        producer.press("part-RANKED");
        producer.seeText("Lò Thị Xuân Trang", "list");
        producer.seeText("đã xét lại", "list");
        accessible();

        String game = producer.attribute("data-game-id", "game");
        handedOver(GamePlayed.of(province, programme, game));
        producer.open("/the-le/" + game);
        producer.seeText("lương hưu", "question");
        producer.see("proof", "digest");
        accessible();
    }

    /** From the provisional list on; hours and days pass on the server's side, and the page follows by itself. */
    private void handedOver(GamePlayed game) {
        game.close().announce("producer");
        producer.seeText("Danh sách tạm", "game", "state");
        producer.press("object");
        producer.type("Em trả lời trước chị Trang", "objection-form", "text");
        producer.press("objection-form", "objection-form-send");
        producer.press("objection", "settle");
        producer.type("Chị Trang viết trước hai giây", "outcome-form", "outcome");
        producer.press("outcome-form", "outcome-form-send");
        producer.seeText("Chị Trang viết trước hai giây", "objection");
        accessible();
        for (int width : new int[] {360, 1366}) {
            producer.size(width, 2000);
            producer.picture("game-objection-" + width);
        }
        game.confirm("province_manager");
        producer.seeWith("data-state", "NOTIFIED", "winners", "winner");
        game.expire(producer.attribute("data-winner-id", "winner"));
        producer.seeWith("data-state", "EXPIRED", "winners", "winner");
        String next = "[data-test='winner'][data-state='NOTIFIED']";
        producer.pressIn(next, "identify");
        producer.type("Giàng Thị Páo", "identify-form", "name");
        producer.type("0900000166", "identify-form", "phone");
        producer.press("identify-form", "identify-form-send");
        producer.seeWith("data-state", "IDENTIFIED", "winners", "winner");
        accessible();
        producer.pressIn("[data-test='winner'][data-state='IDENTIFIED']", "deliver");
        producer.type("BN-07/2026", "deliver-form", "receipt");
        producer.press("deliver-form", "deliver-form-send");
        producer.seeText("BN-07/2026", "winners");
        producer.seeWith("data-state", "PAID", "game");
        accessible();
        for (int width : new int[] {360, 1366}) {
            producer.size(width, 2000);
            producer.picture("game-paid-" + width);
        }
    }

    private void accessible() {
        for (int width : new int[] {360, 1366}) {
            producer.size(width, width == 360 ? 800 : 768);
            assertThat(producer.accessibilityViolations()).isEmpty();
            assertThat(producer.scrollsSideways()).isFalse();
        }
    }
}
