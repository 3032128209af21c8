package vn.lensong.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.game.CloseGames;
import vn.lensong.application.game.ExpirePrizes;
import vn.lensong.application.game.ForgetClaimants;
import vn.lensong.application.game.GameEntries;
import vn.lensong.application.game.GameListDesk;
import vn.lensong.application.game.GameResultDesk;
import vn.lensong.application.game.Games;
import vn.lensong.application.game.Winners;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.organisation.Person;

/** A game in a running province; what has to wait for hours is done by the same desks under a later clock. */
public final class GamePlayed {

    private final Province province;
    private final String programme;
    private final String game;

    private GamePlayed(Province province, String programme, String game) {
        this.province = province;
        this.programme = programme;
        this.game = game;
    }

    /** Prepared in this programme. */
    public static GamePlayed drafted(Province province, String programme) {
        String game = province.as("producer")
                .post("/api/v1/programmes/" + programme + "/games", rules())
                .expect(201)
                .text("id");
        return new GamePlayed(province, programme, game);
    }

    /** Prepared by somebody in this programme. */
    public static GamePlayed of(Province province, String programme, String game) {
        return new GamePlayed(province, programme, game);
    }

    /** Prepared so that whoever is equal is asked something more. */
    static GamePlayed withFurtherQuestion(Province province, String programme) {
        Map<String, Object> rules = rules();
        rules.put("ties", "SUDDEN_DEATH");
        rules.put(
                "suddenDeath",
                Map.of(
                        "type", "NUMBER",
                        "question", "Thẻ BHYT hộ gia đình có giá trị bao nhiêu tháng?",
                        "choices", List.of(),
                        "accepted", List.of("12")));
        rules.put("suddenDeathSeconds", 60);
        String game = province.as("producer")
                .post("/api/v1/programmes/" + programme + "/games", rules)
                .expect(201)
                .text("id");
        return new GamePlayed(province, programme, game);
    }

    static Map<String, Object> rules() {
        Map<String, Object> rules = new HashMap<>();
        rules.put("title", "Đố vui có thưởng");
        rules.put("text", "Ai xem chương trình cũng được trả lời trong phần bình luận. Chia sẻ không phải là điều kiện.");
        rules.put(
                "task",
                Map.of(
                        "type", "CHOICE",
                        "question", "Đóng đủ bao nhiêu năm thì được hưởng lương hưu?",
                        "choices", List.of("15 năm", "20 năm", "25 năm"),
                        "accepted", List.of("A")));
        rules.put("windowSeconds", 60);
        rules.put("ties", "EQUAL_PRIZE");
        rules.put("prizes", List.of(Map.of("name", "Một thẻ BHYT", "count", 1, "value", 1_000_000)));
        // Tests share a province, where others have won before.
        rules.put("winnersOf", 0);
        rules.put("objectionHours", 24);
        rules.put("claimDays", 7);
        rules.put("keepDays", 90);
        rules.put("notice", "Chúc mừng {name} trúng {prize}. Mời nhắn tin cho trang trước {until}.");
        return rules;
    }

    public String id() {
        return game;
    }

    UUID uuid() {
        return UUID.fromString(game);
    }

    String programme() {
        return programme;
    }

    public String path(String what) {
        return "/api/v1/games/" + game + what;
    }

    public GamePlayed open() {
        post("/publish").expect(200);
        return begun(post("/open").expect(200).text("opensAt"));
    }

    /** Puts the further question to those who are equal. */
    GamePlayed ask() {
        return begun(post("/sudden-death").expect(200).text("suddenDeathOpensAt"));
    }

    private GamePlayed begun(String opensAt) {
        Eventually.see("opening", Instant::now, now -> !now.isBefore(Instant.parse(opensAt).plusMillis(50)));
        return this;
    }

    public Api.Answer post(String what) {
        return province.as("producer").post(path(what), Map.of());
    }

    /** Lets the published time pass. */
    public GamePlayed close() {
        new CloseGames(bean(Games.class), after(Duration.ofMinutes(5))).ring(uuid());
        return this;
    }

    public GamePlayed announce(String as) {
        list(after(Duration.ofMinutes(6))).announce(actor(as), uuid());
        return this;
    }

    public void confirm(String as) {
        confirm(as, Duration.ofHours(25));
    }

    void confirm(String as, Duration later) {
        Clock clock = after(later);
        new GameResultDesk(bean(Games.class), list(clock), bean(GameEntries.class), bean(Ids.class), clock)
                .confirm(actor(as), uuid());
    }

    public void expire(String winner) {
        new ExpirePrizes(bean(Winners.class), bean(Games.class), after(Duration.ofDays(9))).ring(UUID.fromString(winner));
    }

    /** Asks after so long whether a winner's details may still be kept. */
    void forget(String winner, Duration later) {
        new ForgetClaimants(bean(Winners.class), bean(Games.class), after(later)).ring(UUID.fromString(winner));
    }

    /** Waits until so many entries are there. */
    public List<Map<String, Object>> entries(int count) {
        return Eventually.see(
                "entries",
                () -> province.as("operator").get(path("/entries")).expect(200).items(),
                seen -> seen.size() == count);
    }

    public String item(String name) {
        return String.valueOf(province.as("operator").get(path("/entries")).expect(200).items().stream()
                .filter(one -> name.equals(one.get("name")))
                .findFirst()
                .orElseThrow()
                .get("itemId"));
    }

    private GameListDesk list(Clock clock) {
        return new GameListDesk(bean(Games.class), bean(GameEntries.class), bean(Ids.class), clock);
    }

    private static Clock after(Duration later) {
        return Clock.offset(Clock.systemUTC(), later);
    }

    private Actor actor(String username) {
        Person person = bean(People.class).named(username).orElseThrow();
        return new Actor(person.id(), person.displayName(), person.grants());
    }

    private <T> T bean(Class<T> type) {
        return province.lensong().context().getBean(type);
    }
}
