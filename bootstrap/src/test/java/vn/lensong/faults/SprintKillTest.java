package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;

/** The process dies while the leads of a programme are given out. */
@ExtendWith(Stages.class)
class SprintKillTest {

    private static final int COLLECTORS = 3;

    private final Stages.Both stages;

    SprintKillTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void two_kills_while_leads_are_given_out_leave_none_without_a_collector_and_none_given_twice() {
        stages.play(stage -> {
            String branch = enterABranch(stage.as("admin"));
            Show show = stage.live();
            int many = Scale.of(210, 3_000);
            Api producer = stage.as("producer");
            for (int i = 0; i < many; i++) {
                producer.post("/api/v1/leads", call(show.programme(), i)).expect(201);
            }
            producer.post("/api/v1/programmes/" + show.programme() + "/end", Map.of()).expect(200);

            for (int kill = 0; kill < 2; kill++) {
                int part = many * kill / 2;
                Eventually.see("given out", Scale.patience(), () -> sum(stage, show, "assigned"), given -> given > part);
                stage.node().kill();
                stage.node().start();
            }
            Eventually.see("all given out", Scale.patience(), () -> sum(stage, show, "assigned"), given -> given == many);

            assertThat(sum(stage, show, "prospects")).isEqualTo(many);
            List<Integer> loads = loads(stage, branch);
            assertThat(loads).hasSize(COLLECTORS);
            assertThat(loads.getLast() - loads.getFirst()).as("%s", loads).isLessThanOrEqualTo(1);
            assertThat(twiceGiven(stage, show)).isEmpty();
        });
    }

    /** Of the first leads: who was given out more than once. */
    private static Set<String> twiceGiven(Stage stage, Show show) {
        Api producer = stage.as("producer");
        Set<String> twice = new HashSet<>();
        producer.get("/api/v1/leads?limit=40&programmeId=" + show.programme()).expect(200).items().forEach(lead -> {
            String id = String.valueOf(lead.get("id"));
            String raw = producer.get("/api/v1/leads/" + id).expect(200).raw();
            if (raw.split("\"lead.given\"", -1).length != 2) {
                twice.add(id);
            }
        });
        return twice;
    }

    /**
     * How many leads each collector of the branch has, in order. Those of earlier trials, which nobody could be given
     * before there were collectors, are theirs too: the least loaded is whoever has least of all.
     */
    private static List<Integer> loads(Stage stage, String branch) {
        Map<String, Integer> loads = new HashMap<>();
        for (Map<String, Object> sprint : stage.as("producer").get("/api/v1/sprints").expect(200).items()) {
            lines(stage, String.valueOf(sprint.get("programmeId"))).stream()
                    .filter(line -> branch.equals(line.get("branchId")))
                    .forEach(line -> loads.merge(
                            String.valueOf(line.get("collectorId")),
                            ((Number) line.get("assigned")).intValue(),
                            Integer::sum));
        }
        return loads.values().stream().sorted().toList();
    }

    private static int sum(Stage stage, Show show, String figure) {
        return lines(stage, show.programme()).stream()
                .mapToInt(line -> ((Number) line.get(figure)).intValue())
                .sum();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Stage stage, String programme) {
        return (List<Map<String, Object>>) stage.as("producer")
                .get("/api/v1/programmes/" + programme + "/sprint")
                .expect(200)
                .json()
                .getOrDefault("lines", List.of());
    }

    private static String enterABranch(Api admin) {
        String scope = "vn/31/buu-dien";
        String post = admin.post(
                        "/api/v1/organisations", Map.of("kind", "AGENT", "scope", scope, "name", "Bưu điện Hải Phòng"))
                .expect(201)
                .text("id");
        String branch = admin.post(
                        "/api/v1/organisations/" + post + "/branches", Map.of("key", "an-duong", "name", "An Dương"))
                .expect(201)
                .text("id");
        for (int i = 0; i < COLLECTORS; i++) {
            Map<String, Object> person = new HashMap<>();
            person.put("username", "thu-" + UUID.randomUUID().toString().substring(0, 8));
            person.put("displayName", "Người thu " + i);
            person.put("password", "mat-khau-thu-nghiem");
            person.put("grants", List.of(Map.of("role", "COLLECTOR", "scope", scope + "/an-duong")));
            admin.post("/api/v1/people", person).expect(201);
        }
        return branch;
    }

    private static Map<String, Object> call(String programme, int number) {
        return Map.of(
                "programmeId", programme,
                "way", "CALLED",
                "phone", "09" + (11_000_000 + number),
                "words", "Gọi lại giúp tôi");
    }
}
