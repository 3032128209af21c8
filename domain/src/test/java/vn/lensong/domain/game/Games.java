package vn.lensong.domain.game;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;

/** Invented games and entries for tests. */
final class Games {

    static final Instant EIGHT = Instant.parse("2026-11-29T13:00:00Z");
    static final UUID PRODUCER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID MANAGER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final UUID OPERATOR = UUID.fromString("00000000-0000-7000-8000-000000000003");

    private Games() {}

    static Task choice() {
        return new Task(Task.Type.CHOICE, "Chọn?", List.of("Có", "Không"), List.of("A"), false);
    }

    static Task number() {
        return new Task(Task.Type.NUMBER, "Bao nhiêu?", List.of(), List.of("100"), false);
    }

    static GameRules rules(Task task, GameRules.Ties ties, Prize... prizes) {
        Task further = ties == GameRules.Ties.SUDDEN_DEATH ? choice() : null;
        return new GameRules(
                "Đố vui", "Ai cũng được tham gia.", task, 120, ties, further, 60, List.of(prizes), 3, 24, 7, 90, "Chúc mừng {name}: {prize}. Mời liên hệ trước {until}.",
                null);
    }

    static GameRules rules() {
        return rules(choice(), GameRules.Ties.EQUAL_PRIZE, new Prize("Nhất", 1, 500_000), new Prize("Nhì", 2, 200_000));
    }

    static Game drafted() {
        return Game.drafted(UUID.randomUUID(), UUID.randomUUID(), new Scope("vn/31"), rules(), "seal");
    }

    static Contest contest(GameRules rules) {
        return contest(rules, null, Map.of());
    }

    static Contest contest(GameRules rules, @Nullable Window suddenDeath, Map<String, Exclusion.Kind> excluded) {
        return new Contest(rules, Window.from(EIGHT, rules.windowSeconds()), suddenDeath, Map.of(), excluded, Set.of());
    }

    /** Somebody's comment so many seconds after the question was put. */
    static Entry entry(@Nullable String person, int second, String words) {
        UUID id = UUID.randomUUID();
        return new Entry(id, "facebook", id.toString(), person, person, EIGHT.plusSeconds(second), words, true, false);
    }
}
