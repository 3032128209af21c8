package vn.lensong.domain.presence;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How many organisations have what an indicator looks for. */
public record Measured(Indicator indicator, int passed, int failed, int unknown) {

    public static Measured of(Indicator indicator, Collection<Finding> findings) {
        int[] counts = new int[Verdict.values().length];
        findings.stream()
                .filter(finding -> finding.indicator() == indicator)
                .forEach(finding -> counts[finding.verdict().ordinal()]++);
        return new Measured(
                indicator,
                counts[Verdict.PASS.ordinal()],
                counts[Verdict.FAIL.ordinal()],
                counts[Verdict.UNKNOWN.ordinal()]);
    }

    /** Of a hundred of which it is known; null while it is known of none. */
    public @Nullable Integer percent() {
        int known = passed + failed;
        return known == 0 ? null : (Integer) (int) Math.round(100.0 * passed / known);
    }
}
