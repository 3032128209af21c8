package vn.lensong.adapters.messaging;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Zalo's notification service, under {@code lensong.messaging.zns}.
 *
 * @param url scheme and host of its business API, which answers calls from Vietnam only
 * @param token the access token of our official account
 * @param templates the ids of the templates that Zalo approved, by purpose: {@code INVITATION=123456}
 * @param gaps what a template calls what we fill it with, as {@code ours=theirs}; without it what we call it
 */
@ConfigurationProperties("lensong.messaging.zns")
@Requires(property = "lensong.messaging.zns.token")
record ZnsProperties(
        @Bindable(defaultValue = "https://business.openapi.zalo.me") URI url,
        String token,
        @Nullable String templates,
        @Nullable String gaps) {

    /** The token stays out of logs. */
    @Override
    public String toString() {
        return "ZnsProperties[host=" + url.getHost() + "]";
    }
}
