package vn.lensong.adapters.facebook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How we are connected to Facebook, under {@code lensong.facebook}.
 *
 * @param graphUrl scheme, host and port of the Graph API; anything but facebook.com is a simulator
 * @param graphVersion the version every call asks for
 * @param appId the app's id; null when pages are subscribed by hand
 * @param appSecret signs our calls and proves webhooks; null switches webhooks off
 * @param previousAppSecret still accepted from webhooks while the secret is being rotated
 * @param verifyToken what Facebook repeats in the webhook handshake; null refuses every handshake
 * @param pageTokens {@code pageId=token,pageId=token}
 * @param publicUrl where Facebook reaches us; null when the app's subscription is set up by hand
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long an answer may take
 * @param pollInterval how often comments are read when no limit is near
 */
@ConfigurationProperties("lensong.facebook")
record FacebookProperties(
        @Bindable(defaultValue = "https://graph.facebook.com")
        URI graphUrl,

        @Bindable(defaultValue = "v25.0") String graphVersion,
        @Nullable String appId,
        @Nullable String appSecret,
        @Nullable String previousAppSecret,
        @Nullable String verifyToken,
        @Nullable String pageTokens,
        @Nullable URI publicUrl,
        @Bindable(defaultValue = "2s") Duration connectTimeout,
        @Bindable(defaultValue = "10s") Duration readTimeout,
        @Bindable(defaultValue = "4s") Duration pollInterval) {

    FacebookProperties {
        appId = blankToNull(appId);
        appSecret = blankToNull(appSecret);
        previousAppSecret = blankToNull(previousAppSecret);
        verifyToken = blankToNull(verifyToken);
        pageTokens = blankToNull(pageTokens);
        if (!graphVersion.matches("v[0-9]{1,3}\\.[0-9]{1,2}")) {
            throw new IllegalArgumentException(
                    "lensong.facebook.graph-version: " + graphVersion + " (expected: such as v25.0)");
        }
    }

    /** Whether calls go to Facebook itself. */
    boolean real() {
        return GraphHost.of(graphUrl).facebook();
    }

    /** The secrets stay out of logs. */
    @Override
    public String toString() {
        return "FacebookProperties[graphUrl=%s, graphVersion=%s, appId=%s, publicUrl=%s]"
                .formatted(GraphHost.of(graphUrl), graphVersion, appId, publicUrl);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
