package vn.lensong.bootstrap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.programme.Programme;

/** Gets a programme through the gate as a team does: it is cast, and every blocking item done with its evidence. */
public final class Prepared {

    private Prepared() {}

    /** Casts two hosts of its own, finishes what blocks as soon as it is there, and returns when the gate is open. */
    public static void forAir(Api admin, Api producer, String programme) {
        String path = "/api/v1/programmes/" + programme;
        cast(producer, programme, certifiedHost(admin, "vn/31"), certifiedHost(admin, "vn/31"))
                .expect(200);
        Eventually.see(
                "gate",
                () -> {
                    finishWhatBlocks(producer, path);
                    return producer.get(path + "/gate").expect(200).raw();
                },
                gate -> gate.contains("\"open\":true"));
    }

    static Api.Answer cast(Api producer, String programme, String host, String backup) {
        return producer.post(
                "/api/v1/programmes/" + programme + "/cast", Map.of("hostId", host, "backupId", backup));
    }

    /** Somebody new who may present both products in these scopes for a year; their id. */
    static String certifiedHost(Api admin, String... scopes) {
        String id = host(admin, scopes);
        certify(admin, id, "VOLUNTARY_SI").expect(201);
        certify(admin, id, "HOUSEHOLD_HI").expect(201);
        return id;
    }

    /** Somebody new who presents in these scopes and holds no certificate; their id. */
    static String host(Api admin, String... scopes) {
        String name = UUID.randomUUID().toString();
        return admin.post(
                        "/api/v1/people",
                        Map.of(
                                "username",
                                "host-" + name,
                                "displayName",
                                "Người host " + name.substring(0, 4),
                                "password",
                                Province.PASSWORD,
                                "grants",
                                List.of(scopes).stream()
                                        .map(scope -> Map.of("role", "HOST", "scope", scope))
                                        .toList()))
                .expect(201)
                .text("id");
    }

    static Api.Answer certify(Api by, String host, String product) {
        LocalDate today = LocalDate.now(Programme.HANOI);
        return by.post(
                "/api/v1/hosts/" + host + "/certificates",
                Map.of(
                        "product",
                        product,
                        "from",
                        today.minusDays(1).toString(),
                        "until",
                        today.plusYears(1).toString()));
    }

    private static void finishWhatBlocks(Api producer, String path) {
        for (Map<String, Object> item : producer.get(path + "/preparation").expect(200).items()) {
            if ("OPEN".equals(item.get("state")) && Boolean.TRUE.equals(item.get("blocking"))) {
                producer.post("/api/v1/preparation/" + item.get("id") + "/done", Map.of("evidence", "đã kiểm tra"))
                        .expect(200);
            }
        }
    }
}
