package vn.lensong.bench;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the API, for what is set up and not for what is measured. */
final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final int port;
    private final @Nullable String token;

    private Api(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    static Api login(int port, String username, String password) throws IOException, InterruptedException {
        Map<String, Object> answer =
                new Api(port, null).post("/api/v1/login", Map.of("username", username, "password", password));
        return new Api(port, text(answer, "accessToken"));
    }

    String token() {
        return Objects.requireNonNull(token);
    }

    Map<String, Object> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    Map<String, Object> post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    static String text(Map<String, Object> answer, String member) {
        return String.valueOf(Objects.requireNonNull(answer.get(member), member));
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Map<String, Object> answer) {
        return (List<Map<String, Object>>) Objects.requireNonNull(answer.get("items"), "items");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder;
    }

    private static Map<String, Object> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(request.method() + " " + request.uri().getPath() + ": " + response.statusCode() + " "
                    + response.body() + " (expected: 2xx)");
        }
        String body = response.body();
        return body.isBlank() ? Map.of() : JSON.readValue(body, Argument.mapOf(String.class, Object.class));
    }
}
