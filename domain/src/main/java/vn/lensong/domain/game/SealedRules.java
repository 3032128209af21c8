package vn.lensong.domain.game;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Digest;

/**
 * The rules of a game as the text whose digest is published before it opens, and which itself is
 * published when all is decided, so that everybody can check that nothing was changed.
 *
 * <p>The seal is a number nobody can guess. Without it the right answer could be found from the digest,
 * by trying one answer after the other.
 */
public final class SealedRules {

    private SealedRules() {}

    /** One line for each value, always in the same order; line breaks and backslashes in values are written out. */
    public static String canonical(UUID gameId, GameRules rules, String seal) {
        List<String> lines = new ArrayList<>();
        add(lines, "lensong-game", "1");
        add(lines, "id", gameId);
        add(lines, "title", rules.title());
        add(lines, "text", rules.text());
        task(lines, "task", rules.task());
        add(lines, "windowSeconds", rules.windowSeconds());
        add(lines, "ties", rules.ties());
        task(lines, "suddenDeath", rules.suddenDeath());
        add(lines, "suddenDeathSeconds", rules.suddenDeathSeconds());
        for (Prize prize : rules.prizes()) {
            add(lines, "prize", prize.count() + " × " + prize.value() + " × " + prize.name());
        }
        add(lines, "winnersOf", rules.winnersOf());
        add(lines, "objectionHours", rules.objectionHours());
        add(lines, "claimDays", rules.claimDays());
        add(lines, "keepDays", rules.keepDays());
        add(lines, "notice", rules.notice());
        add(lines, "seal", seal);
        return String.join("\n", lines) + "\n";
    }

    public static String digest(UUID gameId, GameRules rules, String seal) {
        return Digest.of(canonical(gameId, rules, seal));
    }

    private static void task(List<String> lines, String name, @Nullable Task task) {
        if (task == null) {
            return;
        }
        add(lines, name + ".type", task.type());
        add(lines, name + ".question", task.question());
        task.choices().forEach(choice -> add(lines, name + ".choice", choice));
        task.accepted().forEach(answer -> add(lines, name + ".accepted", answer));
        add(lines, name + ".marksMatter", task.marksMatter());
    }

    private static void add(List<String> lines, String name, Object value) {
        String text = String.valueOf(value).replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
        lines.add(name + ": " + text);
    }
}
