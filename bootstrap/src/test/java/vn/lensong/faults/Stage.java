package vn.lensong.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Prepared;

/** A database, a Facebook and a server with one province in it, for several trials one after the other. */
final class Stage implements AutoCloseable {

    static final String PAGE = "1001";
    private static final String PASSWORD = "mat-khau-thu-nghiem";

    private final Storage storage;
    private final Map<String, String> settings;
    private final FacebookSimulator simulator;
    private final Node node;
    private final String page;

    Stage(Path folder, Storage storage) {
        this(folder, storage, Map.of());
    }

    /** With further settings of the servers. */
    Stage(Path folder, Storage storage, Map<String, String> settings) {
        this.storage = storage;
        this.settings = Map.copyOf(settings);
        this.simulator = FacebookSimulator.start(SimulatorOptions.defaults()
                .withAutoEncoder(true)
                .withProofRequired(true)
                .withCallsAllowed(10_000_000)
                .withWebhooks(
                        Duration.ofMillis(50),
                        Stream.concat(
                                        Stream.of(Duration.ZERO),
                                        Collections.nCopies(600, Duration.ofSeconds(1)).stream())
                                .toList()));
        this.node = new Node(folder, environment());
        node.start();
        this.page = enterTheProvince();
    }

    /** Another server on the same database, not started yet. */
    Node anotherNode(Path folder) {
        return new Node(folder, environment());
    }

    Storage storage() {
        return storage;
    }

    FacebookSimulator simulator() {
        return simulator;
    }

    Node node() {
        return node;
    }

    /** Logs in on the first server. */
    Api as(String role) {
        return as(role, node);
    }

    static Api as(String role, Node where) {
        return new Api(where.port()).login(role, PASSWORD);
    }

    /** A new programme on air, and nothing wrong yet. */
    Show live() {
        simulator.faults();
        String programme = scheduled("Chủ nhật cùng BHXH tự nguyện", Duration.ofHours(6));
        Api producer = as("producer");
        producer.post("/api/v1/programmes/" + programme + "/go-live", Map.of()).expect(200);
        broadcastIs(producer, programme, "LIVE");
        return new Show(this, as("operator"), programme, simulator.ledger().broadcasts().getLast().id());
    }

    /** A new programme on the calendar; its id. */
    String scheduled(String title, Duration in) {
        node.start();
        Api producer = as("producer");
        Map<String, Object> plan = new HashMap<>();
        plan.put("scriptId", first(producer, "/api/v1/scripts"));
        plan.put("title", title);
        plan.put("pageId", page);
        plan.put("startsAt", Instant.now().plus(in).toString());
        plan.put("hostId", first(producer, "/api/v1/people?role=HOST"));
        String programme = producer.post("/api/v1/programmes", plan).expect(201).text("id");
        Prepared.forAir(as("admin"), producer, programme);
        producer.post("/api/v1/programmes/" + programme + "/schedule", Map.of()).expect(200);
        broadcastIs(producer, programme, "SCHEDULED");
        return programme;
    }

    /** A programme on the calendar gets another start. */
    void moved(String programme, Instant start) {
        as("producer")
                .post(
                        "/api/v1/programmes/" + programme + "/postpone",
                        Map.of("startsAt", start.toString(), "reason", "Mất điện"))
                .expect(200);
    }

    static void broadcastIs(Api producer, String programme, String state) {
        Eventually.see(
                "broadcast",
                Scale.patience(),
                () -> String.valueOf(producer.get("/api/v1/programmes/" + programme)
                        .expect(200)
                        .json()
                        .get("broadcast")),
                seen -> seen.contains("state=" + state));
    }

    @Override
    public void close() {
        node.close();
        simulator.close();
        storage.close();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(storage.environment());
        environment.putAll(settings);
        environment.put("LENSONG_SIGNING_SECRET", "a-secret-of-this-trial-and-of-no-other-place");
        environment.put("LENSONG_ADMIN_PASSWORD", PASSWORD);
        environment.put("LENSONG_FACEBOOK_GRAPH_URL", simulator.url());
        environment.put("LENSONG_FACEBOOK_APP_ID", simulator.options().appId());
        environment.put("LENSONG_FACEBOOK_APP_SECRET", simulator.options().appSecret());
        environment.put("LENSONG_FACEBOOK_VERIFY_TOKEN", "SIM-handshake");
        environment.put(
                "LENSONG_FACEBOOK_PAGE_TOKENS",
                PAGE + "=" + simulator.options().pages().getFirst().token());
        return environment;
    }

    private String enterTheProvince() {
        Api admin = as("admin");
        String office = admin.post(
                        "/api/v1/organisations",
                        Map.of("kind", "OFFICE", "scope", "vn/31", "name", "BHXH Hải Phòng"))
                .expect(201)
                .text("id");
        for (String role : List.of("PRODUCER", "OPERATOR", "HOST")) {
            Map<String, Object> person = Map.of(
                    "username",
                    role.toLowerCase(Locale.ROOT),
                    "displayName",
                    "Người " + role,
                    "password",
                    PASSWORD,
                    "grants",
                    List.of(Map.of("role", role, "scope", "vn/31")));
            admin.post("/api/v1/people", person).expect(201);
        }
        Map<String, Object> entered =
                Map.of("organisationId", office, "platform", "facebook", "externalId", PAGE, "name", "Trang " + PAGE);
        return admin.post("/api/v1/pages", entered).expect(201).text("id");
    }

    private static String first(Api api, String path) {
        return String.valueOf(api.get(path).expect(200).items().getFirst().get("id"));
    }
}
