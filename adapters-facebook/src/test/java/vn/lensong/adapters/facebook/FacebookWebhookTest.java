package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import vn.lensong.application.conversation.InboundMessages;
import vn.lensong.application.intake.Inbound;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

class FacebookWebhookTest {

    /** A body as Facebook signs it: escapes as they stand, 372 bytes. */
    private static final String SIGNED_BODY = """
            {"object":"page","entry":[{"id":"1001","time":1795406400,"changes":[{"field":"feed","value":{"item":"comment",\
            "verb":"add","comment_id":"2001_3001","post_id":"1001_2001","parent_id":"1001_2001","from":{"id":"9001",\
            "name":"Nguy\\u1ec5n Th\\u1ecb Lan"},"message":"Cho em h\\u1ecfi m\\u1ee9c \\u0111\\u00f3ng? lan\\u0040mail.vn \
            50\\u0025 \\ud83d\\ude4f","created_time":1795406399}}]}]}""";

    private static final String SIGNATURE = "sha256=853c2d1517782a9b067b63349bf815e96a2751cbf82614822c6eb687f7509822";
    private static final String SECRET = "sim-app-secret";

    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Malformed> malformed = new ArrayList<>();
    private boolean storing = true;

    private final EmbeddedServer server = ApplicationContext.builder(Map.of(
                    "micronaut.server.port", "-1",
                    "micronaut.server.netty.request-decompression-enabled", "false",
                    "lensong.facebook.graph-url", "http://127.0.0.1:9",
                    "lensong.facebook.app-id", "4242",
                    "lensong.facebook.app-secret", SECRET,
                    "lensong.facebook.previous-app-secret", "sim-older-secret",
                    "lensong.facebook.verify-token", "handshake"))
            .environments("test")
            .singletons(inbound(), (InboundMessages) received -> {})
            .run(EmbeddedServer.class);

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void the_handshake_repeats_the_challenge_exactly() throws Exception {
        HttpResponse<String> answer = get("hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=handshake");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158201444");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong",
                "hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=handshake",
                "hub.mode=subscribe&hub.challenge=1",
                "hub.mode=subscribe&hub.verify_token=handshake",
                ""
            })
    void a_handshake_of_a_stranger_is_refused(String query) throws Exception {
        assertThat(get(query).statusCode()).isEqualTo(403);
    }

    @Test
    void a_signed_body_is_handed_in() throws Exception {
        assertThat(SIGNED_BODY.getBytes(StandardCharsets.UTF_8)).hasSize(372);

        assertThat(post(SIGNED_BODY, SIGNATURE)).isEqualTo(200);

        assertThat(arrivals).singleElement().satisfies(arrival -> {
            assertThat(arrival.externalId()).isEqualTo("3001");
            assertThat(arrival.text()).isEqualTo("Cho em hỏi mức đóng? lan@mail.vn 50% 🙏");
        });
    }

    @Test
    void while_the_secret_is_rotated_the_previous_one_counts() throws Exception {
        assertThat(post(SIGNED_BODY, signed("sim-older-secret", SIGNED_BODY))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                "sha256=6f842eeab3a73628ad1c737a3bd06ae018bf5d73e368b30480ef2104b51b2687",
                "sha256=4955bba63ae02456ba7587b3531930ab3297614d0007a03c7e091a57f4d1dad0",
                "sha256=853C2D1517782A9B067B63349BF815E96A2751CBF82614822C6EB687F7509822",
                "853c2d1517782a9b067b63349bf815e96a2751cbf82614822c6eb687f7509822",
                "sha1=853c2d1517782a9b067b63349bf815e96a2751cb"
            })
    void a_body_that_is_not_signed_by_facebook_is_refused_and_counted(String signature) throws Exception {
        assertThat(post(SIGNED_BODY, signature)).isEqualTo(403);

        assertThat(arrivals).isEmpty();
        assertThat(server.getApplicationContext().getBean(WebhookRefusals.class).unsigned())
                .isEqualTo(1);
    }

    @Test
    void a_missing_signature_is_refused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(""))
                .POST(HttpRequest.BodyPublishers.ofString(SIGNED_BODY))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_refused_body_is_not_logged() throws Exception {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger logger = (Logger) LoggerFactory.getLogger("vn.lensong");
        logger.addAppender(logged);

        post(SIGNED_BODY, "sha256=wrong");
        storing = false;
        post(SIGNED_BODY, SIGNATURE);
        logger.detachAppender(logged);

        assertThat(logged.list).hasSize(2).allSatisfy(event -> {
            assertThat(event.getFormattedMessage()).doesNotContain("Cho em", "Lan", "3001");
            assertThat(event.getThrowableProxy()).isNull();
        });
    }

    @Test
    void what_could_not_be_stored_is_delivered_again() throws Exception {
        storing = false;

        HttpResponse<Void> answer = answer(SIGNED_BODY, SIGNATURE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void a_signed_body_that_nobody_can_read_is_accepted_and_set_apart() throws Exception {
        assertThat(post("{oops", signed(SECRET, "{oops"))).isEqualTo(200);

        assertThat(malformed)
                .singleElement()
                .satisfies(part -> assertThat(part.raw()).isEqualTo("{oops"));
    }

    @Test
    void a_signed_body_without_comments_is_accepted() throws Exception {
        String body = "{\"object\":\"page\",\"entry\":[]}";

        assertThat(post(body, signed(SECRET, body))).isEqualTo(200);
        assertThat(arrivals).isEmpty();
    }

    @Test
    void three_mebibytes_are_taken_and_more_than_four_are_not() throws Exception {
        String fits = SIGNED_BODY.replace("Cho em", "a".repeat(3 * 1024 * 1024));
        String exceeds = SIGNED_BODY.replace("Cho em", "a".repeat(4 * 1024 * 1024));

        assertThat(post(fits, signed(SECRET, fits))).isEqualTo(200);
        assertThat(post(exceeds, signed(SECRET, exceeds))).isEqualTo(413);
        assertThat(arrivals).hasSize(1);
        assertThat(server.getApplicationContext().getBean(WebhookRefusals.class).oversized())
                .isEqualTo(1);
    }

    @Test
    void an_encoded_body_is_refused() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(SIGNED_BODY.getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest request = HttpRequest.newBuilder(address(""))
                .header("Content-Encoding", "gzip")
                .header("X-Hub-Signature-256", SIGNATURE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(zipped.toByteArray()))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(415);
        assertThat(arrivals).isEmpty();
    }

    private Inbound inbound() {
        return (arrived, unreadable) -> {
            if (!storing) {
                throw new IllegalStateException("insert of 'Cho em hỏi' failed");
            }
            arrivals.addAll(arrived);
            malformed.addAll(unreadable);
        };
    }

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("?" + query)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private int post(String body, String signature) throws IOException, InterruptedException {
        return answer(body, signature).statusCode();
    }

    private HttpResponse<Void> answer(String body, String signature) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(""))
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding());
    }

    private static String signed(String secret, String body) {
        return "sha256=" + Hmac.hex(secret, body);
    }

    private URI address(String query) {
        return URI.create(server.getURI() + "/webhooks/facebook" + query);
    }
}
