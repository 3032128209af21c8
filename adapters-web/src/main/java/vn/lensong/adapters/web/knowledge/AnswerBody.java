package vn.lensong.adapters.web.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.AnswerContent;

/** What people and files say an answer is. */
final class AnswerBody {

    private AnswerBody() {}

    /**
     * A new answer.
     *
     * @param scope where it applies; left out for where the caller writes
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewAnswer(
            @Nullable String scope,
            @Nullable String overlays,
            @Nullable String question,
            @Nullable List<@Nullable String> wordings,
            @Nullable String spoken,
            @Nullable String written,
            @Nullable String category,
            @Nullable String legalBasis,
            @Schema(allowableValues = {"VOLUNTARY_SI", "HOUSEHOLD_HI", "BOTH"}) @Nullable String product,
            @Schema(format = "date") @Nullable String validFrom,
            @Schema(format = "date") @Nullable String validTo,
            @Nullable Boolean onAir) {

        @Nullable Scope where() {
            return scope == null ? null : new Scope(scope);
        }

        AnswerContent content() {
            return AnswerBody.content(
                    question, wordings, spoken, written, category, legalBasis, product, validFrom, validTo, onAir);
        }
    }

    /** What an answer is changed to. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ChangedAnswer(
            @Nullable String overlays,
            @Nullable String question,
            @Nullable List<@Nullable String> wordings,
            @Nullable String spoken,
            @Nullable String written,
            @Nullable String category,
            @Nullable String legalBasis,
            @Schema(allowableValues = {"VOLUNTARY_SI", "HOUSEHOLD_HI", "BOTH"}) @Nullable String product,
            @Schema(format = "date") @Nullable String validFrom,
            @Schema(format = "date") @Nullable String validTo,
            @Nullable Boolean onAir) {

        AnswerContent content() {
            return AnswerBody.content(
                    question, wordings, spoken, written, category, legalBasis, product, validFrom, validTo, onAir);
        }
    }

    /** A row of an import; the question and one of the two forms are needed. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ImportedAnswer(
            @Nullable String externalId,
            @Nullable String overlays,
            @Nullable String question,
            @Nullable List<@Nullable String> wordings,
            @Nullable String spoken,
            @Nullable String written,
            @Nullable String category,
            @Nullable String legalBasis,
            @Schema(allowableValues = {"VOLUNTARY_SI", "HOUSEHOLD_HI", "BOTH"}) @Nullable String product,
            @Schema(format = "date") @Nullable String validFrom,
            @Schema(format = "date") @Nullable String validTo,
            @Nullable Boolean onAir) {

        ImportDesk.Said said() {
            UUID overlaid = Fields.optionalId("overlays", overlays);
            return new ImportDesk.Said(
                    AnswerBody.content(
                            question, wordings, spoken, written, category, legalBasis, product, validFrom, validTo,
                            onAir),
                    overlaid);
        }
    }

    /** Words to see with their figures; without a day as they read today. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Unsaved(
            @Nullable String spoken, @Nullable String written, @Schema(format = "date") @Nullable String day) {}

    /** Why. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reason(@Nullable String reason) {}

    static @Nullable LocalDate day(String field, @Nullable String value) {
        return value == null ? null : Fields.day(field, value);
    }

    private static AnswerContent content(
            @Nullable String question,
            @Nullable List<@Nullable String> wordings,
            @Nullable String spoken,
            @Nullable String written,
            @Nullable String category,
            @Nullable String legalBasis,
            @Nullable String product,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable Boolean onAir) {
        List<String> others = wordings == null
                ? List.of()
                : wordings.stream().map(one -> Fields.required("wordings", one)).toList();
        return new AnswerContent(
                Fields.required("question", question),
                others,
                spoken == null ? "" : spoken,
                written == null ? "" : written,
                category == null ? "" : category,
                legalBasis == null ? "" : legalBasis,
                product == null ? Product.BOTH : Fields.choice("product", product, Product.class),
                day("validFrom", validFrom),
                day("validTo", validTo),
                Boolean.TRUE.equals(onAir));
    }
}
