package vn.lensong.adapters.facebook.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts each token's calls by the hour and prints them as Facebook's percentages. */
final class Usage {

    private record Count(Instant hour, int calls) {}

    private final World world;
    private final Map<String, Count> counts = new HashMap<>();

    Usage(World world) {
        this.world = world;
    }

    void count(String bucket) {
        counts.compute(bucket, (any, count) -> {
            Instant hour = hour();
            int before = count == null || !count.hour().equals(hour) ? 0 : count.calls();
            return new Count(hour, before + 1);
        });
    }

    /** Percent of what is allowed, may pass 100. */
    int percent(String bucket) {
        Count count = counts.get(bucket);
        return count == null || !count.hour().equals(hour())
                ? 0
                : (int) Math.min(10_000L, 100L * count.calls() / world.options().callsAllowed());
    }

    boolean exhausted(String bucket) {
        return percent(bucket) > 100;
    }

    /** What every answer carries; regain is in minutes, zero unless throttled. */
    Map<String, String> headers(String bucket, boolean page, long regain) {
        int percent = regain > 0 ? Math.max(100, percent(bucket)) : percent(bucket);
        Map<String, Object> figures = new LinkedHashMap<>();
        if (page) {
            figures.put("type", "pages");
        }
        figures.put("call_count", percent);
        figures.put("total_cputime", percent / 2);
        figures.put("total_time", percent / 2);
        if (!page) {
            return Map.of("X-App-Usage", GraphJson.answer(figures));
        }
        figures.put("estimated_time_to_regain_access", regain);
        Map<String, Object> appFigures = new LinkedHashMap<>();
        appFigures.put("call_count", percent / 4);
        appFigures.put("total_cputime", percent / 8);
        appFigures.put("total_time", percent / 8);
        return Map.of(
                "X-App-Usage",
                GraphJson.answer(appFigures),
                "X-Business-Use-Case-Usage",
                GraphJson.answer(Map.of(bucket, List.of(figures))));
    }

    void reset() {
        counts.clear();
    }

    private Instant hour() {
        return world.now().truncatedTo(ChronoUnit.HOURS);
    }

    /** How long until calls are counted from nought again. */
    long minutesToNextHour() {
        return 1 + ChronoUnit.MINUTES.between(world.now(), hour().plus(1, ChronoUnit.HOURS));
    }
}
