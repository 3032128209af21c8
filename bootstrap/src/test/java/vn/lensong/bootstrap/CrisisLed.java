package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A crisis of a shared province, led to its end so that no other test finds its topic reserved. */
public final class CrisisLed {

    private static final String INCIDENTS = "/api/v1/incidents/";

    private CrisisLed() {}

    /** The province's spokesperson; whoever needs one first enters them. */
    public static synchronized Api speaker(Province province) {
        Map<String, Object> person = Map.of(
                "username", "noi", "displayName", "Người noi", "password", Province.PASSWORD,
                "grants", List.of(Map.of("role", "SPOKESPERSON", "scope", "vn/31")));
        assertThat(province.as("admin").post("/api/v1/people", person).status()).isIn(201, 409);
        return province.as("noi");
    }

    /** One of the whole province, about this phrase; its id. */
    public static String declared(Province province, String phrase) {
        Map<String, Object> spark = Map.of(
                "scope", "vn/31", "source", "STAFF_REPORT", "title", "Nghe nói về " + phrase, "topic", phrase,
                "phrases", List.of(phrase));
        String id = province.as("operator").post("/api/v1/incidents", spark).expect(201).text("id");
        province.as("crisis_lead").post(INCIDENTS + id + "/declare", Map.of("level", 1)).expect(200);
        return id;
    }

    /** A programme of this title, on air; its id. */
    public static String live(Province province, String title) {
        Map<String, Object> plan = new HashMap<>(province.plan(Instant.now().plus(Duration.ofHours(1))));
        plan.put("title", title);
        return province.onAir(
                province.as("producer").post("/api/v1/programmes", plan).expect(201).text("id"));
    }

    /** From its declaration to its close. */
    public static void over(Province province, String incident) {
        Api lead = province.as("crisis_lead");
        String statement = lead.post(
                        INCIDENTS + incident + "/statements", Map.of("audience", "STAFF", "text", "Việc đã xong."))
                .expect(201)
                .text("id");
        Api speaker = speaker(province);
        province.as("province_manager").post("/api/v1/statements/" + statement + "/approve", Map.of()).expect(200);
        speaker.post("/api/v1/statements/" + statement + "/approve", Map.of()).expect(200);
        speaker.post("/api/v1/statements/" + statement + "/publish", Map.of()).expect(200);
        lead.post(INCIDENTS + incident + "/stable", Map.of()).expect(200);
        lead.post(INCIDENTS + incident + "/close", Map.of("words", "Xong")).expect(200);
    }

    /** Every one that is declared under this title. */
    public static void overUnder(Province province, String title) {
        province.as("crisis_lead").get("/api/v1/incidents?limit=200").expect(200).items().stream()
                .filter(one -> title.equals(one.get("title")))
                .forEach(one -> over(province, String.valueOf(one.get("id"))));
    }
}
