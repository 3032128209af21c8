package vn.lensong.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What nobody who means well sends, and every body with one such thing somewhere in it. */
final class HostileValues {

    /** For a place in a body. */
    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            0,
            -1,
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            1e308,
            0.5,
            true,
            "",
            " ",
            "a".repeat(300),
            "a".repeat(30_000),
            "ỳ\u0301".repeat(500),
            "x\u0000y",
            "\ud800",
            "\u202e\u2028",
            "'; DROP TABLE programme; --",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59Z",
            "0000-01-01T00:00:00+18:00",
            "1-1-1-1-1",
            "vn/99",
            List.of(),
            Collections.singletonList(null),
            List.of(List.of()),
            Map.of(),
            Collections.singletonMap("x", null));

    /** For a part of an address, percent-encoded. */
    static final List<String> PARTS =
            List.of("0", "-1", "99999999999", "x", "%00", "%F0%9F%91%8D", "..%2F..", "1-1-1-1-1", "%27%3B--");

    /** In place of a whole body. */
    private static final List<String> BODIES = List.of(
            "", "null", "[]", "\"x\"", "1", "{", "}", "{\"a\":", "[null]", "{\"\":null}", "\u0000", "[".repeat(5_000),
            "{\"x\":".repeat(5_000));

    /** For a header of any request. */
    static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match", List.of("abc", "*", "W/\"1\"", "\"-1\"", "99999999999999999999", ""),
            "Idempotency-Key", List.of("", " ", "a".repeat(101), "\u00e9\u00ff", "'; --"),
            "Accept", List.of("text/html", "image/png", "x/y;q=abc", "*", ""),
            "Accept-Language", List.of("*", "xx-!!", "vi;q=9", "a".repeat(3_000), ""),
            "Content-Type", List.of("text/plain", "application/json; charset=utf-16", "multipart/form-data; boundary=x", "a/b/c", ""),
            "Authorization", List.of("Bearer x.y.z", "Basic Zm9vOmJhcg==", "Bearer", ""),
            "Cookie", List.of("LENSONG=x; LENSONG_CSRF=y", "=;;=", "a".repeat(3_000)),
            "Range", List.of("bytes=9-1", "bytes=a-b", "bytes=0-99999999999999999999", "x"),
            "Last-Event-ID", List.of("-1", "99999999999999999999", "x"));

    private HostileValues() {}

    /** Every body, as JSON, that differs from the good one in one place. */
    static List<String> bodies(Map<String, Object> good) {
        List<String> bodies = new ArrayList<>(BODIES);
        places(good, good, body -> bodies.add(json(body)), value -> value);
        return bodies;
    }

    /** As JSON with everything in it that is null or empty. */
    static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case List<?> list -> list.stream().map(HostileValues::json).collect(Collectors.joining(",", "[", "]"));
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c < ' ' || c > '~' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static void places(
            Object whole, @Nullable Object part, Consumer<Object> taker, UnaryOperator<@Nullable Object> put) {
        if (part != whole) {
            VALUES.forEach(value -> taker.accept(put.apply(value)));
        }
        if (part instanceof Map<?, ?> map) {
            map.forEach((field, value) -> places(whole, value, taker, next -> {
                Map<Object, @Nullable Object> changed = new LinkedHashMap<>(map);
                changed.put(field, next);
                return put.apply(changed);
            }));
        } else if (part instanceof List<?> list && !list.isEmpty()) {
            places(whole, list.getFirst(), taker, next -> {
                List<@Nullable Object> changed = new ArrayList<>(list);
                changed.set(0, next);
                return put.apply(changed);
            });
        }
    }
}
