package vn.lensong.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** How many comments a second are taken in, how long Facebook waits for its 200, and what the database could do. */
final class Intake implements Program {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration LONGEST_RAW = Duration.ofSeconds(15);

    /** One kind of POST at one kind of load, all rounds of it. */
    private record Part(int size, String name, List<Load.Outcome> rounds, Instant from, Instant until) {

        double perSecond() {
            return Report.median(rounds, round -> round.perSecond() * size);
        }

        void print() {
            Report.line(
                    "  %-9s %2d a POST: median %.0f comments/s, p50 %.1f ms, p99 %.1f ms, max %.1f ms",
                    name,
                    size,
                    perSecond(),
                    Report.median(rounds, round -> Report.millis(round.latency(), 50)),
                    Report.median(rounds, round -> Report.millis(round.latency(), 99)),
                    Report.median(rounds, round -> Report.millis(round.latency(), 100)));
        }
    }

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        List<Part> saturated = new ArrayList<>();
        UUID programme;
        try (FacebookSimulator facebook = Show.facebook(options)) {
            try (Server server = Server.start(options, store, facebook, folder)) {
                Show show = Show.begin(server, facebook);
                programme = UUID.fromString(show.programme());
                Comments comments = new Comments(show, server.port());
                long acknowledged = warmUp(options, server, comments);
                List<Part> parts = new ArrayList<>();
                for (int size : options.number("rate", 1000) == 0 ? List.<Integer>of() : options.sizes(1, 50)) {
                    parts.add(offered(options, server, comments, size));
                }
                for (int size : options.sizes(1, 50)) {
                    Part part = saturating(options, server, comments, size);
                    saturated.add(part);
                    parts.add(part);
                }
                Report.line("medians of %d rounds of %d s", options.rounds(), options.lasting().toSeconds());
                parts.forEach(Part::print);
                acknowledged += parts.stream()
                        .mapToLong(part -> part.size() * part.rounds().stream().mapToLong(Load.Outcome::ok).sum())
                        .sum();
                Report.line("stored %d, acknowledged %d", show.stored(server), acknowledged);
                Machine.load("load before raw");
            }
        }
        for (Part part : saturated) {
            raw(options, store, programme, part);
        }
    }

    private static long warmUp(Options options, Server server, Comments comments) throws InterruptedException {
        long done = 0;
        for (int size : options.sizes(1, 50)) {
            done += size * load(options, server, comments, size, 16).saturating(WARM_UP).ok();
        }
        return done;
    }

    private static Part offered(Options options, Server server, Comments comments, int size) throws Exception {
        int rate = options.number("rate", 1000);
        Instant from = Instant.now();
        List<Load.Outcome> rounds = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            Busy.awaitQuiet(server);
            rounds.add(load(options, server, comments, size, 128).atRate((double) rate / size, options.lasting()));
            print("offered " + rate + "/s", size, round, rounds.getLast());
        }
        return new Part(size, "offered", rounds, from, Instant.now());
    }

    private static Part saturating(Options options, Server server, Comments comments, int size) throws Exception {
        Instant from = Instant.now();
        List<Load.Outcome> rounds = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            Busy.awaitQuiet(server);
            from = Instant.now();
            rounds.add(load(options, server, comments, size, 32).saturating(options.lasting()));
            print("saturated", size, round, rounds.getLast());
        }
        return new Part(size, "saturated", rounds, from, Instant.now());
    }

    private static Load load(Options options, Server server, Comments comments, int size, int connections) {
        return new Load(server.port(), options.number("connections", connections), ticket -> comments.request(size));
    }

    private static void print(String what, int size, int round, Load.Outcome outcome) {
        Report.line(
                "  %s, %d a POST, round %d: %.0f comments/s, %s%s",
                what,
                size,
                round,
                outcome.perSecond() * size,
                Report.latency(outcome.latency()),
                outcome.remarks());
    }

    /** Beside what the server reached, once with as many in a transaction as in a POST and once as it grouped them. */
    private static void raw(Options options, Store store, UUID programme, Part part) throws SQLException {
        RawInserts raw;
        int grouped;
        try (Connection connection = store.connect()) {
            Timestamp from = Timestamp.from(part.from());
            Timestamp until = Timestamp.from(part.until());
            grouped = store.shared()
                    ? Math.max(part.size(), grouped(connection, from, until))
                    : options.number("group", part.size() * 16);
            raw = new RawInserts(store, programme, Rows.of(connection, programme, from, until));
        }
        Report.line(
                "raw JDBC, the rows of %d comments (%.1f each), saturated with %d a POST; the server put %d in a"
                        + " transaction%s",
                raw.comments(), raw.rowsEach(), part.size(), grouped, store.shared() ? "" : " (assumed, --group)");
        raw.perSecond(grouped, Duration.ofSeconds(3));
        for (int batch : grouped == part.size() ? List.of(grouped) : List.of(part.size(), grouped)) {
            List<Double> rounds = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                rounds.add(raw.perSecond(batch, LONGEST_RAW));
            }
            double median = Report.median(rounds, Double::doubleValue);
            Report.line(
                    "  %4d a transaction: median %.0f comments/s of %s; ours / raw = %.2f",
                    batch,
                    median,
                    rounds.stream().map(Math::round).toList(),
                    part.perSecond() / median);
        }
    }

    /** Comments in one of the server's transactions on average: PostgreSQL remembers who wrote a row. */
    private static int grouped(Connection connection, Timestamp from, Timestamp until) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) / greatest(1, count(distinct cast(xmin as text))) from inbound_change"
                        + " where observed_at >= ? and observed_at < ?")) {
            statement.setTimestamp(1, from);
            statement.setTimestamp(2, until);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Math.max(1, row.getInt(1));
            }
        }
    }
}
