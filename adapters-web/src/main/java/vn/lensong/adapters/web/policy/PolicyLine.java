package vn.lensong.adapters.web.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.policy.ParameterLine;

/** One row of a file of parameters, as the shipped file and an import have it. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
public record PolicyLine(
        @Nullable String key,
        @Nullable String unit,
        @Schema(types = {"number", "string", "boolean", "array"}) @Nullable JsonNode value,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String legalBasis,
        @Nullable String source,
        @Nullable String evidence,
        @Nullable String status) {

    public ParameterLine line() {
        return new ParameterLine(
                key, unit, Values.written(value), validFrom, validTo, legalBasis, source, evidence, status);
    }
}
