package vn.lensong.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** Fifty people claim one question at the same instant, over and over: one gets it, each time. */
final class Claims implements Program {

    private static final int TIMES = 1_000;
    private static final int CLIENTS = 50;

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        int times = options.number("times", TIMES);
        int clients = options.number("connections", CLIENTS);
        try (FacebookSimulator facebook = Show.facebook(options);
                Server server = Server.start(options, store, facebook, folder)) {
            Show show = Show.begin(server, facebook);
            List<String> tokens = people(server, clients);
            List<String> questions = questions(server, show, times);
            Histogram round = new Histogram(3);
            Map<String, Integer> outcomes = new TreeMap<>();
            List<Wire> wires = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                wires.add(new Wire(server.port()));
            }
            for (String question : questions) {
                long start = System.nanoTime();
                outcomes.merge(race(server, question, tokens, wires), 1, Integer::sum);
                round.recordValue(System.nanoTime() - start);
            }
            wires.forEach(Wire::close);
            Report.line("%d clients, %d races: %s a race", clients, questions.size(), Report.latency(round));
            outcomes.forEach((outcome, count) -> Report.line("  %4d races ended in %s", count, outcome));
            String wanted = outcome(new TreeMap<>(Map.of(200, 1L, 409, clients - 1L)));
            Report.line(
                    outcomes.getOrDefault(wanted, 0) == questions.size()
                            ? "exactly one winner each time"
                            : "NOT exactly one winner each time");
        }
    }

    /** Each client is a person of its own, or all the others would only claim for longer. */
    private static List<String> people(Server server, int clients) throws Exception {
        Api admin = Show.login(server, "admin");
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            String username = "nguoi-truc-" + i;
            admin.post("/api/v1/people", Show.person(username, "OPERATOR"));
            tokens.add(Show.login(server, username).token());
        }
        return tokens;
    }

    private static List<String> questions(Server server, Show show, int times) throws Exception {
        Comments comments = new Comments(show, server.port());
        new Load(server.port(), 4, ticket -> comments.request(50)).atRate(20, Duration.ofMillis(times * 2L / 50 * 50));
        List<String> questions = new ArrayList<>();
        String path = "/api/v1/programmes/" + show.programme() + "/questions?state=WAITING&limit=200";
        Map<String, Object> page = Show.login(server, "operator").get(path);
        while (true) {
            Api.items(page).forEach(question -> questions.add(String.valueOf(question.get("id"))));
            Object next = page.get("nextCursor");
            if (questions.size() >= times || next == null) {
                return questions.subList(0, Math.min(times, questions.size()));
            }
            page = Show.login(server, "operator").get(path + "&cursor=" + next);
        }
    }

    private static String race(Server server, String question, List<String> tokens, List<Wire> wires)
            throws InterruptedException {
        CyclicBarrier line = new CyclicBarrier(tokens.size());
        CountDownLatch through = new CountDownLatch(tokens.size());
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        AtomicReference<Exception> failure = new AtomicReference<>();
        for (int i = 0; i < tokens.size(); i++) {
            Wire wire = wires.get(i);
            byte[] request = ("POST /api/v1/questions/" + question + "/claim HTTP/1.1\r\nHost: 127.0.0.1:"
                            + server.port() + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n"
                            + "Authorization: Bearer " + tokens.get(i) + "\r\n\r\n{}")
                    .getBytes(StandardCharsets.US_ASCII);
            Thread.ofVirtual().start(() -> {
                try {
                    line.await();
                    statuses.computeIfAbsent(wire.exchange(request), any -> new LongAdder()).increment();
                } catch (Exception e) {
                    failure.set(e);
                } finally {
                    through.countDown();
                }
            });
        }
        through.await();
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        TreeMap<Integer, Long> counted = new TreeMap<>();
        statuses.forEach((status, count) -> counted.put(status, count.sum()));
        return outcome(counted);
    }

    private static String outcome(TreeMap<Integer, Long> statuses) {
        return statuses.toString();
    }
}
