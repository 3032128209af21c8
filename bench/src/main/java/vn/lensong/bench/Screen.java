package vn.lensong.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** How long a comment takes from Facebook's POST to the card on every open desk. */
final class Screen implements Program {

    private static final int RATE = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    /** One round at one number of desks. */
    record Round(Load.Outcome sent, Desks.Received received, long missing) {

        void print(int desks, int round) {
            Report.line(
                    "  %4d desks, round %d: %s; POST %s; %.1f MB/s, %d gone, %d of %d not seen%s",
                    desks,
                    round,
                    Report.latency(received.latency()),
                    Report.latency(sent.latency()),
                    received.bytes() / 1e6 / sent.seconds(),
                    received.gone(),
                    missing,
                    sent.ok() * desks,
                    sent.remarks());
        }
    }

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        int rate = options.number("rate", RATE);
        try (FacebookSimulator facebook = Show.facebook(options);
                Server server = Server.start(options, store, facebook, folder)) {
            Show show = Show.begin(server, facebook);
            Comments comments = new Comments(show, server.port());
            List<String> medians = new ArrayList<>();
            for (int count : options.sizes(1, 100, 1000)) {
                try (Desks desks = Desks.open(server, show, count)) {
                    Report.line("  %4d desks are open", count);
                    round(server, comments, desks, rate, WARM_UP);
                    List<Round> rounds = new ArrayList<>();
                    for (int round = 1; round <= options.rounds(); round++) {
                        Busy.awaitQuiet(server);
                        rounds.add(round(server, comments, desks, rate, options.lasting()));
                        rounds.getLast().print(count, round);
                    }
                    medians.add("  %4d desks: p50 %.0f ms, p99 %.0f ms, max %.0f ms"
                            .formatted(count, median(rounds, 50), median(rounds, 99), median(rounds, 100)));
                }
            }
            Report.line("POST to card at %d comments/s, medians of %d rounds", rate, options.rounds());
            medians.forEach(line -> Report.line("%s", line));
        }
    }

    /** One comment a POST at this rate, and what the desks saw of them. */
    static Round round(Server server, Comments comments, Desks desks, int rate, Duration lasting) throws Exception {
        long first = comments.next();
        long start = System.nanoTime() + Duration.ofMillis(200).toNanos();
        desks.expect(first, start, 1e9 / rate);
        Load.Outcome sent = new Load(server.port(), 64, ticket -> comments.request(first + ticket, 1))
                .atRate(rate, lasting, start);
        comments.skip(Math.round(rate * lasting.toMillis() / 1000.0));
        Desks.Received received = desks.received();
        return new Round(sent, received, sent.ok() * desks.count() - received.distinct());
    }

    private static double median(List<Round> rounds, double percentile) {
        return Report.median(rounds, round -> Report.millis(round.received().latency(), percentile));
    }
}
