package vn.lensong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** How long it takes until everybody who left a number has a collector, from the end of their programme on. */
final class Sprint implements Program {

    private static final int COLLECTORS = 60;
    private static final int BRANCHES = 20;
    private static final int CALLERS = 8;
    private static final long LOOK_MILLIS = 500;
    private static final long LONGEST_NANOS = 15 * 60 * 1_000_000_000L;

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        int prospects = options.sizes(5_000).getFirst();
        try (FacebookSimulator facebook = Show.facebook(options);
                Server server = Server.start(options, store, facebook, folder)) {
            Show show = Show.begin(server, facebook);
            collectors(server);
            long begin = System.nanoTime();
            prospects(server, show.programme(), prospects);
            Report.line(
                    "%d prospects entered over HTTP in %.0f s, %d collectors at %d branches",
                    prospects, (System.nanoTime() - begin) / 1e9, COLLECTORS, BRANCHES);
            Machine.load("load before the end");
            dealt(Show.login(server, "producer"), show.programme(), prospects);
        }
    }

    private static void dealt(Api producer, String programme, int prospects) throws IOException, InterruptedException {
        long end = System.nanoTime();
        producer.post("/api/v1/programmes/" + programme + "/end", Map.of());
        List<Double> reached = new ArrayList<>();
        int assigned = 0;
        while (assigned < prospects) {
            if (System.nanoTime() - end > LONGEST_NANOS) {
                throw new AssertionError(assigned + " assigned (expected: " + prospects + ")");
            }
            Thread.sleep(LOOK_MILLIS);
            assigned = assigned(producer, programme);
            double seconds = (System.nanoTime() - end) / 1e9;
            while (reached.size() < 4 && assigned >= prospects * (reached.size() + 1) / 4) {
                reached.add(seconds);
            }
        }
        Report.line(
                "%d prospects, %d collectors: a quarter assigned after %.1f s, half after %.1f s, three quarters after %.1f s, all after %.1f s",
                prospects, COLLECTORS, reached.get(0), reached.get(1), reached.get(2), reached.get(3));
    }

    /** As the board of the sprint says. */
    private static int assigned(Api producer, String programme) throws IOException, InterruptedException {
        Object lines = producer.get("/api/v1/programmes/" + programme + "/sprint").get("lines");
        return ((List<?>) lines)
                .stream()
                        .mapToInt(line -> ((Number) ((Map<?, ?>) line).get("assigned")).intValue())
                        .sum();
    }

    private static void collectors(Server server) throws IOException, InterruptedException {
        Api admin = Api.login(server.port(), "admin", Server.ADMIN_PASSWORD);
        String agent = Api.text(
                admin.post(
                        "/api/v1/organisations",
                        Map.of("kind", "AGENT", "scope", "vn/31/buu-dien", "name", "Bưu điện")),
                "id");
        for (int branch = 0; branch < BRANCHES; branch++) {
            admin.post(
                    "/api/v1/organisations/" + agent + "/branches",
                    Map.of("key", "chi-nhanh-" + branch, "name", "Chi nhánh " + branch));
        }
        for (int one = 0; one < COLLECTORS; one++) {
            String scope = "vn/31/buu-dien/chi-nhanh-" + one % BRANCHES;
            admin.post(
                    "/api/v1/people",
                    Map.of(
                            "username", "thu-" + one,
                            "displayName", "Người thu " + one,
                            "password", Server.ADMIN_PASSWORD,
                            "grants", List.of(Map.of("role", "COLLECTOR", "scope", scope))));
        }
    }

    private static void prospects(Server server, String programme, int prospects) throws Exception {
        Api producer = Show.login(server, "producer");
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> calls = new ArrayList<>();
            for (int one = 0; one < prospects; one++) {
                Map<String, String> call = Map.of(
                        "programmeId", programme,
                        "way", "CALLED",
                        "phone", "09%08d".formatted(10_000_000 + one),
                        "name", "Người " + one,
                        "words", "Gọi lại giúp tôi");
                calls.add(callers.submit(() -> producer.post("/api/v1/leads", call)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        }
    }
}
