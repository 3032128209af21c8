package vn.lensong.adapters.web.game;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.game.GameDesk;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameCourse;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.game.Judgement;
import vn.lensong.domain.game.Objection;
import vn.lensong.domain.game.Prize;
import vn.lensong.domain.game.Task;
import vn.lensong.domain.game.Window;

/**
 * A game.
 *
 * @param suddenDeath null, as are the answers accepted and what people decided, for who may not know them yet
 * @param digest of the sealed rules, once they are published
 * @param listDigest of the final list's file
 */
@Serdeable
record GameAnswer(
        UUID id,
        long version,
        UUID programmeId,
        Game.State state,
        String title,
        String text,
        TaskAnswer task,
        int windowSeconds,
        GameRules.Ties ties,
        @Nullable TaskAnswer suddenDeath,
        int suddenDeathSeconds,
        List<Prize> prizes,
        int winnersOf,
        int objectionHours,
        int claimDays,
        int keepDays,
        String notice,
        @Nullable Integer segmentNo,
        @Nullable String digest,
        @Nullable Instant publishedAt,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        boolean paused,
        @Nullable Instant suddenDeathOpensAt,
        @Nullable Instant suddenDeathClosesAt,
        @Nullable Instant announcedAt,
        @Nullable Instant objectionsUntil,
        @Nullable Instant confirmedAt,
        @Nullable String listDigest,
        @Nullable String voidReason,
        List<JudgementAnswer> judgements,
        List<ExclusionAnswer> exclusions,
        List<Objection> objections) {

    static GameAnswer of(GameDesk.Seen seen) {
        Game game = seen.game();
        GameRules rules = game.rules();
        GameCourse course = game.course();
        Window further = course.suddenDeath();
        return new GameAnswer(
                game.id(),
                game.version(),
                game.programmeId(),
                game.state(),
                rules.title(),
                rules.text(),
                TaskAnswer.of(rules.task(), seen.whole()),
                rules.windowSeconds(),
                rules.ties(),
                rules.suddenDeath() == null || !seen.whole() ? null : TaskAnswer.of(rules.suddenDeath(), true),
                rules.suddenDeathSeconds(),
                rules.prizes(),
                rules.winnersOf(),
                rules.objectionHours(),
                rules.claimDays(),
                rules.keepDays(),
                rules.notice(),
                rules.segmentNo(),
                course.published() == null ? null : course.published().digest(),
                course.published() == null ? null : course.published().at(),
                game.window() == null ? null : game.window().opensAt(),
                game.window() == null ? null : game.window().closesAt(),
                game.course().paused(),
                further == null ? null : further.opensAt(),
                further == null ? null : further.closesAt(),
                course.announced() == null ? null : course.announced().at(),
                course.announced() == null ? null : course.announced().objectionsUntil(),
                course.confirmed() == null ? null : course.confirmed().at(),
                course.confirmed() == null ? null : course.confirmed().digest(),
                course.voided() == null ? null : course.voided().reason(),
                seen.decided()
                        ? game.decisions().judgements().stream().map(JudgementAnswer::of).toList()
                        : List.of(),
                seen.decided()
                        ? game.decisions().exclusions().stream().map(ExclusionAnswer::of).toList()
                        : List.of(),
                seen.decided() ? game.decisions().objections() : List.of());
    }

    /**
     * What is asked.
     *
     * @param accepted null for who may not know it yet
     */
    @Serdeable
    record TaskAnswer(
            Task.Type type, String question, List<String> choices, @Nullable List<String> accepted, boolean marksMatter) {

        static TaskAnswer of(Task task, boolean whole) {
            return new TaskAnswer(
                    task.type(), task.question(), task.choices(), whole ? task.accepted() : null, task.marksMatter());
        }
    }

    /** What a person made of a text, and what the machine had read. */
    @Serdeable
    record JudgementAnswer(
            String words, Task.Verdict original, Task.Verdict verdict, String reason, UUID by, Instant at) {

        static JudgementAnswer of(Judgement one) {
            return new JudgementAnswer(one.words(), one.original(), one.verdict(), one.reason(), one.by(), one.at());
        }
    }

    /** Who does not take part, and why. */
    @Serdeable
    record ExclusionAnswer(@Nullable String name, Exclusion.Kind kind, String reason, UUID by, Instant at) {

        static ExclusionAnswer of(Exclusion one) {
            return new ExclusionAnswer(one.name(), one.kind(), one.reason(), one.by(), one.at());
        }
    }
}
