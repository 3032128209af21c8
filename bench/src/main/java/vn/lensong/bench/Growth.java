package vn.lensong.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** Whether the desk answers as fast in a programme with a million comments as in one with ten thousand. */
final class Growth implements Program {

    private static final int WARM_UP = 400;
    private static final int LOOKS = 200;

    /** One page of the desk at each size, in order of the sizes: p95 in milliseconds. */
    private final Map<String, List<Double>> found = new LinkedHashMap<>();

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        List<Integer> sizes = options.sizes(10_000, 100_000, 1_000_000);
        try (FacebookSimulator facebook = Show.facebook(options)) {
            Show show;
            try (Server server = Server.start(options, store, facebook, folder)) {
                show = Show.begin(server, facebook);
            }
            int filled = 0;
            for (int size : sizes) {
                for (boolean many : List.of(false, true)) {
                    long start = System.nanoTime();
                    try (Filling filling = new Filling(store, show)) {
                        filling.fill(filled, size);
                        filling.dispose();
                        filling.open(many);
                    }
                    filled = size;
                    Report.line(
                            "%d items, %s open, filled in %d s",
                            size, many ? "one of five questions" : "300", (System.nanoTime() - start) / 1_000_000_000);
                    try (Server server = Server.start(options, store, facebook, folder)) {
                        look(options, server, show, many);
                    }
                }
            }
        }
        Report.line("p95 at %s items, and the last over the first", sizes);
        found.forEach((page, times) -> Report.line(
                "  %-44s %s ms, ratio %.2f",
                page,
                times.stream().map(time -> "%.1f".formatted(time)).toList(),
                times.getLast() / times.getFirst()));
    }

    private void look(Options options, Server server, Show show, boolean many) throws Exception {
        String token = Show.login(server, "producer").token();
        String base = "/api/v1/programmes/" + show.programme();
        // All is within the hour that the watch reads once after a start; of a real evening that is a small part.
        Busy.awaitQuiet(server);
        String variant = many ? " (20 % open)" : " (300 open)";
        try (Wire wire = new Wire(server.port())) {
            for (String page : List.of(
                    "/questions?state=OPEN&limit=50", "/questions?state=WAITING&limit=200", "/items?limit=50", "/coverage")) {
                byte[] request = ("GET " + base + page + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                                + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
                p95(wire, request, WARM_UP);
                List<Double> rounds = new ArrayList<>();
                for (int round = 1; round <= options.rounds(); round++) {
                    rounds.add(p95(wire, request, LOOKS));
                }
                double median = Report.median(rounds, Double::doubleValue);
                Report.line("  %-44s p95 %.1f ms", page + variant, median);
                found.computeIfAbsent(page + variant, any -> new ArrayList<>()).add(median);
            }
        }
    }

    /** In milliseconds, over so many looks or as many as a quarter of a minute has. */
    private static double p95(Wire wire, byte[] request, int looks) throws IOException {
        Histogram nanos = new Histogram(3);
        long begin = System.nanoTime();
        for (int i = 0; i < looks && System.nanoTime() - begin < Duration.ofSeconds(15).toNanos(); i++) {
            long start = System.nanoTime();
            int status = wire.exchange(request);
            if (status != 200) {
                throw new IOException("status: " + status + " (expected: 200)");
            }
            nanos.recordValue(System.nanoTime() - start);
        }
        return Report.millis(nanos, 95);
    }
}
