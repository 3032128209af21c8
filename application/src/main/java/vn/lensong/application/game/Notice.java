package vn.lensong.application.game;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.programme.Programme;

/** What is written under a winner's comment, from the words of the rules. */
final class Notice {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Programme.HANOI);

    /** For whom the platform does not name. */
    private static final String SOMEBODY = "bạn";

    private Notice() {}

    static String of(GameRules rules, @Nullable String name, int prize, Instant until) {
        String given = GameEntries.shownName(name);
        return rules.notice()
                .replace("{prize}", rules.prizes().get(prize).name())
                .replace("{until}", DAY.format(until))
                .replace("{name}", given == null ? SOMEBODY : given);
    }
}
