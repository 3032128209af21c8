package vn.lensong.application.policy;

import org.jspecify.annotations.Nullable;

/** One row of a file of parameters as it was written, whatever is wrong with it. */
public record ParameterLine(
        @Nullable String key,
        @Nullable String unit,
        @Nullable String value,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String legalBasis,
        @Nullable String source,
        @Nullable String evidence,
        @Nullable String status) {}
