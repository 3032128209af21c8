package vn.lensong.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A programme that is over, and the leads that a collector of a branch of its own got from it.
 *
 * @param collector who has all of them
 * @param branchName what nothing else is called
 */
public record Sprinted(String programme, String collector, String branchName, List<String> leads) {

    public static Sprinted in(Province province, String... names) {
        String key = "ngo-" + UUID.randomUUID().toString().substring(0, 8);
        String collector = "thu-" + key;
        String branch = province.as("admin")
                .post(
                        "/api/v1/organisations/" + province.agent() + "/branches",
                        Map.of("key", key, "name", "Chi nhánh " + key))
                .expect(201)
                .text("id");
        province.person(collector, "COLLECTOR", "vn/31/buu-dien/" + key);
        province.as("province_manager")
                .put(
                        "/api/v1/branches/" + branch + "/communes",
                        Map.of("communes", List.of("xã " + key)),
                        Map.of("If-Match", "\"0\""))
                .expect(200);
        String programme = province.live();
        List<String> leads = new ArrayList<>();
        for (String name : names) {
            leads.add(entered(province, programme, name, "xã " + key));
        }
        province.as("producer").post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        Eventually.see(
                "given to " + collector,
                () -> province.as(collector).get("/api/v1/me/leads").expect(200).items(),
                mine -> mine.size() == names.length);
        return new Sprinted(programme, collector, "Chi nhánh " + key, leads);
    }

    /** How often somebody tried to reach the person, by the lead's history. */
    public int contacts(Province province, String lead) {
        String raw = province.as("producer").get("/api/v1/leads/" + lead).expect(200).raw();
        return raw.split("\"lead.contacted\"", -1).length - 1;
    }

    @SuppressWarnings("unchecked")
    private static String entered(Province province, String programme, String name, String commune) {
        Map<String, Object> call = new HashMap<>();
        call.put("programmeId", programme);
        call.put("way", "CALLED");
        call.put("phone", FreshNumber.next());
        call.put("words", "Gọi lại giúp tôi sau bữa trưa");
        call.put("name", name);
        call.put("commune", commune);
        Map<String, Object> answer =
                province.as("producer").post("/api/v1/leads", call).expect(201).json();
        return String.valueOf(((Map<String, Object>) answer.getOrDefault("lead", Map.of())).get("id"));
    }
}
