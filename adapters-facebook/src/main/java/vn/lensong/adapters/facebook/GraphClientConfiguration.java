package vn.lensong.adapters.facebook;

import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;

/**
 * The HTTP client's settings for Graph calls.
 *
 * <p>An error status is an answer like any other, because Graph's status says less than its body.
 * Redirects are never followed: a token goes to the configured host and nowhere else.
 */
@Singleton
final class GraphClientConfiguration extends HttpClientConfiguration {

    private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

    GraphClientConfiguration(ApplicationConfiguration application, FacebookProperties properties) {
        super(application);
        setConnectTimeout(properties.connectTimeout());
        setReadTimeout(properties.readTimeout());
        setRequestTimeout(properties.readTimeout().plus(properties.connectTimeout()));
        setExceptionOnErrorStatus(false);
        setFollowRedirects(false);
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }
}
