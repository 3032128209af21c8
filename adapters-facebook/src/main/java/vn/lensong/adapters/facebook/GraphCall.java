package vn.lensong.adapters.facebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One call of the Graph API, without token.
 *
 * @param write whether it changes something there
 * @param node the id that is read or written
 * @param edge such as {@code comments}, null for the node itself
 * @param params query members of a read, form members of a write
 */
record GraphCall(boolean write, String node, @Nullable String edge, Map<String, String> params) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{1,200}");

    GraphCall {
        if (!ID.matcher(node).matches()) {
            throw new IllegalArgumentException("node: " + node + " (expected: an id of letters, digits and _)");
        }
        params = new LinkedHashMap<>(params);
    }

    static GraphCall read(String node, Map<String, String> params) {
        return new GraphCall(false, node, null, params);
    }

    static GraphCall readEdge(String node, String edge, Map<String, String> params) {
        return new GraphCall(false, node, edge, params);
    }

    static GraphCall write(String node, Map<String, String> params) {
        return new GraphCall(true, node, null, params);
    }

    static GraphCall writeEdge(String node, String edge, Map<String, String> params) {
        return new GraphCall(true, node, edge, params);
    }

    /** The same call with one more member; a null value leaves it out. */
    GraphCall with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(params);
        more.put(name, value);
        return new GraphCall(write, node, edge, more);
    }

    /** For logs and failures: no parameter values. */
    @Override
    public String toString() {
        return (write ? "POST " : "GET ") + node + (edge == null ? "" : "/" + edge);
    }
}
