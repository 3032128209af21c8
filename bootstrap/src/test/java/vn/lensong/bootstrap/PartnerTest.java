package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.domain.programme.Programme;

/** How a partner's system logs in. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerTest {

    private Province province;
    private Api manager;

    @BeforeAll
    void open(Province running) {
        province = running;
        manager = province.as("province_manager");
    }

    @Test
    void a_client_logs_in_with_its_secret_which_nobody_is_told_again() {
        String client = client("leads:read", "outcomes:write");
        String secret = secret(client, null);

        Api.Answer token = token(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret), null);

        assertThat(token.expect(200).json()).containsEntry("token_type", "Bearer").containsEntry("expires_in", 900)
                .containsEntry("scope", "leads:read outcomes:write");
        assertThat(token.header("Cache-Control")).isEqualTo("no-store");
        assertThat(manager.get("/api/v1/partner-clients").expect(200).raw()).contains(client).doesNotContain(secret);
        assertThat(province.as("auditor").get("/api/v1/partner-clients").expect(200).raw()).contains(client);
        assertThat(province.as("rival").get("/api/v1/partner-clients").status()).isEqualTo(403);
        assertThat(province.as("stranger").get("/api/v1/partner-clients/" + client).status()).isEqualTo(403);
    }

    @Test
    void a_basic_login_and_a_smaller_scope_work_as_the_standard_says() {
        String client = client("leads:read", "leads:contact");
        String secret = secret(client, null);

        Api.Answer token = token(Map.of("grant_type", "client_credentials", "scope", "leads:read"), basic(client, secret));

        assertThat(token.expect(200).text("scope")).isEqualTo("leads:read");
        assertThat(error(token(Map.of("grant_type", "client_credentials", "scope", "leads:write"), basic(client, secret)), 400))
                .isEqualTo("invalid_scope");
        assertThat(error(token(Map.of("grant_type", "client_credentials", "scope", "everything"), basic(client, secret)), 400))
                .isEqualTo("invalid_scope");
        assertThat(error(token(Map.of("grant_type", "password"), basic(client, secret)), 400)).isEqualTo("unsupported_grant_type");
        assertThat(error(token(Map.of("scope", "leads:read"), basic(client, secret)), 400)).isEqualTo("invalid_request");
        Api.Answer wrong = token(Map.of("grant_type", "client_credentials"), basic(client, "sai"));
        assertThat(error(wrong, 401)).isEqualTo("invalid_client");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(error(token(Map.of("grant_type", "client_credentials", "client_id", "không phải"), null), 401))
                .isEqualTo("invalid_client");
        assertThat(error(token(Map.of("grant_type", "client_credentials"), "Basic %%%"), 401)).isEqualTo("invalid_client");
    }

    @Test
    void two_secrets_are_good_while_they_overlap_and_none_after_the_client_is_revoked() {
        String client = client("leads:read");
        String first = secret(client, null);
        String second = secret(client, LocalDate.now(Programme.HANOI).plusDays(3).toString());
        assertThat(letIn(client, first)).isTrue();
        assertThat(letIn(client, second)).isTrue();

        String third = secret(client, null);

        assertThat(letIn(client, first)).isFalse();
        assertThat(letIn(client, second)).isFalse();
        assertThat(letIn(client, third)).isTrue();
        manager.post("/api/v1/partner-clients/" + client + "/revoke", Map.of()).expect(200);
        assertThat(letIn(client, third)).isFalse();
        refused(manager.post("/api/v1/partner-clients/" + client + "/secrets", Map.of()), 409, "partner-client.revoked");
        refused(manager.post("/api/v1/partner-clients/" + client + "/revoke", Map.of()), 409, "partner-client.revoked");
    }

    @Test
    void a_token_of_a_system_opens_nothing_that_is_for_people() {
        String client = client("leads:read");
        Api system = system(province, client, secret(client, null));

        for (String path : List.of("leads", "programmes", "partner-clients", "webhook-endpoints", "answers")) {
            assertThat(system.get("/api/v1/" + path).status()).as(path).isIn(401, 403);
        }
    }

    @Test
    void what_is_wrong_with_a_new_client_is_said() {
        Map<String, Object> body = new HashMap<>(Map.of("organisationId", province.agent(), "name", "CRM", "scopes", List.of("mọi thứ")));
        refused(manager.post("/api/v1/partner-clients", body), 422, "partner-client.scope");
        body.put("scopes", List.of());
        refused(manager.post("/api/v1/partner-clients", body), 422, "field.missing");
        assertThat(province.as("producer").post("/api/v1/partner-clients", body).status()).isEqualTo(403);
        String client = client("leads:read");
        refused(
                manager.post("/api/v1/partner-clients/" + client + "/secrets", Map.of("keepOldUntil", "2020-01-01")),
                422,
                "secret.overlap");
    }

    private String client(String... scopes) {
        return manager.post(
                        "/api/v1/partner-clients",
                        Map.of("organisationId", province.agent(), "name", "CRM Bưu điện", "scopes", List.of(scopes)))
                .expect(201)
                .text("id");
    }

    private String secret(String client, String keepOldUntil) {
        return secret(manager, client, keepOldUntil);
    }

    static String secret(Api manager, String client, String keepOldUntil) {
        Map<String, Object> body = keepOldUntil == null ? Map.of() : Map.of("keepOldUntil", keepOldUntil);
        return manager.post("/api/v1/partner-clients/" + client + "/secrets", body).expect(201).text("clientSecret");
    }

    private boolean letIn(String client, String secret) {
        return token(Map.of("grant_type", "client_credentials"), basic(client, secret)).status() == 200;
    }

    /** The system that logs in so. */
    static Api system(Province province, String client, String secret) {
        return province.anybody().with(token(province, client, secret));
    }

    static String token(Province province, String client, String secret) {
        return token(province, Map.of("grant_type", "client_credentials"), basic(client, secret))
                .expect(200)
                .text("access_token");
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private Api.Answer token(Map<String, String> form, String authorization) {
        return token(province, form, authorization);
    }

    private static Api.Answer token(Province province, Map<String, String> form, String authorization) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + province.port() + "/api/v1/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new Api.Answer("POST token", http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String error(Api.Answer answer, int status) {
        return answer.expect(status).text("error");
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
