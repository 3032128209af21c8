package vn.lensong.domain.brand;

import java.util.Map;
import vn.lensong.domain.Refusal;

/**
 * The colours of an organisation.
 *
 * @param primary the ground of what it shows
 * @param accent what stands out beside it
 * @param textOn text on the ground
 */
public record Palette(Colour primary, Colour accent, Colour textOn) {

    /** What WCAG 2 asks of text of usual size: a phone shows an overlay smaller than it was drawn. */
    public static final double LEAST_CONTRAST = 4.5;

    /** Which of the two a text stands on. */
    public enum Ground {
        PRIMARY,
        ACCENT
    }

    public Palette {
        requireReadable(primary, textOn);
    }

    public Colour of(Ground ground) {
        return switch (ground) {
            case PRIMARY -> primary;
            case ACCENT -> accent;
        };
    }

    /** Whether its grounds are dark ones: those that bear light text. */
    public boolean darkGround() {
        return textOn.contrastWith(Colour.BLACK) > textOn.contrastWith(Colour.WHITE);
    }

    /** The contrast of text on this ground. */
    public double contrast(Ground ground) {
        return textOn.contrastWith(of(ground));
    }

    /** Refuses {@code brand.contrast} where nobody could read text on this ground. */
    void requireReadable(Ground ground) {
        requireReadable(of(ground), textOn);
    }

    private static void requireReadable(Colour ground, Colour text) {
        double ratio = text.contrastWith(ground);
        if (ratio < LEAST_CONTRAST) {
            throw Refusal.field(
                    "textOn",
                    "brand.contrast",
                    Map.of("text", text.hex(), "ground", ground.hex(), "ratio", ratio, "least", LEAST_CONTRAST));
        }
    }
}
