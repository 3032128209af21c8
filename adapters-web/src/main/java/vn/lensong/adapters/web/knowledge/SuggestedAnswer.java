package vn.lensong.adapters.web.knowledge;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.knowledge.SuggestionDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.knowledge.AnswerContent;

/**
 * An answer that fits.
 *
 * @param confident whether it fits so well that it may be put before somebody in the middle of a show
 * @param standing whether it may be used on that day; one that may not is never confident
 * @param cueable whether a host may say it on that day
 * @param spoken as it reads on that day, like written
 * @param pending whether a figure in it has no confirmed value on that day
 */
@Serdeable
record SuggestedAnswer(
        UUID answerId,
        @Nullable String externalId,
        double score,
        boolean confident,
        boolean standing,
        boolean cueable,
        String scope,
        String question,
        String spoken,
        String written,
        boolean pending,
        List<RenderedAnswer.QuotedFigure> figures,
        String category,
        String legalBasis,
        Product product,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean onAir) {

    static SuggestedAnswer of(SuggestionDesk.Suggestion suggestion, Messages messages, HttpRequest<?> request) {
        AnswerContent content = suggestion.answer().content();
        return new SuggestedAnswer(
                suggestion.answer().id(),
                suggestion.answer().externalId(),
                suggestion.score(),
                suggestion.confident(),
                suggestion.standing(),
                suggestion.cueable(),
                suggestion.answer().scope().path(),
                content.question(),
                RenderedAnswer.text(suggestion.rendering().spoken(), messages, request),
                RenderedAnswer.text(suggestion.rendering().written(), messages, request),
                suggestion.rendering().pending(),
                suggestion.rendering().figures().stream()
                        .map(RenderedAnswer.QuotedFigure::of)
                        .toList(),
                content.category(),
                content.legalBasis(),
                content.product(),
                content.validFrom(),
                content.validTo(),
                content.onAir());
    }
}
