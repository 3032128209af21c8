package vn.lensong.adapters.partner;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The HTTP client's settings for feeds: as for partners' systems, and ready to read a longer answer. */
@Singleton
final class FeedClientConfiguration extends HttpClientConfiguration {

    private static final int LONGEST_ANSWER = 2 * 1024 * 1024;

    private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

    FeedClientConfiguration(
            ApplicationConfiguration application,
            @Value("${lensong.feeds.connect-timeout:3s}") Duration connect,
            @Value("${lensong.feeds.read-timeout:10s}") Duration read) {
        super(application);
        setConnectTimeout(connect);
        setReadTimeout(read);
        setRequestTimeout(read.plus(connect));
        setExceptionOnErrorStatus(false);
        setFollowRedirects(false);
        setMaxContentLength(LONGEST_ANSWER);
        setAddressResolverGroupName(OpenAddresses.NAME);
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }
}
