package vn.lensong.domain.brand;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One form of an organisation's logo; its bytes never change.
 *
 * @param digest the SHA-256 of the bytes as they are kept, in hex
 * @param width in pixels; a drawing's longer side is 1,000
 */
public record Logo(
        Variant variant, Backdrop backdrop, Type type, String digest, int width, int height, UUID addedBy, Instant addedAt) {

    /** The usual order: the full logo first, on light before on dark. */
    static final Comparator<Logo> ORDER = Comparator.comparing(Logo::variant).thenComparing(Logo::backdrop);

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** How much of it is shown. */
    public enum Variant {
        /** With the organisation's name. */
        FULL,
        /** The sign alone. */
        MARK
    }

    /** What it is made to stand on. */
    public enum Backdrop {
        ON_LIGHT,
        ON_DARK
    }

    /** The kinds of files a logo may be. */
    public enum Type {
        SVG("image/svg+xml", "svg"),
        PNG("image/png", "png");

        private final String contentType;
        private final String ending;

        Type(String contentType, String ending) {
            this.contentType = contentType;
            this.ending = ending;
        }

        /** Of a name's ending, without the dot; empty for every other. */
        public static Optional<Type> ending(String ending) {
            return Arrays.stream(values()).filter(type -> type.ending.equals(ending)).findFirst();
        }

        public String contentType() {
            return contentType;
        }

        public String ending() {
            return ending;
        }
    }

    public Logo {
        if (!SHA_256.matcher(digest).matches()) {
            throw new IllegalArgumentException("digest: " + digest + " (expected: 64 hex digits)");
        }
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size: " + width + " x " + height + " (expected: > 0)");
        }
    }

    boolean is(Variant wantedVariant, Backdrop wantedBackdrop) {
        return variant == wantedVariant && backdrop == wantedBackdrop;
    }

    /** The public name of its file, such as {@code 3f….svg}. */
    public String fileName() {
        return digest + "." + type.ending();
    }
}
