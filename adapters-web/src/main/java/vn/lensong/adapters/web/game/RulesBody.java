package vn.lensong.adapters.web.game;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.game.Prize;
import vn.lensong.domain.game.Task;

/**
 * The rules of a game as they are prepared.
 *
 * @param suddenDeath the further question, where ties are settled by one
 * @param segmentNo the segment that opens the game; left out when a person does
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record RulesBody(
        @Nullable String title,
        @Nullable String text,
        @Nullable TaskBody task,
        @Nullable Integer windowSeconds,
        @Schema(allowableValues = {"EQUAL_PRIZE", "SUDDEN_DEATH", "NUMBER"}) @Nullable String ties,
        @Nullable TaskBody suddenDeath,
        @Nullable Integer suddenDeathSeconds,
        @Nullable List<@Nullable PrizeBody> prizes,
        @Nullable Integer winnersOf,
        @Nullable Integer objectionHours,
        @Nullable Integer claimDays,
        @Nullable Integer keepDays,
        @Nullable String notice,
        @Nullable Integer segmentNo) {

    /** What is asked and accepted. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record TaskBody(
            @Schema(allowableValues = {"CHOICE", "TEXT", "NUMBER"}) @Nullable String type,
            @Nullable String question,
            @Nullable List<@Nullable String> choices,
            @Nullable List<@Nullable String> accepted,
            @Nullable Boolean marksMatter) {

        Task task() {
            return new Task(
                    Fields.choice("type", type, Task.Type.class),
                    Fields.required("question", question),
                    present("choices", choices),
                    present("accepted", accepted),
                    Boolean.TRUE.equals(marksMatter));
        }
    }

    /** What may be won, by so many. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record PrizeBody(@Nullable String name, @Nullable Integer count, @Nullable Long value) {

        Prize prize() {
            return new Prize(
                    Fields.required("name", name), Fields.required("count", count), value == null ? 0 : value);
        }
    }

    GameRules rules() {
        return new GameRules(
                Fields.required("title", title),
                Fields.required("text", text),
                Fields.required("task", task).task(),
                Fields.required("windowSeconds", windowSeconds),
                Fields.choice("ties", ties, GameRules.Ties.class),
                suddenDeath == null ? null : suddenDeath.task(),
                suddenDeathSeconds == null ? 0 : suddenDeathSeconds,
                Fields.required("prizes", prizes).stream()
                        .map(one -> Fields.required("prizes", one).prize())
                        .toList(),
                Fields.required("winnersOf", winnersOf),
                Fields.required("objectionHours", objectionHours),
                Fields.required("claimDays", claimDays),
                Fields.required("keepDays", keepDays),
                Fields.required("notice", notice),
                segmentNo);
    }

    private static List<String> present(String field, @Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream().map(one -> Fields.required(field, one)).toList();
    }
}
