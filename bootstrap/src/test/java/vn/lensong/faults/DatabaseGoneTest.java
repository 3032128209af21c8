package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;

/** The database is away, or has no room: nothing is acknowledged that is not stored. */
@ExtendWith(Stages.class)
class DatabaseGoneTest {

    private final Stages.Both stages;

    DatabaseGoneTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void postgresql_stops_and_starts_again() {
        Stage stage = stages.onPostgres();
        Storage.Postgres database = (Storage.Postgres) stage.storage();
        Duration away = Scale.of(Duration.ofSeconds(8), Duration.ofSeconds(30));
        Show show = stage.live();
        int total = stage.simulator().crowd().storm(show.video(), 20, away.plusSeconds(4));
        Eventually.see("comments before the stop", Scale.patience(), show::stored, stored -> stored > 20);
        Api nobody = new Api(stage.node().port());
        String welcome = hotspot(stage);
        assertThat(nobody.get(welcome).expect(200).raw()).contains("opennds_auth");

        Instant stopped = Instant.now();
        database.stop();
        Api.Answer refused = show.coverage();
        Eventually.see(
                "posts refused", Scale.patience(), () -> statuses(stage, stopped), statuses -> statuses.contains(503));
        int readiness = stage.node().readiness();
        Eventually.see("the clock", Scale.patience(), Instant::now, now -> now.isAfter(stopped.plus(away)));
        Api.Answer welcomed = nobody.get(welcome);
        database.start();

        assertThat(welcomed.expect(200).raw()).contains("opennds_auth/?tok=", "Bưu cục của phép thử");
        Eventually.see("the storm", Scale.patience(), show::written, written -> written >= total);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("database.unavailable");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(readiness).isEqualTo(503);
        show.allAreStored();
        show.webhooksAreAttempted();
        assertThat(statuses(stage, stopped)).contains(200).doesNotContain(500);
        show.end();
        Oracle.verify(show);
    }

    @Test
    void h2_has_no_room_on_the_disk_and_goes_on_when_there_is_some() throws Exception {
        Path disk = Files.createDirectories(stages.folder().resolve("small-disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString());
        if (!mounted) {
            System.out.println("Skipped: H2 on a full disk (mounting a small tmpfs is not allowed here)");
        }
        Assumptions.assumeTrue(mounted, "mounting a tmpfs is not allowed here");
        try (Stage stage = new Stage(disk, new Storage.H2(disk))) {
            Show show = stage.live();
            show.comments(50);
            show.allAreStored();

            Instant full = Instant.now();
            Path filler = fill(disk);
            int total = stage.simulator()
                    .crowd()
                    .storm(show.video(), 50, Scale.of(Duration.ofSeconds(4), Duration.ofSeconds(30)));
            Eventually.see(
                    "posts refused", Scale.patience(), () -> statuses(stage, full), statuses -> statuses.contains(503));
            Eventually.see("readiness", Scale.patience(), () -> stage.node().readiness(), status -> status == 503);
            Eventually.see("the storm", Scale.patience(), show::written, written -> written >= total + 50);
            Files.delete(filler);

            show.allAreStored();
            show.webhooksAreAttempted();
            assertThat(stage.node().log()).contains("not all stored");
            assertThat(statuses(stage, full)).contains(200).doesNotContain(500);
            // Connections to the closed file are found out one by one.
            Eventually.see(
                    "steady answers",
                    Scale.patience(),
                    () -> IntStream.range(0, 30).allMatch(call -> show.stored() > 0),
                    steady -> steady);
            Eventually.see("readiness", Scale.patience(), () -> stage.node().readiness(), status -> status == 200);
            show.end();
            Oracle.verify(show);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    /** A hotspot whose router brings a device along; the address of its page. */
    private static String hotspot(Stage stage) {
        Api admin = stage.as("admin");
        String organisation = String.valueOf(admin.get("/api/v1/organisations").expect(200).items().stream()
                .filter(one -> "vn/31".equals(one.get("scope")))
                .findFirst()
                .orElseThrow()
                .get("id"));
        Api.Answer hotspot = admin.post(
                        "/api/v1/hotspots",
                        Map.of(
                                "organisationId", organisation, "place", "Bưu cục của phép thử", "ssid", "BuuDien",
                                "gateway", "DIRECT"))
                .expect(201);
        admin.post("/api/v1/hotspots/" + hotspot.text("id") + "/key", Map.of()).expect(201);
        String fas = "hid=" + "a".repeat(64) + ", gatewayaddress=192.168.8.1:2050";
        return URI.create(hotspot.text("pageUrl")).getPath() + "?fas="
                + URLEncoder.encode(
                        Base64.getEncoder().encodeToString(fas.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static List<Integer> statuses(Stage stage, Instant since) {
        return stage.simulator().ledger().deliveries().stream()
                .filter(delivery -> !delivery.at().isBefore(since))
                .map(Ledger.Delivery::status)
                .distinct()
                .toList();
    }

    private static Path fill(Path disk) {
        Path filler = disk.resolve("filler");
        byte[] kilobyte = new byte[1_024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(kilobyte);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
