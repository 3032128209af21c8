package vn.lensong.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.partner.WebhookCalls;
import vn.lensong.domain.partner.WebhookDelivery.Failure;

/** Messages as they go over the wire. */
class HttpWebhooksTest {

    private static final String OLD = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final UUID ID = new UUID(7, 7);
    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    private final AtomicReference<HttpExchange> asked = new AtomicReference<>();
    private final AtomicReference<byte[]> body = new AtomicReference<>(new byte[0]);
    private final CountDownLatch done = new CountDownLatch(1);
    private HttpServer server = serving(200, new byte[0]);

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
    }

    @Test
    void a_message_carries_a_signature_for_each_secret() throws Exception {
        WebhookCalls.Answer answer = send(true, url());

        assertThat(answer.failure()).isNull();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(header("webhook-id")).isEqualTo(ID.toString());
        assertThat(header("webhook-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        assertThat(header("webhook-signature").split(" "))
                .containsExactly(expected(NEW), expected(OLD));
        assertThat(new String(body.get(), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"lead.assigned\",\"timestamp\":\"2026-11-30T03:00:00Z\","
                        + "\"data\":{\"leadId\":\"một\",\"contact\":{\"phones\":[\"+84900000001\"]}}}");
        assertThat(answer.digest()).hasSize(64);
    }

    /** The example of the standard itself, so that others' libraries agree with ours. */
    @Test
    void the_signature_is_that_of_the_standards_own_example() {
        String header = Signature.header(
                List.of(NEW),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(header).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_redirect_is_not_followed() {
        server.stop(0);
        server = serving(302, new byte[0]);

        assertThat(send(true, url()).failure()).isEqualTo(Failure.REDIRECT);
    }

    @Test
    void what_is_gone_says_so_and_what_is_busy_says_for_how_long() {
        server.stop(0);
        server = serving(410, new byte[0]);
        assertThat(send(true, url()).failure()).isEqualTo(Failure.GONE);
        server.stop(0);
        server = serving(429, new byte[0]);

        WebhookCalls.Answer busy = send(true, url());

        assertThat(busy.failure()).isEqualTo(Failure.STATUS);
        assertThat(busy.pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_long_answer_is_not_read() {
        server.stop(0);
        server = serving(200, new byte[200_000]);

        assertThat(send(true, url()).failure()).isEqualTo(Failure.LONG_ANSWER);
    }

    @Test
    void who_does_not_answer_is_waited_for_for_seconds_at_most() {
        server.stop(0);
        server = serving(-1, new byte[0]);

        long began = System.nanoTime();
        WebhookCalls.Answer answer = send(true, url());

        assertThat(answer.failure()).isEqualTo(Failure.NO_ANSWER);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "0.0.0.0", "10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "[fd00::1]", "[::ffff:127.0.0.1]", "[2002:7f00:1::]"})
    void a_machine_inside_a_house_is_not_called(String host) {
        assertThat(send(false, "http://" + host + ":" + server.getAddress().getPort() + "/hook").failure())
                .isEqualTo(Failure.BARRED_ADDRESS);
        assertThat(asked.get()).isNull();
    }

    private WebhookCalls.Answer send(boolean loopback, String url) {
        Map<String, Object> settings = Map.of("lensong.partners.loopback", loopback, "lensong.partners.read-timeout", "1s");
        try (ApplicationContext context = ApplicationContext.run(settings, "test")) {
            return context.getBean(WebhookCalls.class)
                    .send(new WebhookCalls.Outgoing(
                            ID,
                            url,
                            "lead.assigned",
                            NOW,
                            NOW,
                            data(),
                            List.of(NEW, OLD)));
        }
    }

    private static Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("leadId", "một");
        data.put("contact", Map.of("phones", List.of("+84900000001")));
        return data;
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private String header(String name) {
        return asked.get().getRequestHeaders().getFirst(name);
    }

    private String expected(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
        mac.update((header("webhook-id") + "." + header("webhook-timestamp") + ".").getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body.get()));
    }

    private HttpServer serving(int status, byte[] answer) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            made.createContext("/", exchange -> {
                try (exchange) {
                    asked.set(exchange);
                    body.set(exchange.getRequestBody().readAllBytes());
                    if (status < 0) {
                        done.await();
                        return;
                    }
                    exchange.getResponseHeaders().set("Retry-After", "30");
                    exchange.getResponseHeaders().set("Location", "https://crm.example.vn/");
                    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                    exchange.getResponseBody().write(answer);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            made.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
