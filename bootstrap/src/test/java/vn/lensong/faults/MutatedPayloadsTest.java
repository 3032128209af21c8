package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.adapters.facebook.simulator.Ledger;

/** Thousands of signed payloads with something wrong in them: never a server error, never a lost sibling. */
@ExtendWith(Stages.class)
class MutatedPayloadsTest {

    private static final int PAYLOADS = Scale.of(400, 10_000);

    private final Stages.Both stages;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    MutatedPayloadsTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void a_good_change_survives_any_neighbour() {
        long seed = Long.getLong("lensong.faults.seed", System.nanoTime());
        System.out.println("Mutated payloads: seed " + seed + " (again with -Dlensong.faults.seed)");
        stages.play(stage -> {
            Show show = stage.live();
            int earlier = stage.simulator().ledger().lost().size();
            // Only what is posted here may bring them.
            stage.simulator()
                    .faults(
                            Fault.always(FaultKind.W_DROP).on("feed"),
                            Fault.always(FaultKind.G_5XX).as("503").on("GET *comments"));
            show.comments(PAYLOADS);
            List<Ledger.Lost> lost = stage.simulator().ledger().lost();
            List<String> good =
                    lost.subList(earlier, lost.size()).stream().map(Ledger.Lost::value).toList();
            Mutations mutations = new Mutations(new Random(seed));

            for (String each : good) {
                String body = mutations.around(each);
                int status = post(stage, body.getBytes(StandardCharsets.UTF_8));
                assertThat(status).as("seed %s, status for %s", seed, body).isEqualTo(200);
                byte[] garbage = mutations.garbled(body.replace(each, "{}").getBytes(StandardCharsets.UTF_8));
                assertThat(post(stage, garbage)).as("seed %s, status for garbage", seed).isEqualTo(200);
            }

            assertThat(show.stored()).as("seed %s, good changes stored", seed).isEqualTo(PAYLOADS);
            stage.simulator().faults();
            show.end();
            Oracle.verify(show);
        });
    }

    private int post(Stage stage, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = stage.simulator().options().appSecret().getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + stage.node().port() + "/webhooks/facebook"))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(mac.doFinal(body)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
