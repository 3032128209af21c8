package vn.lensong.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;

/** A province with its people and a programme that is on air, entered over HTTP. */
record Show(String programme, Ledger.Broadcast broadcast, String appSecret) {

    private static final String SCOPE = "vn/31";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A Facebook that answers and is quiet by itself: the comments come from the load. */
    static FacebookSimulator facebook(Options options) {
        return FacebookSimulator.start(SimulatorOptions.defaults()
                .withPort(options.port(3))
                .withAutoEncoder(true)
                .withCallsAllowed(10_000_000));
    }

    static Show begin(Server server, FacebookSimulator facebook) throws IOException, InterruptedException {
        String programme = scheduled(server);
        Api producer = login(server, "producer");
        producer.post("/api/v1/programmes/" + programme + "/go-live", Map.of());
        await(producer, programme, "LIVE");
        return new Show(
                programme,
                facebook.ledger().broadcasts().getLast(),
                facebook.options().appSecret());
    }

    /** The programme on the calendar and not on air. */
    static String scheduled(Server server) throws IOException, InterruptedException {
        Api admin = Api.login(server.port(), "admin", Server.ADMIN_PASSWORD);
        String office = Api.text(
                admin.post(
                        "/api/v1/organisations",
                        Map.of("kind", "OFFICE", "scope", SCOPE, "name", "BHXH Hải Phòng")),
                "id");
        String pageId = SimulatorOptions.defaults().pages().getFirst().id();
        String page = Api.text(
                admin.post(
                        "/api/v1/pages",
                        Map.of("organisationId", office, "platform", "facebook", "externalId", pageId, "name", "Trang")),
                "id");
        for (String role : List.of("PRODUCER", "OPERATOR", "HOST")) {
            admin.post("/api/v1/people", person(role.toLowerCase(Locale.ROOT), role));
        }
        admin.post("/api/v1/people", person("backup", "HOST"));
        Api producer = login(server, "producer");
        String programme = Api.text(producer.post("/api/v1/programmes", plan(producer, page)), "id");
        cast(admin, producer, programme);
        prepare(producer, programme);
        producer.post("/api/v1/programmes/" + programme + "/schedule", Map.of());
        await(producer, programme, "SCHEDULED");
        return programme;
    }

    /** Certifies the two who present here, and casts them. */
    private static void cast(Api admin, Api producer, String programme) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        List<String> hosts = Api.items(producer.get("/api/v1/people?role=HOST")).stream()
                .map(person -> Api.text(person, "id"))
                .toList();
        for (String host : hosts) {
            for (String product : List.of("VOLUNTARY_SI", "HOUSEHOLD_HI")) {
                Map<String, String> certificate = Map.of(
                        "product", product, "from", today.toString(), "until", today.plusYears(1).toString());
                admin.post("/api/v1/hosts/" + host + "/certificates", certificate);
            }
        }
        producer.post(
                "/api/v1/programmes/" + programme + "/cast",
                Map.of("hostId", hosts.getFirst(), "backupId", hosts.getLast()));
    }

    /** Finishes what blocks, which follows the planning by moments, until the gate is open. */
    private static void prepare(Api producer, String programme) throws IOException, InterruptedException {
        String path = "/api/v1/programmes/" + programme;
        while (!Boolean.TRUE.equals(producer.get(path + "/gate").get("open"))) {
            for (Map<String, Object> item : Api.items(producer.get(path + "/preparation"))) {
                if ("OPEN".equals(item.get("state")) && Boolean.TRUE.equals(item.get("blocking"))) {
                    producer.post(
                            "/api/v1/preparation/" + Api.text(item, "id") + "/done", Map.of("evidence", "đã kiểm tra"));
                }
            }
            Thread.sleep(100);
        }
    }

    static Api login(Server server, String username) throws IOException, InterruptedException {
        return Api.login(server.port(), username, Server.ADMIN_PASSWORD);
    }

    /** How many items of the programme are stored, as its coverage says. */
    long stored(Server server) throws IOException, InterruptedException {
        Object sources = login(server, "producer")
                .get("/api/v1/programmes/" + programme + "/coverage")
                .get("sources");
        return ((List<?>) sources)
                .stream()
                        .mapToLong(source -> ((Number) ((Map<?, ?>) source).get("stored")).longValue())
                        .sum();
    }

    /** Somebody of the province, with the password that all have here. */
    static Map<String, Object> person(String username, String role) {
        return Map.of(
                "username", username,
                "displayName", "Người " + username,
                "password", Server.ADMIN_PASSWORD,
                "grants", List.of(Map.of("role", role, "scope", SCOPE)));
    }

    private static Map<String, Object> plan(Api producer, String page) throws IOException, InterruptedException {
        Object script = Api.items(producer.get("/api/v1/scripts")).getFirst().get("id");
        Object host = Api.items(producer.get("/api/v1/people?role=HOST")).getFirst().get("id");
        return Map.of(
                "scriptId", String.valueOf(script),
                "title", "Một buổi thử tải",
                "pageId", page,
                "hostId", String.valueOf(host),
                "startsAt", Instant.now().plus(Duration.ofHours(1)).toString());
    }

    private static void await(Api producer, String programme, String state) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!String.valueOf(producer.get("/api/v1/programmes/" + programme).get("broadcast"))
                .contains("state=" + state)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("broadcast: not " + state + " (expected: within " + LONGEST + ")");
            }
            Thread.sleep(100);
        }
    }
}
