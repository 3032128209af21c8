package vn.lensong.domain.brand;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/** A colour without transparency, such as {@code #0A6437}. */
public record Colour(String hex) {

    private static final Pattern HEX = Pattern.compile("#[0-9A-F]{6}");

    static final Colour BLACK = new Colour("#000000");
    static final Colour WHITE = new Colour("#FFFFFF");

    public Colour {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("hex: " + hex + " (expected: # and six upper-case hex digits)");
        }
    }

    /** What somebody typed. Refuses {@code field.missing} and {@code brand.colour}. */
    public static Colour of(String field, @Nullable String typed) {
        String hex = Text.required(field, typed, 20).toUpperCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw Refusal.field(field, "brand.colour", Map.of("field", field));
        }
        return new Colour(hex);
    }

    /** The contrast ratio of the two as WCAG 2 reckons it, from 1 to 21, rounded down to a tenth. */
    public double contrastWith(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return Math.floor((lighter + 0.05) / (darker + 0.05) * 10) / 10;
    }

    private double luminance() {
        return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    }

    private double linear(int from) {
        double part = Integer.parseInt(hex, from, from + 2, 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
