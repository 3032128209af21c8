package vn.lensong.adapters.facebook;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.OutsideFailure.Kind;

/**
 * The Graph API with our token on every call and its failures in our words.
 *
 * <p>Calls block and are never repeated here. Whatever goes wrong is an {@link OutsideFailure}
 * whose message names the call, Graph's codes and its trace id.
 */
@Singleton
final class Graph {

    private static final Logger LOG = LoggerFactory.getLogger(Graph.class);

    private final GraphClient client;
    private final FacebookProperties properties;
    private final FacebookTokens tokens;
    private final JsonMapper json;
    private final Map<String, GraphUsage> usage = new ConcurrentHashMap<>();
    private volatile @Nullable String servedVersion;

    Graph(GraphClient client, FacebookProperties properties, FacebookTokens tokens, JsonMapper json) {
        this.client = client;
        this.properties = properties;
        this.tokens = tokens;
        this.json = json;
    }

    /** Calls as a page and reads the answer as the given record. */
    <T> T call(String pageId, GraphCall call, Class<T> as) {
        JsonNode answer = call(pageId, call);
        try {
            return json.readValueFromTree(answer, as);
        } catch (IOException | RuntimeException e) {
            // The reader's own message may repeat parts of the answer.
            throw new OutsideFailure(Kind.UNREACHABLE, "facebook " + call + ": answer of another shape");
        }
    }

    /** Calls as a page; the answer is a JSON object. */
    JsonNode call(String pageId, GraphCall call) {
        return send(pageId, call, tokens.ofPage(pageId));
    }

    /** Calls as a page with a token that is not (yet) ours. */
    JsonNode call(String pageId, GraphCall call, String token) {
        return send(pageId, call, token);
    }

    /** Calls as the app itself. */
    JsonNode callAsApp(GraphCall call, String appToken) {
        return send("app", call, appToken);
    }

    /** How long to wait before the next poll of this page; null while no limit is near. */
    @Nullable
    Duration slowDown(String pageId) {
        return usage.getOrDefault(pageId, GraphUsage.NONE).slowDown(properties.pollInterval());
    }

    private JsonNode send(String caller, GraphCall call, String token) {
        long started = System.nanoTime();
        HttpResponse<String> response;
        try {
            response = exchange(call, token);
        } catch (HttpClientException e) {
            LOG.info("{} as {}: no answer after {} ms", call, caller, millisSince(started));
            throw new OutsideFailure(Kind.UNREACHABLE, "facebook " + call + ": no answer", null, e);
        }

        GraphUsage used = GraphUsage.of(response.getHeaders(), json);
        usage.put(caller, used);
        watchVersion(response);

        JsonNode answer = parse(response);
        GraphError error = answer == null ? null : GraphError.of(answer);
        int status = response.code();
        LOG.debug(
                "{} as {}: {} {}, {} ms, usage {} %",
                call, caller, status, error == null ? "" : error, millisSince(started), used.percent());
        if (error != null) {
            Kind kind = GraphErrors.kind(error, status);
            if (kind == Kind.MISSING_PERMISSION) {
                throw OutsideFailure.missingPermission(
                        "facebook " + call + ": " + status + " " + error, error.permission(call));
            }
            throw failure(kind, call, status + " " + error, response, used);
        }
        if (status >= 300) {
            throw failure(GraphErrors.kind(status), call, status + " without an error", response, used);
        }
        if (answer == null || !answer.isObject()) {
            throw failure(Kind.UNREACHABLE, call, status + " without a JSON object", response, used);
        }
        return answer;
    }

    private HttpResponse<String> exchange(GraphCall call, String token) {
        Map<String, String> params = new LinkedHashMap<>(call.params());
        String secret = properties.appSecret();
        if (secret != null) {
            params.put("appsecret_proof", Hmac.hex(secret, token));
        }
        String bearer = "Bearer " + token;
        String version = properties.graphVersion();
        String edge = call.edge();
        if (call.write()) {
            return edge == null
                    ? client.write(version, call.node(), params, bearer)
                    : client.writeEdge(version, call.node(), edge, params, bearer);
        }
        return edge == null
                ? client.read(version, call.node(), params, bearer)
                : client.readEdge(version, call.node(), edge, params, bearer);
    }

    private @Nullable JsonNode parse(HttpResponse<String> response) {
        String body = response.body();
        if (body == null || body.isBlank()) {
            return null;
        }
        try {
            return json.readValue(body, JsonNode.class);
        } catch (IOException e) {
            return null;
        }
    }

    private static OutsideFailure failure(
            Kind kind, GraphCall call, String said, HttpResponse<String> response, GraphUsage used) {
        Duration wait = kind == Kind.RATE_LIMITED ? wait(response, used) : null;
        return new OutsideFailure(kind, "facebook " + call + ": " + said, wait, null);
    }

    private static @Nullable Duration wait(HttpResponse<String> response, GraphUsage used) {
        String header = response.getHeaders().get("Retry-After");
        if (header != null && header.matches("[0-9]{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        return used.regain().isZero() ? null : used.regain();
    }

    /** An expired version is not refused but quietly served by another one. */
    private void watchVersion(HttpResponse<String> response) {
        String served = response.getHeaders().get("facebook-api-version");
        if (served != null && !served.equals(properties.graphVersion()) && !served.equals(servedVersion)) {
            LOG.warn(
                    "graph version: {} (expected: {}); raise lensong.facebook.graph-version",
                    served,
                    properties.graphVersion());
            servedVersion = served;
        }
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
