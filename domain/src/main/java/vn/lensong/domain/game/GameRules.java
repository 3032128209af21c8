package vn.lensong.domain.game;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * The rules of a game: nothing of them changes once they are published.
 *
 * @param text who may enter and everything else that is said in words; sharing is never a condition
 * @param windowSeconds how long answers count, at least a minute, because viewers see the show 10 to 30
 *     seconds late, each differently
 * @param suddenDeath what is asked inside a tie, null unless ties are settled so
 * @param suddenDeathSeconds how long that is answered; 0 where it is not asked
 * @param winnersOf winners of so many earlier shows may not win again
 * @param objectionHours how long everybody may object to the provisional list
 * @param claimDays how long a winner has to say who they are
 * @param keepDays how long what a winner gave for the hand-over is kept afterwards
 * @param notice what is written under a winner's comment, with {@code {name}}, {@code {prize}} and {@code {until}}
 * @param segmentNo the segment of the run of show that opens the game, null when only a person does
 */
public record GameRules(
        String title,
        String text,
        Task task,
        int windowSeconds,
        Ties ties,
        @Nullable Task suddenDeath,
        int suddenDeathSeconds,
        List<Prize> prizes,
        int winnersOf,
        int objectionHours,
        int claimDays,
        int keepDays,
        String notice,
        @Nullable Integer segmentNo) {

    /** How those who were right in the same second are told apart. */
    public enum Ties {
        /** They are not: each of them gets the prize of the place. */
        EQUAL_PRIZE,
        /** By a further question that only they may answer. */
        SUDDEN_DEATH,
        /** By the number of right answers they predicted: the closest first. */
        NUMBER
    }

    public static final int SHORTEST_WINDOW = 60;

    private static final int MOST_PRIZES = 10;

    public GameRules {
        title = Text.required("title", title, 200);
        text = Text.required("text", text, 10_000);
        notice = Text.required("notice", notice, 500);
        prizes = List.copyOf(prizes);
        within("windowSeconds", windowSeconds, SHORTEST_WINDOW, 3_600);
        within("winnersOf", winnersOf, 0, 20);
        within("objectionHours", objectionHours, 1, 720);
        within("claimDays", claimDays, 1, 90);
        within("keepDays", keepDays, 1, 3_650);
        if (prizes.isEmpty() || prizes.size() > MOST_PRIZES) {
            throw Refusal.field("prizes", "game.prizes", Map.of("most", MOST_PRIZES));
        }
        if ((ties == Ties.SUDDEN_DEATH) != (suddenDeath != null)) {
            throw Refusal.field("suddenDeath", "game.sudden-death-question", Map.of());
        }
        if (suddenDeath != null) {
            within("suddenDeathSeconds", suddenDeathSeconds, SHORTEST_WINDOW, 3_600);
        } else {
            suddenDeathSeconds = 0;
        }
        if (ties == Ties.NUMBER && task.type() == Task.Type.NUMBER) {
            throw Refusal.field("ties", "game.number-ties", Map.of());
        }
    }

    private static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.field(field, "game.range", Map.of("least", least, "most", most));
        }
    }

    /** Which prize the place at this position gets, -1 for none; positions count from 0. */
    int prizeAt(int position) {
        int end = 0;
        for (int i = 0; i < prizes.size(); i++) {
            end += prizes.get(i).count();
            if (position < end) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an answer carries a prediction as well. */
    boolean withPrediction() {
        return ties == Ties.NUMBER;
    }
}
