package vn.lensong.adapters.facebook.simulator;

import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON the way PHP does: slashes escaped and everything outside ASCII as lower-case unicode escapes. */
final class GraphJson {

    private final boolean webhook;
    private final StringBuilder out = new StringBuilder();

    private GraphJson(boolean webhook) {
        this.webhook = webhook;
    }

    /** A Graph answer; maps, iterables, strings, numbers and booleans are understood, null values are left out. */
    static String answer(Object value) {
        return new GraphJson(false).append(value).out.toString();
    }

    /** A webhook body, where {@code @}, {@code %} and {@code <} are escaped as well. */
    static String webhook(Object value) {
        return new GraphJson(true).append(value).out.toString();
    }

    private GraphJson append(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Map<?, ?> map -> appendMap(map);
            case Iterable<?> items -> appendItems(items);
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> appendText(value.toString());
        }
        return this;
    }

    private void appendMap(Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() == null) {
                continue;
            }
            if (!first) {
                out.append(',');
            }
            first = false;
            appendText(String.valueOf(entry.getKey()));
            out.append(':');
            append(entry.getValue());
        }
        out.append('}');
    }

    private void appendItems(Iterable<?> items) {
        out.append('[');
        for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
            append(each.next());
            if (each.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void appendText(String text) {
        out.append('"');
        for (int index = 0; index < text.length(); index++) {
            appendUnit(text.charAt(index));
        }
        out.append('"');
    }

    private void appendUnit(char unit) {
        switch (unit) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '/' -> out.append("\\/");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '<' -> out.append(webhook ? "\\u003C" : "<");
            case '@' -> out.append(webhook ? "\\u0040" : "@");
            case '%' -> out.append(webhook ? "\\u0025" : "%");
            default -> {
                if (unit < 0x20 || unit > 0x7e) {
                    out.append("\\u").append(HexFormat.of().toHexDigits(unit));
                } else {
                    out.append(unit);
                }
            }
        }
    }
}
