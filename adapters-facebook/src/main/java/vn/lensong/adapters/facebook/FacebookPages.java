package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.PageCalls;

/**
 * The pages we hold tokens for and their webhooks.
 *
 * <p>Facebook has two subscriptions: the app's, which names our address, and each page's. The app's
 * is renewed along with a page's wherever a public address is configured.
 */
@Singleton
final class FacebookPages implements PageCalls {

    private static final String FEED = "feed";
    private static final String FIELDS = "feed,live_videos";

    /** With private messages, which a page may be forbidden while its comments go on. */
    private static final String ALL_FIELDS = FIELDS + ",messages,messaging_postbacks,message_echoes";

    private static final Standing REFUSED = new Standing(false, List.of());

    private final Graph graph;
    private final FacebookProperties properties;
    private final FacebookTokens tokens;

    FacebookPages(Graph graph, FacebookProperties properties, FacebookTokens tokens) {
        this.graph = graph;
        this.properties = properties;
        this.tokens = tokens;
    }

    @Override
    public List<String> connected() {
        return tokens.pages();
    }

    @Override
    public void subscribe(String pageId) {
        subscribeApp();
        try {
            subscribe(pageId, ALL_FIELDS);
        } catch (OutsideFailure failure) {
            if (failure.kind() != OutsideFailure.Kind.MISSING_PERMISSION) {
                throw failure;
            }
            subscribe(pageId, FIELDS);
        }
    }

    @Override
    public boolean subscribed(String pageId) {
        JsonNode answer = graph.call(
                pageId, GraphCall.readEdge(pageId, "subscribed_apps", Map.of("fields", "id,subscribed_fields")));
        return GraphPage.of(answer, null).items().stream().anyMatch(this::deliversToUs);
    }

    @Override
    public Standing standing(String pageId) {
        try {
            return standing(pageId, tokens.ofPage(pageId));
        } catch (OutsideFailure failure) {
            if (failure.kind() == OutsideFailure.Kind.EXPIRED_TOKEN) {
                return REFUSED;
            }
            throw failure;
        }
    }

    /** A version that does not know the field refuses the call: then nobody knows, and people are asked. */
    @Override
    public @Nullable Integer followers(String pageId) {
        try {
            Double count = Json.number(graph.call(pageId, GraphCall.read(pageId, Map.of("fields", "followers_count")))
                    .get("followers_count"));
            return count == null ? null : (Integer) count.intValue();
        } catch (OutsideFailure failure) {
            if (failure.kind() == OutsideFailure.Kind.REJECTED) {
                return null;
            }
            throw failure;
        }
    }

    /** A version that does not know the mark is asked without it: then nobody knows. */
    @Override
    public Facts facts(String pageId) {
        try {
            return facts(graph.call(pageId, GraphCall.read(pageId, Map.of("fields", "name,link,verification_status"))));
        } catch (OutsideFailure failure) {
            if (failure.kind() == OutsideFailure.Kind.REJECTED) {
                return facts(graph.call(pageId, GraphCall.read(pageId, Map.of("fields", "name,link"))));
            }
            throw failure;
        }
    }

    private static Facts facts(JsonNode page) {
        String name = Json.text(page.get("name"));
        String link = Json.text(page.get("link"));
        String mark = Json.text(page.get("verification_status"));
        Boolean verified = mark == null ? null : (Boolean) !mark.equalsIgnoreCase("not_verified");
        return new Facts(
                name == null ? "" : name, link != null && link.startsWith("https://") ? link : null, verified);
    }

    /** The page itself is read with the token, which proves both; then Facebook is asked for its permissions. */
    @Override
    public Standing standing(String pageId, String token) {
        if (!tokens.admissible(token)) {
            return REFUSED;
        }
        try {
            JsonNode page = graph.call(pageId, GraphCall.read("me", Map.of("fields", "id")), token);
            return pageId.equals(Json.text(page.get("id"))) ? new Standing(true, missing(token)) : REFUSED;
        } catch (OutsideFailure failure) {
            return switch (failure.kind()) {
                case EXPIRED_TOKEN, GONE, REJECTED -> REFUSED;
                case MISSING_PERMISSION -> new Standing(true, missing(token));
                case RATE_LIMITED, UNREACHABLE -> throw failure;
            };
        }
    }

    /** Empty when we have no app token to ask with, or Facebook keeps silent about permissions. */
    private List<String> missing(String token) {
        String appToken = tokens.ofApp();
        if (appToken == null) {
            return List.of();
        }
        JsonNode data = graph.callAsApp(GraphCall.read("debug_token", Map.of("input_token", token)), appToken)
                .get("data");
        JsonNode scopes = data != null && data.isObject() ? data.get("scopes") : null;
        if (scopes == null || !scopes.isArray()) {
            return List.of();
        }
        return GraphPermissions.NEEDED.stream()
                .filter(needed -> !names(scopes, needed))
                .toList();
    }

    private void subscribe(String pageId, String fields) {
        graph.call(pageId, GraphCall.writeEdge(pageId, "subscribed_apps", Map.of("subscribed_fields", fields)));
    }

    private void subscribeApp() {
        URI publicUrl = properties.publicUrl();
        String appId = properties.appId();
        String verifyToken = properties.verifyToken();
        String appToken = tokens.ofApp();
        if (publicUrl == null || appId == null || verifyToken == null || appToken == null) {
            return;
        }
        graph.callAsApp(
                GraphCall.writeEdge(
                        appId,
                        "subscriptions",
                        Map.of(
                                "object",
                                "page",
                                "callback_url",
                                callback(publicUrl),
                                "verify_token",
                                verifyToken,
                                "fields",
                                ALL_FIELDS)),
                appToken);
    }

    private static String callback(URI publicUrl) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + FacebookWebhook.PATH;
    }

    private boolean deliversToUs(JsonNode app) {
        String appId = properties.appId();
        if (!app.isObject() || appId != null && !appId.equals(Json.text(app.get("id")))) {
            return false;
        }
        return names(app.get("subscribed_fields"), FEED);
    }

    private static boolean names(@Nullable JsonNode fields, String wanted) {
        if (fields == null || !fields.isArray()) {
            return false;
        }
        for (JsonNode field : fields.values()) {
            if (wanted.equals(Json.text(field))) {
                return true;
            }
        }
        return false;
    }
}
