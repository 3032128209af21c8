package vn.lensong.adapters.persistence.media;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Description;
import vn.lensong.domain.media.FileType;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaFile;
import vn.lensong.domain.media.MediaKind;
import vn.lensong.domain.media.Rights;

/** Media as the columns of a row, and back. */
final class MediaRows {

    private MediaRows() {}

    static Media media(Row row) {
        return new Media(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("kind", MediaKind.class),
                row.constant("state", Media.State.class),
                new MediaFile(
                        row.text("sha256"),
                        row.longNumber("size"),
                        row.constant("file_type", FileType.class),
                        row.numberOrNull("width"),
                        row.numberOrNull("height"),
                        row.numberOrNull("seconds")),
                description(row),
                row.textOrNull("preview"),
                row.id("added_by"),
                row.instant("added_at"));
    }

    /** What changes from one version to the next, in the order of the update. */
    static @Nullable Object[] changing(Media media) {
        Description description = media.description();
        Rights rights = description == null ? null : description.rights();
        return new @Nullable Object[] {
            media.version() + 1,
            media.state(),
            media.preview(),
            description == null ? null : description.title(),
            description == null ? null : folded(description.title()),
            description == null ? null : folded(description.title() + "\n" + description.caption()),
            description == null ? null : description.caption(),
            description == null ? null : description.alternative(),
            rights == null ? null : rights.owner(),
            rights == null ? null : rights.licence(),
            rights == null || rights.validUntil() == null ? null : rights.validUntil().toString(),
            rights == null ? null : places(rights),
            description == null || description.product() == null ? null : description.product().name()
        };
    }

    /** Folded here, because the two databases fold letters of Vietnamese each in its own way. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Description description(Row row) {
        String title = row.textOrNull("title");
        if (title == null) {
            return null;
        }
        String until = row.textOrNull("valid_until");
        String product = row.textOrNull("product");
        return new Description(
                title,
                row.text("caption"),
                row.text("alternative"),
                new Rights(
                        row.text("rights_owner"),
                        row.text("licence"),
                        until == null ? null : LocalDate.parse(until),
                        Arrays.stream(row.text("places").split(","))
                                .filter(place -> !place.isEmpty())
                                .map(Rights.Place::valueOf)
                                .collect(Collectors.toSet())),
                product == null ? null : Product.valueOf(product));
    }

    private static String places(Rights rights) {
        return rights.places().stream().sorted().map(Rights.Place::name).collect(Collectors.joining(","));
    }
}
