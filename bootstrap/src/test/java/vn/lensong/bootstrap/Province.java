package vn.lensong.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.application.intake.Coverages;
import vn.lensong.application.recap.FinishRecap;

/** A platform that runs, with one province, its people and its page entered over HTTP, and a neighbour. */
public final class Province implements AutoCloseable {

    public static final String PASSWORD = "mat-khau-thu-nghiem";
    static final String SECRET = "a-secret-of-this-test-and-of-no-other-place";

    private final Lensong lensong;
    private final Api anybody;
    private final String page;
    private final String branch;
    private final String agent;

    private Province(Lensong lensong) {
        this.lensong = lensong;
        this.anybody = new Api(lensong.port());
        Api admin = as("admin");
        String office = organisation(admin, "OFFICE", "vn/31", "BHXH Hải Phòng");
        agent = organisation(admin, "AGENT", "vn/31/buu-dien", "Bưu điện Hải Phòng");
        organisation(admin, "AGENT", "vn/31/hoi-phu-nu", "Hội Phụ nữ Hải Phòng");
        String neighbour = organisation(admin, "OFFICE", "vn/15", "BHXH Lào Cai");
        branch = admin.post(
                        "/api/v1/organisations/" + agent + "/branches", Map.of("key", "an-duong", "name", "An Dương"))
                .expect(201)
                .text("id");
        page = page(admin, office, "1001");
        page(admin, neighbour, "1002");
        for (String role : List.of("PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD", "AUDITOR")) {
            person(admin, role.toLowerCase(Locale.ROOT), role, "vn/31");
        }
        person(admin, "operator2", "OPERATOR", "vn/31");
        person(admin, "national_editor", "NATIONAL_EDITOR", "vn");
        person(admin, "national_editor2", "NATIONAL_EDITOR", "vn");
        person(admin, "branch_lead", "BRANCH_LEAD", "vn/31/buu-dien/an-duong");
        person(admin, "collector", "COLLECTOR", "vn/31/buu-dien/an-duong");
        person(admin, "stranger", "PRODUCER", "vn/15");
        person(admin, "stranger_operator", "OPERATOR", "vn/15");
        person(admin, "stranger_host", "HOST", "vn/15");
        person(admin, "rival", "PRODUCER", "vn/31/hoi-phu-nu");
    }

    /** Starts with H2 in the folder, or with the database of these settings. */
    static Province start(Path folder, Map<String, String> database, SimulatorOptions simulated) {
        return new Province(Lensong.start(settings(folder, database), simulated));
    }

