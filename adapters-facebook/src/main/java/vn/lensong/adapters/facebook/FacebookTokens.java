package vn.lensong.adapters.facebook;

import io.micronaut.context.annotation.Context;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.PageTokens;

/**
 * The tokens we hold, each admitted to the configured host before anything can use it: a forbidden
 * pair of token and host stops the start.
 */
@Context
final class FacebookTokens {

    private final GraphHost host;
    private final SortedMap<String, String> byPage;
    private final PageTokens set;
    private final @Nullable String app;

    FacebookTokens(FacebookProperties properties, @Nullable PageTokens set) {
        this.host = GraphHost.of(properties.graphUrl());
        this.set = set == null ? PageTokens.NONE : set;
        this.byPage = parse(properties.pageTokens());
        byPage.forEach((pageId, token) -> host.admit("lensong.facebook.page-tokens of page " + pageId, token));

        String appId = properties.appId();
        String appSecret = properties.appSecret();
        if (appId == null || appSecret == null) {
            this.app = null;
        } else {
            host.admit("lensong.facebook.app-secret", appSecret);
            this.app = appId + "|" + appSecret;
        }
    }

    /** The pages we hold a token for, in ascending order. */
    List<String> pages() {
        SortedSet<String> pages = new TreeSet<>(byPage.keySet());
        pages.addAll(set.pages(FacebookPlatform.NAME));
        return List.copyOf(pages);
    }

    /**
     * A page's token, the one a person set before the configured one; EXPIRED_TOKEN when there is
     * none, since only a new token mends it.
     */
    String ofPage(String pageId) {
        String token = set.find(FacebookPlatform.NAME, pageId)
                .filter(host::admits)
                .orElse(byPage.get(pageId));
        if (token == null) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.EXPIRED_TOKEN, "facebook page " + pageId + ": no token configured");
        }
        return token;
    }

    /** Whether this token may be sent to the configured host at all. */
    boolean admissible(String token) {
        return host.admits(token);
    }

    /** The app's own token, null when app id or secret is not configured. */
    @Nullable
    String ofApp() {
        return app;
    }

    private static SortedMap<String, String> parse(@Nullable String text) {
        SortedMap<String, String> tokens = new TreeMap<>();
        if (text == null) {
            return tokens;
        }
        for (String pair : text.split(",")) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String pageId = equals < 0 ? "" : pair.substring(0, equals).strip();
            String token = pair.substring(equals + 1).strip();
            if (!pageId.matches("[0-9]+") || token.isEmpty()) {
                throw new IllegalArgumentException("lensong.facebook.page-tokens: pair " + (tokens.size() + 1)
                        + " unreadable (expected: pageId=token,pageId=token)");
            }
            tokens.put(pageId, token);
        }
        return tokens;
    }

    /** Page ids only. */
    @Override
    public String toString() {
        return "FacebookTokens" + byPage.keySet();
    }
}
