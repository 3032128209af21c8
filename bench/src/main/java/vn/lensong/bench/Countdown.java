package vn.lensong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** How far apart the viewers of a countdown learn that the start was moved, and what they cost. */
final class Countdown implements Program {

    private static final int CHANGES = 10;

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        try (FacebookSimulator facebook = Show.facebook(options);
                Server server = Server.start(options, store, facebook, folder)) {
            String programme = Show.scheduled(server);
            Api producer = Show.login(server, "producer");
            for (int count : options.sizes(100, 1_000, 5_000)) {
                long before = Busy.residentKibibytes(server);
                long opened = System.nanoTime();
                try (Followers followers = Followers.open(server.port(), programme, count)) {
                    double seconds = (System.nanoTime() - opened) / 1e9;
                    Report.line(
                            "  %5d followers came in %.1f s; the server's memory %d MiB, before them %d MiB",
                            count, seconds, Busy.residentKibibytes(server) / 1024, before / 1024);
                    changes(options, server, producer, programme, followers);
                    idle(options, server, followers);
                }
                Busy.awaitQuiet(server);
            }
        }
    }

    private static void changes(
            Options options, Server server, Api producer, String programme, Followers followers)
            throws IOException, InterruptedException {
        List<Followers.Told> all = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        for (int change = 0; change <= options.number("times", CHANGES); change++) {
            Instant start = Instant.now().plus(Duration.ofMinutes(30 + change));
            long busy = Busy.millis(server);
            followers.expect();
            producer.post(
                    "/api/v1/programmes/" + programme + "/postpone",
                    Map.of("startsAt", start.toString(), "reason", "Mất điện"));
            Followers.Told told = followers.told();
            if (change > 0) {
                all.add(told);
                processor.add(Busy.millis(server) - busy);
            }
            // Not in step with the server's seconds.
            Thread.sleep(1_000 + 137L * change % 1_000);
        }
        Report.line(
                "  %5d followers, medians of %d moves: from the call p50 %.0f ms, p99 %.0f ms, max %.0f ms (worst %.0f ms);"
                        + " first to last apart %.0f ms (worst %.0f ms); %.0f ms of the processor, %.1f MB, %d gone",
                followers.count(),
                all.size(),
                Report.median(all, told -> Report.millis(told.latency(), 50)),
                Report.median(all, told -> Report.millis(told.latency(), 99)),
                Report.median(all, told -> Report.millis(told.latency(), 100)),
                all.stream().mapToDouble(told -> Report.millis(told.latency(), 100)).max().orElse(0),
                Report.median(all, told -> told.apartNanos() / 1e6),
                all.stream().mapToDouble(told -> told.apartNanos() / 1e6).max().orElse(0),
                Report.median(processor, Long::doubleValue),
                Report.median(all, told -> told.bytes() / 1e6),
                all.getLast().gone());
    }

    private static void idle(Options options, Server server, Followers followers)
            throws IOException, InterruptedException {
        Duration lasting = options.lasting();
        long busy = Busy.millis(server);
        Thread.sleep(lasting);
        Report.line(
                "  %5d followers, nothing told for %d s: %.1f %% of a core",
                followers.count(),
                lasting.toSeconds(),
                100.0 * (Busy.millis(server) - busy) / lasting.toMillis());
    }
}
