package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;

/** The demo: its accounts, and that it can be started again on the data of an earlier run. */
class DemoTest {

    private static final List<String> ACCOUNTS = List.of(
            "admin",
            "editor",
            "manager",
            "producer",
            "operator",
            "host",
            "collector",
            "branchlead",
            "care",
            "crisis",
            "spokesperson",
            "auditor");

    @TempDir
    private Path folder;

    @Test
    void every_demo_account_can_log_in() {
        try (Lensong demo = demo(1)) {
            for (String account : ACCOUNTS) {
                assertThat(new Api(demo.port()).login(account, "demo-lensong").get("/api/v1/me").status())
                        .as(account)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_demo_that_is_started_again_ends_the_old_show_and_schedules_a_new_one() {
        try (Lensong first = demo(1)) {
            first.context().getBean(Demo.class).prepareShow(Clock.systemUTC());
            scheduled(first);
        }

        try (Lensong second = demo(2)) {
            second.context().getBean(Demo.class).prepareShow(Clock.systemUTC());

            assertThat(scheduled(second)).isEqualTo(1);
        }
    }

    private static long scheduled(Lensong demo) {
        Api producer = new Api(demo.port()).login("producer", "demo-lensong");
        return Eventually.see(
                "ready programmes with a broadcast",
                () -> producer.get("/api/v1/programmes").expect(200).items().stream()
                        .filter(row -> "READY".equals(row.get("status")))
                        .map(row -> producer.get("/api/v1/programmes/" + row.get("id")).raw())
                        .filter(detail -> detail.contains("\"state\":\"SCHEDULED\""))
                        .count(),
                count -> count > 0);
    }

    private Lensong demo(long seed) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LENSONG_DATA", folder.toString());
        environment.put("LENSONG_PORT", String.valueOf(Province.freePort()));
        environment.put("LENSONG_MANAGEMENT_PORT", String.valueOf(Province.freePort()));
        Lensong demo = Lensong.start(
                Settings.read(Settings.Mode.DEMO, environment),
                SimulatorOptions.demo().withAudience(false, 1).withSeed(seed));
        demo.context().getBean(Demo.class).load();
        return demo;
    }
}
