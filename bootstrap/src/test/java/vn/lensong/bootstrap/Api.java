package vn.lensong.bootstrap;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who talks to the API over HTTP and to nothing else. */
public final class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final String base;
    private final @Nullable String token;

    /** On this machine. */
    public Api(int port) {
        this("http://127.0.0.1:" + port, null);
    }

    private Api(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    public Api login(String username, String password) {
        Answer answer = post("/api/v1/login", Map.of("username", username, "password", password));
        return new Api(base, answer.expect(200).text("accessToken"));
    }

    Api with(String otherToken) {
        return new Api(base, otherToken);
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET().build());
    }

    /** Follows a programme from behind this event, or from now. */
    public Following follow(String programme, @Nullable String lastSeen) {
        return followAt("/api/v1/programmes/" + programme + "/live", lastSeen);
    }

    /** Follows what is told at this path. */
    Following followAt(String path, @Nullable String lastSeen) {
        HttpRequest.Builder builder = request(path);
        if (lastSeen != null) {
            builder.header("Last-Event-ID", lastSeen);
        }
        return following(builder);
    }

    /** Follows the events under a path. */
    Following follow(String path) {
        return following(request(path));
    }

    private static Following following(HttpRequest.Builder builder) {
        try {
            return new Following(HTTP.send(builder.GET().build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        return send("POST", path, json(body), headers);
    }

    public Answer put(String path, Object body, Map<String, String> headers) {
        return send("PUT", path, json(body), headers);
    }

    Answer send(String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder builder = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(builder::setHeader);
        return send(builder.build());
    }

    /** Sends a file as it is. */
    public Answer sendBytes(String method, String path, byte[] body) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Takes what is no text. */
    Bytes bytes(String path, Map<String, String> headers) {
        HttpRequest.Builder builder = request(path).GET();
        headers.forEach(builder::header);
        try {
            return new Bytes(HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        return builder;
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(request.method() + " " + request.uri().getPath(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that came back. */
    record Bytes(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        byte[] body() {
            return response.body();
        }
    }

    /** What came back. */
    public record Answer(String call, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String raw() {
            return response.body();
        }

        public Answer expect(int status) {
            if (response.statusCode() != status) {
                throw new AssertionError(
                        call + ": " + response.statusCode() + " " + response.body() + " (expected: " + status + ")");
            }
            return this;
        }

        public Map<String, Object> json() {
            try {
                return JSON.readValue(response.body(), Argument.mapOf(String.class, Object.class));
            } catch (IOException e) {
                throw new UncheckedIOException(call + ": " + response.body(), e);
            }
        }

        public String text(String member) {
            return String.valueOf(Objects.requireNonNull(json().get(member), () -> call + ": no " + member));
        }

        public int number(String member) {
            return ((Number) Objects.requireNonNull(json().get(member), () -> call + ": no " + member)).intValue();
        }

        @SuppressWarnings("unchecked")
        public List<Map<String, Object>> items() {
            return (List<Map<String, Object>>) Objects.requireNonNull(json().get("items"), call);
        }
    }
}
