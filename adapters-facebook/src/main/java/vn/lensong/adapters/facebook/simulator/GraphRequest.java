package vn.lensong.adapters.facebook.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One call as it came in.
 *
 * @param version as asked for, such as {@code v25.0}; empty when the path has none
 * @param path the segments behind the version
 * @param params query, form and top-level JSON members; objects as JSON text
 * @param token from the header or the parameter; empty when there is none
 */
record GraphRequest(String method, String version, List<String> path, Map<String, String> params, String token) {

    Optional<String> param(String name) {
        return Optional.ofNullable(params.get(name));
    }

    String param(String name, String otherwise) {
        return params.getOrDefault(name, otherwise);
    }

    String required(String name) {
        return param(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> GraphFailure.invalid("(#100) The parameter " + name + " is required"));
    }

    /** A boolean parameter in any of the spellings Graph takes. */
    boolean flag(String name) {
        return switch (param(name, "false")) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw GraphFailure.invalid("(#100) Param " + name + " must be a boolean");
        };
    }

    int limit(int otherwise) {
        String text = param("limit", Integer.toString(otherwise));
        if (!text.matches("\\d{1,6}") || text.matches("0+")) {
            throw GraphFailure.invalid("(#100) Param limit must be a positive integer");
        }
        // Larger pages than this are cut without a word.
        return Math.min(Integer.parseInt(text), 100);
    }

    /** Without whatever opens doors. */
    Map<String, String> publicParams() {
        Map<String, String> kept = new TreeMap<>(params);
        kept.keySet().removeAll(Set.of("access_token", "appsecret_proof", "appsecret_time", "verify_token"));
        return kept;
    }

    boolean is(String expected) {
        return method.equals(expected);
    }

    String id() {
        return path.isEmpty() ? "" : path.getFirst();
    }

    String edge() {
        return path.size() > 1 ? path.get(1) : "";
    }

    /** What faults are aimed at, such as {@code GET /2210/comments}. */
    String endpoint() {
        return method + " /" + String.join("/", path);
    }

    /** Tokens stay out of whatever prints this. */
    @Override
    public String toString() {
        return endpoint();
    }
}
