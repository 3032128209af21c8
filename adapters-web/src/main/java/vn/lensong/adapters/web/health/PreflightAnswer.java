package vn.lensong.adapters.web.health;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.health.PreflightDesk;
import vn.lensong.domain.health.Check;
import vn.lensong.domain.health.Outcome;
import vn.lensong.domain.health.Verdict;

/**
 * The checks before air as they go out.
 *
 * @param light PASS for green, WARN for yellow, FAIL for red
 */
@Serdeable
record PreflightAnswer(UUID programmeId, Verdict light, List<One> checks) {

    static PreflightAnswer of(PreflightDesk.View view) {
        return new PreflightAnswer(
                view.preflight().programmeId(),
                view.preflight().light(),
                view.preflight().outcomes().stream()
                        .map(outcome -> One.of(outcome, view.names()))
                        .toList());
    }

    /**
     * One check.
     *
     * @param by who measured, null for the machine or nobody
     * @param blocks whether it keeps the programme from being ready
     */
    @Serdeable
    record One(
            Check check,
            Check.Stage stage,
            Verdict verdict,
            @Nullable Double value,
            @Nullable Double against,
            String note,
            @Nullable String by,
            @Nullable Instant at,
            boolean blocks,
            @Nullable Waived waiver) {

        static One of(Outcome outcome, Map<UUID, String> names) {
            return new One(
                    outcome.check(),
                    outcome.check().stage(),
                    outcome.verdict(),
                    outcome.value(),
                    outcome.against(),
                    outcome.note(),
                    outcome.by() == null ? null : names.getOrDefault(outcome.by(), ""),
                    outcome.at(),
                    outcome.blocks(),
                    outcome.waiver() == null ? null : Waived.of(outcome.waiver(), names));
        }
    }

    /** Who let it pass, and why. */
    @Serdeable
    record Waived(String by, String reason, Instant at) {

        static Waived of(Outcome.Waiver waiver, Map<UUID, String> names) {
            return new Waived(names.getOrDefault(waiver.by(), ""), waiver.reason(), waiver.at());
        }
    }
}
