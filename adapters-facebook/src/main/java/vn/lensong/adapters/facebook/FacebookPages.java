package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        graph.call(pageId, GraphCall.writeEdge(pageId, "subscribed_apps", Map.of("subscribed_fields", FIELDS)));
    }

    @Override
    public boolean subscribed(String pageId) {
        JsonNode answer = graph.call(
                pageId, GraphCall.readEdge(pageId, "subscribed_apps", Map.of("fields", "id,subscribed_fields")));
        return GraphPage.of(answer, null).items().stream().anyMatch(this::deliversToUs);
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
                                FIELDS)),
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
