package vn.lensong.application.game;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameCourse;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.game.Prize;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.SealedRules;
import vn.lensong.domain.game.Task;
import vn.lensong.domain.game.Window;

/**
 * A game as everybody may see it on a screen: no more of people than a given name.
 *
 * @param question null until it is put, as is everything about it; the further question while that one runs
 * @param accepted the right answers, empty while somebody may still answer
 * @param winners once the list is final
 */
public record GamePanel(
        UUID gameId,
        Game.State state,
        String title,
        @Nullable String question,
        List<String> choices,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean suddenDeath,
        List<String> accepted,
        List<Winner> winners) {

    /**
     * Somebody who won.
     *
     * @param name the given name, null when the platform hides it
     */
    public record Winner(int rank, @Nullable String name, String prize) {}

    /**
     * The rules of a game before the public, and what has become of it.
     *
     * @param digest of the sealed text, known since the rules were published
     * @param sealed that text itself, once no question is left to be asked
     * @param listDigest of the final list's file
     * @param voidReason why it does not count, null where it does
     */
    public record Published(
            GamePanel panel,
            String text,
            GameRules.Ties ties,
            int windowSeconds,
            int suddenDeathSeconds,
            int winnersOf,
            int objectionHours,
            int claimDays,
            int keepDays,
            List<Prize> prizes,
            Instant publishedAt,
            String digest,
            @Nullable String sealed,
            @Nullable Instant objectionsUntil,
            @Nullable Instant confirmedAt,
            @Nullable String listDigest,
            @Nullable String voidReason) {}

    static GamePanel of(Game game, List<PrizeWinner> winners) {
        Task further = game.rules().suddenDeath();
        Window furtherWindow = game.course().suddenDeath();
        boolean second = further != null && furtherWindow != null && game.state() == Game.State.CLOSED;
        Task task = second ? further : game.rules().task();
        Window window = second ? furtherWindow : game.window();
        boolean asked = window != null;
        return new GamePanel(
                game.id(),
                game.state(),
                game.rules().title(),
                asked ? Objects.requireNonNull(task).question() : null,
                asked ? Objects.requireNonNull(task).choices() : List.of(),
                window == null ? null : window.opensAt(),
                window == null ? null : window.closesAt(),
                second,
                game.answerKnown() ? game.rules().task().accepted() : List.of(),
                game.isFinal() ? winners.stream().filter(one -> one.state() != PrizeWinner.State.EXPIRED).map(one -> winner(game, one)).toList() : List.of());
    }

    static Published published(Game game, List<PrizeWinner> winners) {
        GameRules rules = game.rules();
        GameCourse course = game.course();
        GameCourse.Publication publication = Objects.requireNonNull(course.published());
        return new Published(
                of(game, winners),
                rules.text(),
                rules.ties(),
                rules.windowSeconds(),
                rules.suddenDeathSeconds(),
                rules.winnersOf(),
                rules.objectionHours(),
                rules.claimDays(),
                rules.keepDays(),
                rules.prizes(),
                publication.at(),
                publication.digest(),
                game.answerKnown() ? SealedRules.canonical(game.id(), rules, game.seal()) : null,
                course.announced() == null ? null : course.announced().objectionsUntil(),
                course.confirmed() == null ? null : course.confirmed().at(),
                course.confirmed() == null ? null : course.confirmed().digest(),
                course.voided() == null ? null : course.voided().reason());
    }

    /** When it last moved: what was opened last is what a screen shows. */
    static Instant moment(Game game) {
        Window window = game.window();
        return window == null ? Objects.requireNonNull(game.course().published()).at() : window.opensAt();
    }

    private static Winner winner(Game game, PrizeWinner one) {
        return new Winner(
                one.rank(),
                GameEntries.shownName(one.name()),
                game.rules().prizes().get(one.prize()).name());
    }
}
