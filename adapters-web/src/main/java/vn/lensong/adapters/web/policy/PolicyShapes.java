package vn.lensong.adapters.web.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.policy.Figure;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyRow;
import vn.lensong.domain.policy.PolicyTable;
import vn.lensong.domain.policy.ProvincialSupport;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.policy.Unit;

/** Policy parameters, figures and provinces' own support as JSON. */
final class PolicyShapes {

    private PolicyShapes() {}

    /** A row to add; without a status it is UNCONFIRMED. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewRow(
            @Schema(types = {"number", "string", "boolean", "array"}) @Nullable JsonNode value,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String legalBasis,
            @Nullable String source,
            @Nullable String evidence,
            @Nullable String status) {}

    /** Why a row is confirmed: what was looked up and where. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reason(@Nullable String reason) {}

    /** A parameter with its rows. */
    @Serdeable
    record ParameterAnswer(String key, long version, Unit unit, List<RowAnswer> rows) {

        static ParameterAnswer of(PolicyParameter parameter) {
            return of(parameter, parameter.rows());
        }

        static ParameterAnswer of(PolicyParameter parameter, List<PolicyRow> rows) {
            return new ParameterAnswer(
                    parameter.key(),
                    parameter.version(),
                    parameter.unit(),
                    rows.stream().map(row -> RowAnswer.of(parameter.unit(), row)).toList());
        }
    }

    /** What a parameter is from one day on. */
    @Serdeable
    record RowAnswer(
            UUID id,
            @Schema(types = {"number", "string", "boolean", "array"}) Object value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis,
            String source,
            String evidence,
            PolicyRow.Status status,
            @Nullable ConfirmationAnswer confirmation) {

        static RowAnswer of(Unit unit, PolicyRow row) {
            PolicyRow.Confirmation by = row.confirmation();
            return new RowAnswer(
                    row.id(),
                    Values.shown(unit, row.value()),
                    row.validFrom(),
                    row.validTo(),
                    row.legalBasis(),
                    row.source(),
                    row.evidence(),
                    row.status(),
                    by == null ? null : new ConfirmationAnswer(by.by(), by.byName(), by.at(), by.reason()));
        }
    }

    /** Who confirmed a row, when and why. */
    @Serdeable
    record ConfirmationAnswer(UUID by, String byName, Instant at, String reason) {}

    /** How many rows an import added. */
    @Serdeable
    record Imported(int added) {}

    /** A row to come, and the value that it follows. */
    @Serdeable
    record UpcomingAnswer(
            String key,
            Unit unit,
            LocalDate validFrom,
            @Schema(types = {"number", "string", "boolean", "array"}) Object value,
            @Schema(types = {"number", "string", "boolean", "array"}) @Nullable Object before,
            PolicyRow.Status status,
            UUID rowId,
            String legalBasis) {

        static UpcomingAnswer of(PolicyTable.Change change) {
            Unit unit = change.parameter().unit();
            return new UpcomingAnswer(
                    change.parameter().key(),
                    unit,
                    change.row().validFrom(),
                    Values.shown(unit, change.row().value()),
                    change.before().map(row -> Values.shown(unit, row.value())).orElse(null),
                    change.row().status(),
                    change.row().id(),
                    change.row().legalBasis());
        }
    }

    /** A live figure. */
    @Serdeable
    record FigureAnswer(String name, String text, boolean pending, List<String> parameterKeys) {

        static FigureAnswer of(Figure figure) {
            return new FigureAnswer(figure.name(), figure.text(), figure.pending(), figure.parameterKeys());
        }
    }

    /** A province's resolution to enter: either a share or an amount. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewSupport(
            @Nullable String provinceCode,
            @Nullable String group,
            @Nullable BigDecimal share,
            @Nullable Long amount,
            @Nullable String resolution,
            @Nullable String from,
            @Nullable String to) {}

    /** The last day of a province's support. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record LastDay(@Nullable String to) {}

    /** What a province adds. */
    @Serdeable
    record SupportAnswer(
            UUID id,
            long version,
            String provinceCode,
            SupportGroup group,
            @Nullable BigDecimal share,
            @Nullable Long amount,
            String resolution,
            LocalDate from,
            @Nullable LocalDate to) {

        static SupportAnswer of(ProvincialSupport support) {
            String path = support.scope().path();
            return new SupportAnswer(
                    support.id(),
                    support.version(),
                    path.substring(path.indexOf('/') + 1),
                    support.group(),
                    support.share(),
                    support.amount(),
                    support.resolution(),
                    support.from(),
                    support.to());
        }
    }
}
