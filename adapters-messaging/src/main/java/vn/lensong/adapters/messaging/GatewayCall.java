package vn.lensong.adapters.messaging;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.OutsideFailure.Kind;

/**
 * One call of a gateway, made once: what its status means, and its answer as JSON.
 *
 * <p>A call without an answer, and a fault on the gateway's side, may have been carried out. What is thrown names
 * the gateway and its status, never the number or the words.
 */
@Singleton
final class GatewayCall {

    private final HttpClient client;
    private final JsonMapper json;

    GatewayCall(@Client(configuration = GatewayClientConfiguration.class) HttpClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** The answer of a gateway that took the call; null when it is not a JSON object. */
    @Nullable JsonNode answer(String gateway, MutableHttpRequest<?> request) {
        HttpResponse<String> response;
        try {
            response = client.toBlocking().exchange(request, Argument.of(String.class), Argument.of(String.class));
        } catch (HttpClientException e) {
            // Its message may hold the address, and the address the number.
            throw new OutsideFailure(Kind.UNREACHABLE, gateway + ": no answer");
        }
        int status = response.code();
        if (status >= 300) {
            throw new OutsideFailure(kind(status), gateway + ": status " + status, wait(response), null);
        }
        return parsed(response.body());
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.EXPIRED_TOKEN;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.UNREACHABLE : Kind.REJECTED;
        };
    }

    private static @Nullable Duration wait(HttpResponse<?> response) {
        String header = response.getHeaders().get("Retry-After");
        return header != null && header.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    private @Nullable JsonNode parsed(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return null;
        }
        try {
            JsonNode answer = json.readValue(body, JsonNode.class);
            return answer != null && answer.isObject() ? answer : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** A member as text, by its path such as {@code data.msg_id}; null when it is not there. */
    static @Nullable String member(@Nullable JsonNode answer, String path) {
        JsonNode at = answer;
        for (String step : path.split("\\.")) {
            at = at == null ? null : at.get(step);
        }
        return at == null || !at.isValueNode() || at.isNull() ? null : at.coerceStringValue();
    }

    /** A code as a log may hold it. */
    static String logged(String code) {
        return code.matches("[A-Za-z0-9_.-]{1,30}") ? code : "unreadable";
    }
}
