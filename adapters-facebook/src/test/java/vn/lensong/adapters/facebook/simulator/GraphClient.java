package vn.lensong.adapters.facebook.simulator;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A caller without opinions. */
final class GraphClient {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String token;

    GraphClient(FacebookSimulator simulator, String token) {
        this.url = simulator.url();
        this.token = token;
    }

    /** One answer. */
    record Answer(int status, String body, HttpResponse<String> raw) {

        JsonNode json() {
            return JsonBody.read(body.getBytes(StandardCharsets.UTF_8));
        }

        JsonNode at(String... path) {
            JsonNode node = json();
            for (String step : path) {
                node = step.matches("\\d+") ? node.get(Integer.parseInt(step)) : node.get(step);
                if (node == null) {
                    throw new AssertionError("path: " + String.join("/", path) + " (expected: in " + body + ")");
                }
            }
            return node;
        }

        String text(String... path) {
            return at(path).coerceStringValue();
        }

        int code() {
            return at("error", "code").getIntValue();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    Answer get(String path, String... params) throws IOException, InterruptedException {
        return send("GET", path + (params.length == 0 ? "" : "?" + form(params)), "");
    }

    Answer post(String path, String... params) throws IOException, InterruptedException {
        return send("POST", path, form(params));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "");
    }

    /** A page that anybody may schedule and take live. */
    String liveNow(FacebookSimulator simulator) throws IOException, InterruptedException {
        String id = post("/v25.0/1001/live_videos", "status", "LIVE_NOW", "title", "Buổi thử").text("id");
        simulator.startStream(id);
        return id;
    }

    Answer send(String method, String path, String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", form.startsWith("{") || form.startsWith("[")
                        ? "application/json"
                        : "application/x-www-form-urlencoded");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer);
    }

    static String form(String... params) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int index = 0; index < params.length; index += 2) {
            pairs.put(params[index], params[index + 1]);
        }
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
