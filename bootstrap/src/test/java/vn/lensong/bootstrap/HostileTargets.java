package vn.lensong.bootstrap;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/**
 * One real thing of each kind, so that what is sent comes as far as it can.
 *
 * @param byPlace its id by the word in the address
 * @param byField values that a field of that name takes
 */
record HostileTargets(
        Api caller, Map<String, List<String>> byPlace, Map<String, Object> byField) {

    static HostileTargets in(Province province) {
        Api producer = province.as("producer");
        Api caller = everybody(province);
        String planned = province.planned();
        String live = province.live();
        Told told = Told.in(province, planned);
        String host = Prepared.certifiedHost(province.as("admin"), "vn/31");
        Map<String, List<String>> places = new HashMap<>();
        places.put("programmes", List.of(live, planned));
        places.put("scripts", List.of(province.adaptedScript(), province.script()));
        places.put("stories", List.of(told.story()));
        places.put("hosts", List.of(host));
        places.put("pages", List.of(province.page()));
        places.put("organisations", List.of(province.agent()));
        places.put("branches", List.of(province.branch()));
        places.put("media", List.of(Told.paper(producer)));
        places.put("questions", List.of(question(province, live)));
        places.put("leads", List.of(first(producer, "/api/v1/leads?programmeId=" + live)));
        places.put("lead-lists", List.of(made(caller, "lead-lists", Map.of("name", "Quá hạn"))));
        places.put("items", List.of(first(producer, "/api/v1/programmes/" + live + "/items")));
        places.put("preparation", List.of(first(producer, "/api/v1/programmes/" + planned + "/preparation")));
        places.put("promotion-tasks", List.of(promotionTask(producer, planned)));
        places.put("situations", List.of(made(producer, "programmes/" + live + "/situations", Map.of("cardKey", "stream-lost"))));
        places.put("guests", List.of(guest(producer, planned)));
        places.put("equipment", List.of(kit(province, producer)));
        places.put("games", List.of(GamePlayed.drafted(province, planned).id()));
        places.put("invitations", List.of(made(producer, "programmes/" + planned + "/invitations", Map.of("friend", "Cô Na"))));
        places.put("links", List.of(made(producer, "programmes/" + planned + "/links", Map.of("ownerKind", "NOBODY", "purpose", "POSTER"))));
        producer.post("/api/v1/opt-outs", Map.of("phone", "0900000151")).expect(201);
        places.put("opt-outs", List.of(first(producer, "/api/v1/opt-outs")));
        places.put(
                "do-not-call-lists",
                List.of(province.as("admin")
                        .sendBytes("POST", "/api/v1/do-not-call-lists?title=thu", "0900000152".getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .text("id")));
        places.put("courses", List.of(course(province)));
        places.put("brand-kits", List.of(brandKit(province)));
        places.put("requests", List.of(privacyRequest(province)));
        places.put("breaches", List.of(breach(province)));
        String incident = incident(province);
        places.put("incidents", List.of(incident));
        places.put("statements", List.of(made(province.as("crisis_lead"), "incidents/" + incident + "/statements",
                Map.of("audience", "CITIZENS", "text", "Chúng tôi đã biết việc này."))));
        places.put("crisis-kit", List.of(crisisKit(province)));
        places.put("holding-texts", List.of(holdingText(province)));
        places.put("target-lists", List.of(targetList(producer)));
        places.put("brand-rules", List.of(brandRule(province)));
        String client = made(province.as("province_manager"), "partner-clients",
                Map.of("organisationId", province.agent(), "name", "CRM", "scopes", List.of("leads:read")));
        places.put("partner-clients", List.of(client));
        places.put("webhook-endpoints", List.of(made(province.as("province_manager"), "webhook-endpoints",
                Map.of("clientId", client, "url", "https://crm.example.vn/hook", "types", List.of("lead.assigned")))));
        Api manager = province.as("province_manager");
        String channel = made(manager, "channels",
                Map.of("organisationId", province.agent(), "kind", "ZALO", "url", "https://zalo.me/hat-thu"));
        places.put("channels", List.of(channel));
        places.put("impostors", List.of(made(manager, "impostors",
                Map.of("organisationId", province.agent(), "kind", "ZALO", "url", "https://zalo.me/gia", "why", "Thử"))));
        places.put("presence-audits", List.of(made(manager, "presence-audits", Map.of("scope", "vn/31/buu-dien"))));
        places.put("hotspots", List.of(made(manager, "hotspots",
                Map.of("organisationId", province.agent(), "place", "Quầy thử", "ssid", "Wifi", "gateway", "DIRECT"))));
        places.put("partner", Objects.requireNonNull(places.get("leads")));
        places.put("lead-imports", List.of(producer.sendBytes(
                        "POST",
                        "/api/v1/lead-imports?kind=LEADS&programmeId=" + planned,
                        "phone\n0900000167\nkhông số\n".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .text("id")));

        String complaint = made(province.as("care_officer"), "complaints",
                Map.of("channel", "PHONE", "subject", "Không nghe máy", "words", "Gọi không ai nghe", "phone", "0900000158"));
        places.put("complaints", List.of(complaint));
        String careCourse = made(province.as("province_manager"), "care-courses",
                Map.of("scope", "vn/31", "subject", "SPEECH_RULES", "title", "Ai nói gì"));
        places.put("care-trainings", List.of(made(province.as("province_manager"), "care-trainings", Map.of(
                "scope", "vn/31", "courseId", careCourse, "personId", host, "dueOn", LocalDate.now(Programme.HANOI).toString()))));

        places.put("threads", List.of(first(province.as("operator"), "/api/v1/programmes/" + live + "/questions")));
        places.put("call-backs", List.of(callBack(province)));

        places.put("signals", List.of(signal(province, planned)));
        places.put("feeds", List.of(made(producer, "feeds",
                Map.of("organisationId", province.agent(), "title", "Báo thử", "url", "https://bao.example.vn/rss"))));
        places.put("lever-actions", List.of(made(producer, "lever-actions", Map.of(
                "organisationId", province.agent(), "lever", "STRENGTHS", "title", "Kể chuyện", "dueOn", "2027-01-31",
                "ownerId", producer.get("/api/v1/me").expect(200).text("id")))));
        places.put("listening", List.of(mention(province)));

        Map<String, Object> fields = new HashMap<>();
        places.forEach((place, ids) -> fields.put(place.replaceFirst("ies$", "y").replaceFirst("s$", "") + "Id", ids.getFirst()));
        fields.put("clientId", client);
        fields.put("scopes", List.of("leads:read"));
        fields.put("indicator", "VERIFIED");
        fields.put("gateway", "DIRECT");
        fields.put("ssid", "Wifi");
        fields.put("why", "Thử");
        fields.put("types", List.of("lead.assigned"));
        fields.put("fields", Map.of("ref", "leadId"));
        fields.put("method", "PUT");
        fields.put("backupId", Prepared.certifiedHost(province.as("admin"), "vn/31"));
        fields.put("ownerId", host);
        fields.put("branchId", province.branch());
        fields.put("questions", places.get("questions"));
        fields.put("signedDocument", Objects.requireNonNull(places.get("media")).getFirst());
        LocalDate today = LocalDate.now(Programme.HANOI);
        for (String day : List.of("on", "from", "to", "until", "benefitOn", "effectiveFrom", "effectiveUntil")) {
            fields.put(day, today.toString());
        }
        for (String moment : List.of("startsAt", "dueAt", "at", "saidAt", "heardAt", "nextDueAt", "nextFrom", "nextUntil")) {
            fields.put(moment, Instant.now().plus(Duration.ofHours(2)).toString());
        }
        fields.put("source", "PRESS_CALL");
        fields.put("phrases", List.of("việc thử không ai nói tới"));
        fields.put("labels", List.of("COMPLAINT"));
        fields.put("level", 1);
        fields.put("audience", "CITIZENS");
        fields.put("validTo", today.toString());
        fields.put("values", Map.of("title", "Lộ dữ liệu", "likelihood", "2", "impact", "5", "triggers", "Bài báo"));
        fields.put("slots", Map.of("việc", "thử"));
        fields.put("nextAt", Instant.now().plus(Duration.ofHours(2)).toString());
        fields.put("pressOfficerId", host);
        fields.put("task", GamePlayed.rules().get("task"));
        fields.put("prizes", GamePlayed.rules().get("prizes"));
        fields.put("windowSeconds", 60);
        fields.put("ties", "EQUAL_PRIZE");
        fields.put("verdict", "RIGHT");
        fields.put("product", "VOLUNTARY_SI");
        fields.put("track", "CONTENT");
        fields.put("role", "OPERATOR");
        fields.put("scope", "vn/31");
        fields.put("declaredBy", "PRODUCER");
        fields.put("channel", "PHONE");
        fields.put("kind", "AGENT");
        fields.put("no", 1);
        fields.put("segmentNo", Told.SEGMENT);
        fields.put("cardKey", "no-audio");
        fields.put("basis", "CONSENTED");
        fields.put("phone", "0900000151");
        fields.put("ownerKind", "NOBODY");
        fields.put("way", "CALLED");
        fields.put("state", "CONSULTING");
        fields.put("outcome", "REACHED");
        fields.put("reason", "MONEY");
        fields.put("collectorId", caller.get("/api/v1/me").expect(200).text("id"));
        fields.put("purpose", "SHARE");
        fields.put("url", "https://www.facebook.com/share/p/thu/");
        fields.put("measure", "SHARES");
        fields.put("number", "3101234567");
        fields.put("personId", host);
        fields.put("memberId", host);
        fields.put("named", List.of(host));
        fields.put("topic", "WAITING");
        fields.put("harm", "TIME");
        fields.put("stars", 3);
        fields.put("circumstance", "COMPLEX");
        fields.put("subject", "SPEECH_RULES");
        fields.put("dueOn", today.toString());
        fields.put("receivedAt", Instant.now().minus(Duration.ofHours(1)).toString());
        fields.put("lever", "STRENGTHS");
        fields.put("topic", "DELAY");
        fields.put("topics", List.of("DELAY"));
        fields.put("stage", "USE");
        fields.put("sentiment", "NEGATIVE");
        fields.put("holds", true);
        fields.put("active", false);
        fields.put("dueOn", today.toString());
        fields.put("rule", Map.of("field", "TEMPERATURE", "values", List.of("HOT")));
        return new HostileTargets(caller, places, fields);
    }

    /** What a field of this name usually holds, null when any will do. */
    @Nullable Object known(@Nullable Object name) {
        return byField.get(String.valueOf(name));
    }

    /** The addresses of an operation: with things that are there, with none such, and with what is no name at all. */
    List<String> paths(String template) {
        if (!template.contains("{")) {
            return List.of(template);
        }
        List<String> ids = byPlace.getOrDefault(place(template), List.of());
        List<String> paths = new ArrayList<>();
        ids.forEach(id -> paths.add(filled(template.replaceFirst("\\{id}", id), "1")));
        paths.add(filled(template, UUID.randomUUID().toString()));
        HostileValues.PARTS.forEach(part -> {
            paths.add(filled(template, part));
            ids.forEach(id -> paths.add(filled(template.replaceFirst("\\{id}", id), part)));
        });
        return paths.stream().distinct().toList();
    }

    /** The word behind {@code /api/v1/}; short addresses have none. */
    private static String place(String template) {
        String[] parts = template.split("/");
        return parts.length > 3 ? parts[3] : "";
    }

    /** With the version as it is now, so that a change is not refused for that alone. */
    Map<String, String> headers(String method, String path) {
        String seen = method.equals("PUT") ? caller.get(path).header("ETag") : "";
        return Map.of("If-Match", seen.isEmpty() ? "\"1\"" : seen);
    }

    private static String filled(String template, String part) {
        return template.replaceAll("\\{[a-zA-Z]+}", java.util.regex.Matcher.quoteReplacement(part));
    }

    private static String signal(Province province, String programme) {
        Object signal = province.as("operator")
                .post("/api/v1/signals", Map.of("kind", "PRESS_CALL", "programmeId", programme, "note", "Báo gọi"))
                .expect(201)
                .json()
                .get("signal");
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(signal)).get("id"));
    }

    private static String mention(Province province) {
        Api producer = province.as("producer");
        producer.sendBytes(
                        "POST",
                        "/api/v1/listening/mentions/import?organisationId=" + province.agent(),
                        "text\nThẻ BHYT chờ mãi chưa có\n".getBytes(StandardCharsets.UTF_8))
                .expect(200);
        return first(producer, "/api/v1/listening/mentions?topic=DELAY");
    }

    /** Somebody who may do everything in the province. */
    private static Api everybody(Province province) {
        province.as("admin")
                .post(
                        "/api/v1/people",
                        Map.of(
                                "username",
                                "everybody",
                                "displayName",
                                "Mọi vai",
                                "password",
                                Province.PASSWORD,
                                "grants",
                                Arrays.stream(Role.values())
                                        .filter(role -> role != Role.INTEGRATOR)
                                        .map(role -> Map.of("role", role.name(), "scope", "vn/31"))
                                        .toList()))
                .expect(201);
        return province.as("everybody");
    }

    private static String targetList(Api producer) {
        Map<String, Object> rule = Map.of("field", "TEMPERATURE", "values", List.of("HOT"));
        return made(producer, "target-lists", Map.of("name", "Danh sách", "purpose", "Tư vấn", "rule", rule));
    }

    private static String question(Province province, String live) {
        province.simulator().comment(province.liveVideo(), "Chị Lan", "Cho em hỏi mức đóng bao nhiêu? Gọi em 0900000078");
        return first(province.as("operator"), "/api/v1/programmes/" + live + "/questions");
    }

    private static String first(Api by, String list) {
        return String.valueOf(Eventually.see(list, () -> by.get(list).expect(200).items(), items -> !items.isEmpty())
                .getFirst()
                .get("id"));
    }

    @SuppressWarnings("unchecked")
    private static String promotionTask(Api by, String programme) {
        String plan = "/api/v1/programmes/" + programme + "/promotion";
        return String.valueOf(Eventually.see(
                        plan,
                        () -> (List<Map<String, Object>>)
                                Objects.requireNonNull(by.get(plan).expect(200).json().get("tasks")),
                        tasks -> !tasks.isEmpty())
                .getFirst()
                .get("id"));
    }

    private static String made(Api by, String where, Map<String, Object> body) {
        return by.post("/api/v1/" + where, body).expect(201).text("id");
    }

    private static String guest(Api producer, String programme) {
        return String.valueOf(producer.post("/api/v1/programmes/" + programme + "/guests", Map.of("name", "Bác Tư"))
                .expect(201)
                .items()
                .getFirst()
                .get("id"));
    }

    private static String callBack(Province province) {
        Map<String, Object> call = Map.of(
                "phone", "0900000079", "channel", "PHONE", "basis", "ASKED", "basisNote", "Xin gọi lại",
                "from", Instant.now().plus(Duration.ofHours(1)).toString(),
                "until", Instant.now().plus(Duration.ofHours(2)).toString());
        return made(province.as("operator"), "call-backs", call);
    }

    private static String kit(Province province, Api producer) {
        Map<String, String> item = Map.of("kind", "LINE", "label", "Cáp quang", "serial", "CQ-1", "location", "Kho");
        return made(
                producer,
                "equipment",
                Map.of("organisationId", province.agent(), "name", "Bộ chính", "items", List.of(item)));
    }

    private static String brandKit(Province province) {
        Map<String, Object> content = Map.of(
                "primary", "#0A6437", "accent", "#FFC20E", "textOn", "#FFFFFF", "nameLine", "{name}", "ground", "PRIMARY",
                "logoSide", "LEFT", "safeArea", 12);
        return made(
                province.as("province_manager"),
                "brand-kits",
                Map.of("organisationId", province.agent(), "content", content));
    }

    private static String brandRule(Province province) {
        return made(
                province.as("province_manager"),
                "brand-rules",
                Map.of("scope", "vn/31", "scriptId", UUID.randomUUID().toString(), "places", List.of()));
    }

    private static String course(Province province) {
        return made(
                province.as("province_manager"),
                "courses",
                Map.of(
                        "organisationId", province.agent(), "title", "Dẫn", "product", "BOTH", "hours", 8, "required", false));
    }

    private static String privacyRequest(Province province) {
        Map<String, Object> body = Map.of("scope", "vn/31", "kind", "DELETE", "name", "Bà Hạt Thử", "contact", "0900000759", "phones", List.of("0900000759"));
        return made(province.as("province_manager"), "privacy/requests", body);
    }

    /** Declared, under words that nothing else says. */
    private static String incident(Province province) {
        Api lead = province.as("crisis_lead");
        String id = made(lead, "incidents", Map.of(
                "scope", "vn/31", "source", "PRESS_CALL", "title", "Báo hỏi", "topic", "Việc thử",
                "phrases", List.of("việc thử không ai nói tới")));
        lead.post("/api/v1/incidents/" + id + "/declare", Map.of("level", 1)).expect(200);
        return id;
    }

    private static String crisisKit(Province province) {
        return made(province.as("crisis_lead"), "crisis-kit", Map.of("scope", "vn/31", "kind", "SCENARIO", "values",
                Map.of("title", "Lộ dữ liệu", "likelihood", "2", "impact", "5", "triggers", "Bài báo")));
    }

    private static String holdingText(Province province) {
        return made(province.as("crisis_lead"), "holding-texts", Map.of("scope", "vn/31", "audience", "PRESS", "title", "Đã biết",
                "body", "Chúng tôi đã biết việc {{việc}}.", "validTo", LocalDate.now(Programme.HANOI).plusDays(30).toString()));
    }

    private static String breach(Province province) {
        Map<String, Object> body = Map.of("scope", "vn/31", "detectedAt", Instant.now().toString(), "kind", "LOST", "happened", "Mất máy", "data", "tên", "people", 1, "role", "CONTROLLER");
        return made(province.as("province_manager"), "privacy/breaches", body);
    }
}
