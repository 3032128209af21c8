package vn.lensong.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.AbstractHistogram;

/** Lines on standard output. */
final class Report {

    private static final double MILLION = 1e6;

    private Report() {}

    static void line(String format, Object... values) {
        System.out.println(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }

    /** p50, p99 and the most of what was measured in nanoseconds. */
    static String latency(AbstractHistogram nanos) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, max %.1f ms",
                nanos.getValueAtPercentile(50) / MILLION,
                nanos.getValueAtPercentile(99) / MILLION,
                nanos.getMaxValue() / MILLION);
    }

    static double millis(AbstractHistogram nanos, double percentile) {
        return nanos.getValueAtPercentile(percentile) / MILLION;
    }

    static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Arrays.stream(sorted, middle - 1, middle + 1).average().orElse(0);
    }
}
