package vn.lensong.adapters.web.media;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.media.Description;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaFile;
import vn.lensong.domain.media.MediaKind;
import vn.lensong.domain.media.Rights;

/**
 * A media as the API shows it; {@code title} and what follows it is missing in a draft.
 *
 * @param hasPreview whether {@code /preview} has a small picture of it
 * @param usable whether it may be shown today, in Vietnam
 */
@Serdeable
record MediaAnswer(
        UUID id,
        long version,
        String scope,
        MediaKind kind,
        Media.State state,
        @Nullable String title,
        @Nullable String caption,
        @Nullable String alternative,
        @Nullable RightsAnswer rights,
        @Nullable Product product,
        FileAnswer file,
        boolean hasPreview,
        boolean usable,
        Instant addedAt) {

    static MediaAnswer of(Media media, LocalDate today) {
        Description description = media.description();
        return new MediaAnswer(
                media.id(),
                media.version(),
                media.scope().path(),
                media.kind(),
                media.state(),
                description == null ? null : description.title(),
                description == null ? null : description.caption(),
                description == null ? null : description.alternative(),
                description == null ? null : RightsAnswer.of(description.rights()),
                description == null ? null : description.product(),
                FileAnswer.of(media.file()),
                media.preview() != null,
                media.usableOn(today),
                media.addedAt());
    }

    /** Whose it is, and where and until which day it may be shown. */
    @Serdeable
    record RightsAnswer(String owner, String licence, @Nullable LocalDate validUntil, List<Rights.Place> places) {

        static RightsAnswer of(Rights rights) {
            return new RightsAnswer(
                    rights.owner(),
                    rights.licence(),
                    rights.validUntil(),
                    rights.places().stream().sorted().toList());
        }
    }

    /** What lies in the store. */
    @Serdeable
    record FileAnswer(
            String contentType,
            long size,
            String sha256,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer seconds) {

        static FileAnswer of(MediaFile file) {
            return new FileAnswer(
                    file.type().contentType(), file.size(), file.sha256(), file.width(), file.height(), file.seconds());
        }
    }
}
