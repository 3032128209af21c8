package vn.lensong.domain.health;

import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/** One measurement of one check; without a value it says only that the machine could not tell. */
public record Measured(Check check, @Nullable Double value, @Nullable Double against, String note) {

    private static final int LONGEST_NOTE = 300;

    public Measured {
        note = Text.optional("note", note, LONGEST_NOTE);
    }

    public static Measured of(Check check, double value) {
        return new Measured(check, value, null, "");
    }

    /** A person's word. Refuses {@code field.missing} and {@code preflight.no-figure}. */
    public static Measured typed(Check check, @Nullable Double value, @Nullable Double against, @Nullable String note) {
        return new Measured(
                check,
                Check.figure("value", value),
                check.twofold() ? (Double) Check.figure("against", against) : null,
                note == null ? "" : note);
    }
}
