package vn.lensong.bootstrap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A short show whose last segment keeps its planned end: an opening, a policy right behind it, a closing. */
public final class LateShow {

    private LateShow() {}

    /** On the calendar for this moment, with everything done that must be; its id. */
    public static String scheduled(Province province, Instant startsAt) {
        Api producer = province.as("producer");
        Map<String, Object> plan = province.plan(startsAt);
        plan.put("scriptId", script(province, "Kịch bản giữ giờ kết thúc"));
        String id = producer.post("/api/v1/programmes", plan).expect(201).text("id");
        Prepared.forAir(province.as("admin"), producer, id);
        producer.post("/api/v1/programmes/" + id + "/schedule", Map.of()).expect(200);
        province.broadcast(id, "SCHEDULED");
        return id;
    }

    /** An approved script of three parts under this title; its id. */
    public static String script(Province province, String title) {
        String other = "manager-" + UUID.randomUUID().toString().substring(0, 8);
        province.person(other, "PROVINCE_MANAGER", "vn/31");
        Api manager = province.as("province_manager");
        String id = manager.post(
                        "/api/v1/scripts",
                        Map.of(
                                "scope", "vn/31",
                                "title", title,
                                "product", "HOUSEHOLD_HI",
                                "segments", List.of(
                                        segment(1, "OPENING", 60, "DURATION"),
                                        segment(2, "POLICY", 120, "DURATION"),
                                        segment(3, "CLOSING", 300, "END"))))
                .expect(201)
                .text("id");
        manager.post("/api/v1/scripts/" + id + "/submit", Map.of()).expect(200);
        province.as(other).post("/api/v1/scripts/" + id + "/approve", Map.of()).expect(200);
        return id;
    }

    private static Map<String, Object> segment(int no, String type, int seconds, String lock) {
        return Map.of("no", no, "type", type, "title", "Phần " + no, "plannedSeconds", seconds, "lock", lock);
    }
}
