package vn.lensong.adapters.web.knowledge;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.knowledge.AnswerDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerContent;

/**
 * An answer with its text as it is written, and as it reads on one day.
 *
 * @param overlays the answer above whose place it takes
 * @param reviewFrom the day from which it has to be looked at again, or for which it was opened
 * @param reviewParameter what the law changes or changed on that day
 */
@Serdeable
record ShownAnswer(
        UUID id,
        long version,
        String scope,
        @Nullable String externalId,
        @Nullable UUID overlays,
        Answer.State state,
        String question,
        List<String> wordings,
        String spoken,
        String written,
        String category,
        String legalBasis,
        Product product,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean onAir,
        @Nullable UUID handedInBy,
        @Nullable UUID approvedBy,
        @Nullable Instant approvedAt,
        @Nullable LocalDate reviewFrom,
        @Nullable String reviewParameter,
        RenderedAnswer rendered) {

    static ShownAnswer of(AnswerDesk.Shown shown, Messages messages, HttpRequest<?> request) {
        Answer answer = shown.answer();
        AnswerContent content = answer.content();
        return new ShownAnswer(
                answer.id(),
                answer.version(),
                answer.scope().path(),
                answer.externalId(),
                answer.overlays(),
                answer.state(),
                content.question(),
                content.wordings(),
                content.spoken(),
                content.written(),
                content.category(),
                content.legalBasis(),
                content.product(),
                content.validFrom(),
                content.validTo(),
                content.onAir(),
                answer.handedInBy(),
                answer.approval() == null ? null : answer.approval().by(),
                answer.approval() == null ? null : answer.approval().at(),
                answer.recheck() == null ? null : answer.recheck().from(),
                answer.recheck() == null ? null : answer.recheck().parameter(),
                RenderedAnswer.of(shown.rendering(), shown.day(), messages, request));
    }
}
