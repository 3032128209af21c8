package vn.lensong.adapters.facebook.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the app wants its webhooks, and which Pages it hears. */
final class Subscriptions {

    private static final Set<String> PAGE_FIELDS = Set.of(
            "feed",
            "live_videos",
            "videos",
            "messages",
            "messaging_postbacks",
            "message_reactions",
            "message_edits",
            "message_echoes",
            "messaging_optins",
            "messaging_policy_enforcement",
            "mention",
            "ratings");

    /** The app's one subscription to the object page. */
    private record Callback(URI address, Set<String> fields) {}

    private final World world;
    private final HttpClient http;
    private final Map<String, Set<String>> byPage = new HashMap<>();
    private @Nullable Callback callback;

    Subscriptions(World world, HttpClient http) {
        this.world = world;
        this.http = http;
    }

    /** Asks the callback to prove itself before it is kept; not to be called under the world's lock. */
    Map<String, Object> subscribeApp(GraphRequest request) {
        if (!request.required("object").equals("page")) {
            throw GraphFailure.invalid("(#100) Param object must be one of {page}");
        }
        URI address = address(request.required("callback_url"));
        Set<String> fields = fields(request.required("fields"));
        shakeHands(address, request.required("verify_token"));
        world.exclusively(() -> callback = new Callback(address, fields));
        return Map.of("success", true);
    }

    Map<String, Object> appSubscriptions() {
        Callback kept = callback;
        if (kept == null) {
            return Map.of("data", List.of());
        }
        Map<String, Object> subscription = new LinkedHashMap<>();
        subscription.put("object", "page");
        subscription.put("callback_url", kept.address().toString());
        subscription.put("active", true);
        subscription.put(
                "fields",
                kept.fields().stream()
                        .map(field -> Map.of("name", field))
                        .toList());
        return Map.of("data", List.of(subscription));
    }

    Map<String, Object> unsubscribeApp() {
        callback = null;
        return Map.of("success", true);
    }

    Map<String, Object> subscribePage(DemoPage page, GraphRequest request) {
        byPage.put(page.id(), fields(request.required("subscribed_fields")));
        return Map.of("success", true);
    }

    Map<String, Object> pageSubscriptions(DemoPage page) {
        Set<String> fields = byPage.get(page.id());
        if (fields == null) {
            return Map.of("data", List.of());
        }
        Map<String, Object> app = new LinkedHashMap<>();
        app.put("link", "https://lensong.example/");
        app.put("name", "Lên Sóng (giả lập)");
        app.put("id", world.options().appId());
        app.put("subscribed_fields", new ArrayList<>(fields));
        return Map.of("data", List.of(app));
    }

    Map<String, Object> unsubscribePage(DemoPage page) {
        byPage.remove(page.id());
        return Map.of("success", true);
    }

    /** Where a change of this field on this Page is to be told, if anywhere. */
    Optional<URI> listener(DemoPage page, String field) {
        Callback kept = callback;
        boolean heard = kept != null
                && kept.fields().contains(field)
                && byPage.getOrDefault(page.id(), Set.of()).contains(field);
        return heard ? Optional.of(kept.address()) : Optional.empty();
    }

    void reset() {
        byPage.clear();
        callback = null;
    }

    private void shakeHands(URI address, String verifyToken) {
        String challenge = Integer.toString(
                1_000_000_000 + world.exclusively(() -> Math.abs(world.ids().trace().hashCode() % 1_000_000_000)));
        String query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        URI asked = URI.create(address + (address.getRawQuery() == null ? "?" : "&") + query);
        HttpRequest request = HttpRequest.newBuilder(asked)
                .timeout(Duration.ofSeconds(10))
                .header("User-Agent", "facebookplatform/1.0 (+http://developers.facebook.com)")
                .GET()
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw refusal("HTTP Status Code = " + answer.statusCode());
            }
            if (!answer.body().equals(challenge)) {
                throw refusal("the response does not match the challenge");
            }
        } catch (IOException unreachable) {
            throw refusal("the URL could not be reached");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refusal("the connection was interrupted");
        }
    }

    private static GraphFailure refusal(String why) {
        return new GraphFailure(
                400, "OAuthException", 2200, 0, "(#2200) Callback verification failed: " + why);
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && (text.startsWith("http://") || text.startsWith("https://"))) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            // falls through to the same refusal as a relative address
        }
        throw GraphFailure.invalid("(#100) Param callback_url must be an absolute URL");
    }

    private static Set<String> fields(String text) {
        Set<String> fields = new LinkedHashSet<>();
        Arrays.stream(text.split(",")).map(String::strip).filter(field -> !field.isEmpty()).forEach(fields::add);
        for (String field : fields) {
            if (!PAGE_FIELDS.contains(field)) {
                throw GraphFailure.invalid("(#100) Unknown webhook field " + field + " for object page");
            }
        }
        return fields;
    }
}
