package vn.lensong.adapters.facebook.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How lists go on to their next page. */
final class Paging {

    private Paging() {}

    /** Absolute and with the token in it, as Facebook's own: a trap for whoever follows or logs it. */
    static String next(GraphRequest request, String baseUrl, String cursor) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("access_token", request.token());
        request.params().forEach((name, value) -> {
            if (!name.equals("access_token") && !name.equals("appsecret_proof")) {
                params.put(name, value);
            }
        });
        params.put("after", cursor);
        Function<String, String> encoded = text -> URLEncoder.encode(text, StandardCharsets.UTF_8);
        List<String> pairs = new ArrayList<>();
        params.forEach((name, value) -> pairs.add(encoded.apply(name) + "=" + encoded.apply(value)));
        String version = request.version().isEmpty() ? "" : "/" + request.version();
        return baseUrl + version + "/" + String.join("/", request.path()) + "?" + String.join("&", pairs);
    }

    /** One page of a plain list whose members are their own cursors. */
    static <T> Map<String, Object> page(
            GraphRequest request,
            String baseUrl,
            List<T> all,
            Function<T, String> id,
            Function<T, Map<String, Object>> node) {
        Function<T, String> cursor = item -> Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.apply(item).getBytes(StandardCharsets.US_ASCII));
        int from = request.param("after")
                .map(mark -> 1 + all.stream().map(cursor).toList().indexOf(mark))
                .orElse(0);
        List<T> shown = all.subList(from, Math.min(all.size(), from + request.limit(25)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", shown.stream().map(node).toList());
        if (!shown.isEmpty()) {
            Map<String, Object> paging = new LinkedHashMap<>();
            paging.put("cursors", Map.of("after", cursor.apply(shown.getLast())));
            if (from + shown.size() < all.size()) {
                paging.put("next", next(request, baseUrl, cursor.apply(shown.getLast())));
            }
            answer.put("paging", paging);
        }
        return answer;
    }
}
