package vn.lensong.adapters.facebook.simulator;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what callers send: JSON, forms and query strings, all as flat text parameters. */
final class JsonBody {

    private static final JsonMapper MAPPER = JsonMapper.createDefault();

    private JsonBody() {}

    static JsonNode read(byte[] body) {
        try {
            return MAPPER.readValue(body, Argument.of(JsonNode.class));
        } catch (IOException | RuntimeException unreadable) {
            throw GraphFailure.invalid("(#100) The body is not valid JSON");
        }
    }

    /** Top-level members; objects and arrays stay JSON text. */
    static Map<String, String> members(JsonNode node) {
        if (!node.isObject()) {
            throw GraphFailure.invalid("(#100) The body has to be a JSON object");
        }
        Map<String, String> members = new LinkedHashMap<>();
        node.entries().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isContainerNode()) {
                members.put(entry.getKey(), text(value));
            } else if (!value.isNull()) {
                members.put(entry.getKey(), value.coerceStringValue());
            }
        });
        return members;
    }

    /** A query string or a form body. */
    static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw GraphFailure.invalid("(#100) The parameters are not URL-encoded");
        }
    }

    private static String text(JsonNode node) {
        try {
            return new String(MAPPER.writeValueAsBytes(node), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new IllegalStateException("node: just read (expected: writable)", unwritable);
        }
    }
}