    static Settings settings(Path folder, Map<String, String> database) {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("LENSONG_DATA", folder.toString());
        environment.put("LENSONG_PORT", String.valueOf(freePort()));
        environment.put("LENSONG_MANAGEMENT_PORT", String.valueOf(freePort()));
        environment.put("LENSONG_SIGNING_SECRET", SECRET);
        environment.put("LENSONG_ADMIN_PASSWORD", PASSWORD);
        return Settings.read(Settings.Mode.SERVE, environment);
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Map<String, Api> loggedIn = new HashMap<>();

    public Api as(String username) {
        return loggedIn.computeIfAbsent(username, name -> anybody.login(name, PASSWORD));
    }

    Api anybody() {
        return anybody;
    }

    public int port() {
        return lensong.port();
    }

    Lensong lensong() {
        return lensong;
    }

    public FacebookSimulator simulator() {
        return Objects.requireNonNull(lensong.simulator());
    }

    public String branch() {
        return branch;
    }

    String agent() {
        return agent;
    }

    String page() {
        return page;
    }

    String script() {
        return String.valueOf(as("producer").get("/api/v1/scripts").expect(200).items().stream()
                .filter(script -> "vn".equals(script.get("scope"))
                        && "VOLUNTARY_SI".equals(script.get("product"))
                        && "APPROVED".equals(script.get("status")))
                .findFirst()
                .orElseThrow()
                .get("id"));
    }

    /** The national script adapted for the province, still a draft; its id. */
    public String adaptedScript() {
        return as("province_manager")
                .post(
                        "/api/v1/scripts/" + script() + "/adapt",
                        Map.of("scope", "vn/31", "title", "Kịch bản Hải Phòng"))
                .expect(201)
                .text("id");
    }

    String host() {
        return String.valueOf(as("producer")
                .get("/api/v1/people?role=HOST")
                .expect(200)
                .items()
                .getFirst()
                .get("id"));
    }

    Map<String, Object> plan() {
        return plan(Instant.now().plus(Duration.ofHours(1)));
    }

    Map<String, Object> plan(Instant startsAt) {
        Map<String, Object> plan = new HashMap<>();
        plan.put("scriptId", script());
        plan.put("title", "Chủ nhật cùng BHXH tự nguyện");
        plan.put("pageId", page);
        plan.put("startsAt", startsAt.toString());
        plan.put("hostId", host());
        return plan;
    }

    /** A programme that is planned; its id. */
    public String planned() {
        return as("producer").post("/api/v1/programmes", plan()).expect(201).text("id");
    }

    /** A programme that is planned and has everything done that must be; its id. */
    public String prepared() {
        String id = planned();
        Prepared.forAir(as("admin"), as("producer"), id);
        return id;
    }

    /** A programme that is on the simulated page's calendar; its id. */
    public String scheduled() {
        String id = prepared();
        as("producer").post("/api/v1/programmes/" + id + "/schedule", Map.of()).expect(200);
        broadcast(id, "SCHEDULED");
        return id;
    }

    /** A programme that is live on the simulated page; its id. */
    public String live() {
        return onAir(planned());
    }

    /** Gets a planned programme ready and on air; its id. */
    String onAir(String id) {
        Api producer = as("producer");
        Prepared.forAir(as("admin"), producer, id);
        producer.post("/api/v1/programmes/" + id + "/schedule", Map.of()).expect(200);
        broadcast(id, "SCHEDULED");
        producer.post("/api/v1/programmes/" + id + "/go-live", Map.of()).expect(200);
        broadcast(id, "LIVE");
        return id;
    }

    /** Waits until the broadcast of a programme is in this state. */
    void broadcast(String programme, String state) {
        Eventually.see(
                "broadcast",
                () -> String.valueOf(as("producer")
                        .get("/api/v1/programmes/" + programme)
                        .expect(200)
                        .json()
                        .get("broadcast")),
                seen -> seen.contains("state=" + state));
    }

    /** Ends a live programme, makes what is open somebody's work, and closes it with its figures. */
    public void closed(String programme) {
        String path = "/api/v1/programmes/" + programme;
        Api producer = as("producer");
        producer.post(path + "/end", Map.of()).expect(200);
        Eventually.see(
                "closed",
                () -> {
                    producer.post(path + "/hand-off-rest", Map.of());
                    return producer.post(path + "/close", Map.of()).status();
                },
                status -> status == 200);
        Eventually.see(
                "recap", () -> producer.get(path + "/recap").raw(), raw -> raw.contains("\"frozen\":true"));
    }

    /** The simulator's id of the newest live video. */
    public String liveVideo() {
        return simulator().ledger().broadcasts().getLast().id();
    }

    /** Asks the simulated platform whether our page is well again. */
    public void checkPage() {
        as("producer").post("/api/v1/pages/" + page + "/connection/check", Map.of()).expect(200);
    }

    /** Writes a programme's figures down as after its last sweep, without waiting a day for it. */
    public void certify(String programme) {
        Coverages coverages = lensong.context().getBean(Coverages.class);
        Coverages.Coverage coverage = coverages.of(UUID.fromString(programme)).orElseThrow();
        Coverages.Sweep last = new Coverages.Sweep(UUID.randomUUID(), 2, Instant.now(), 0, 0, false);
        coverages.certify(coverage, List.of(last));
    }

    /** Counts a programme's enrolments for the last time, without waiting 30 days for it. */
    void finishRecap(String programme) {
        lensong.context().getBean(FinishRecap.class).ring(UUID.fromString(programme));
    }

    @Override
    public void close() {
        lensong.close();
    }

    private String organisation(Api admin, String kind, String scope, String name) {
        return admin.post("/api/v1/organisations", Map.of("kind", kind, "scope", scope, "name", name))
                .expect(201)
                .text("id");
    }

    private String page(Api admin, String organisation, String externalId) {
        return admin.post(
                        "/api/v1/pages",
                        Map.of(
                                "organisationId",
                                organisation,
                                "platform",
                                "facebook",
                                "externalId",
                                externalId,
                                "name",
                                "Trang " + externalId))
                .expect(201)
                .text("id");
    }

    /** Gives somebody more an account. */
    void person(String username, String role, String scope) {
        person(as("admin"), username, role, scope);
    }

    private void person(Api admin, String username, String role, String scope) {
        admin.post(
                        "/api/v1/people",
                        Map.of(
                                "username",
                                username,
                                "displayName",
                                "Người " + username,
                                "password",
                                PASSWORD,
                                "grants",
                                List.of(Map.of("role", role, "scope", scope))))
                .expect(201);
    }
}
