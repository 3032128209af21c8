package vn.lensong.adapters.messaging;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The HTTP client's settings for gateways: an error status is an answer, and nobody is sent elsewhere. */
@Singleton
final class GatewayClientConfiguration extends HttpClientConfiguration {

    private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

    GatewayClientConfiguration(
            ApplicationConfiguration application,
            @Value("${lensong.messaging.connect-timeout:2s}") Duration connect,
            @Value("${lensong.messaging.read-timeout:10s}") Duration read) {
        super(application);
        setConnectTimeout(connect);
        setReadTimeout(read);
        setRequestTimeout(read.plus(connect));
        setExceptionOnErrorStatus(false);
        setFollowRedirects(false);
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }
}
