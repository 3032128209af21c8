package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tolerant reading of JSON whose members may be absent or of another type, and writing it back. */
final class Json {

    private Json() {}

    /** A string, or a number as its digits; null for anything else. */
    static @Nullable String text(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        if (node.isString()) {
            return node.getStringValue();
        }
        return node.isNumber() ? node.getNumberValue().toString() : null;
    }

    /** A number, or a string of one; null for anything else. */
    static @Nullable Double number(@Nullable JsonNode node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static int integer(@Nullable JsonNode node, int otherwise) {
        Double number = number(node);
        return number == null ? otherwise : number.intValue();
    }

    /** The node as one line of JSON. Control characters and lone surrogates are escaped, so any text survives. */
    static String write(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            String separator = "{";
            for (Map.Entry<String, JsonNode> member : node.entries()) {
                out.append(separator);
                quote(member.getKey(), out);
                out.append(':');
                write(member.getValue(), out);
                separator = ",";
            }
            out.append(node.size() == 0 ? "{}" : "}");
        } else if (node.isArray()) {
            String separator = "[";
            for (JsonNode item : node.values()) {
                out.append(separator);
                write(item, out);
                separator = ",";
            }
            out.append(node.size() == 0 ? "[]" : "]");
        } else if (node.isString()) {
            quote(node.getStringValue(), out);
        } else {
            out.append(node.isNull() ? "null" : node.getValue());
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').append((char) point);
            } else if (point < ' ' || Character.getType(point) == Character.SURROGATE) {
                out.append("\\u%04x".formatted(point));
            } else {
                out.appendCodePoint(point);
            }
        });
        out.append('"');
    }
}
