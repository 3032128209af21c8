package vn.lensong.domain.recap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a recap.
 *
 * @param value null where it is not known, which is never the same as nought
 * @param asOf when it was counted, or corrected
 */
public record RecapFigure(Measure measure, @Nullable Long value, Instant asOf) {

    public RecapFigure {
        if (value != null && value < 0) {
            throw new IllegalArgumentException(measure + ": " + value + " (expected: 0 or more)");
        }
    }
}
