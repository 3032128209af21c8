package vn.lensong.adapters.web.story;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.story.StoryDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Placement;
import vn.lensong.domain.story.Publication;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.Telling;

/**
 * A story.
 *
 * @param name null, as are phone, amount and summary, for who only looks on
 */
@Serdeable
record StoryAnswer(
        UUID id,
        long version,
        String scope,
        Product product,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String amount,
        @Nullable String summary,
        LocalDate benefitOn,
        @Nullable VerificationAnswer verification,
        @Nullable Consent consent,
        List<Placement> placements,
        List<Publication> publications) {

    static StoryAnswer of(StoryDesk.Shown shown) {
        Story story = shown.story();
        Telling telling = story.telling();
        boolean whole = shown.whole();
        return new StoryAnswer(
                story.id(),
                story.version(),
                story.scope().path(),
                telling.product(),
                whole ? telling.name() : null,
                whole ? telling.phone() : null,
                whole ? telling.amount() : null,
                whole ? telling.summary() : null,
                telling.benefitOn(),
                VerificationAnswer.of(shown),
                story.consent(),
                story.placements(),
                story.publications());
    }

    /** Who made sure that it is true, when and how. */
    @Serdeable
    record VerificationAnswer(UUID by, String byName, LocalDate on, @Nullable String how) {

        static @Nullable VerificationAnswer of(StoryDesk.Shown shown) {
            Story.Verification verification = shown.story().verification();
            return verification == null
                    ? null
                    : new VerificationAnswer(
                            verification.by(),
                            shown.verifier(),
                            verification.on(),
                            shown.whole() ? verification.how() : null);
        }
    }
}
