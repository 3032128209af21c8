package vn.lensong.adapters.partner;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The HTTP client's settings for public pages: as for partners' systems, and a page may be longer than an answer. */
@Singleton
final class PublicPagesConfiguration extends HttpClientConfiguration {

    static final int LONGEST_PAGE = 2 * 1024 * 1024;

    private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

    PublicPagesConfiguration(
            ApplicationConfiguration application,
            @Value("${lensong.presence.connect-timeout:5s}") Duration connect,
            @Value("${lensong.presence.read-timeout:10s}") Duration read) {
        super(application);
        setConnectTimeout(connect);
        setReadTimeout(read);
        setRequestTimeout(read.plus(connect));
        setExceptionOnErrorStatus(false);
        setFollowRedirects(false);
        setMaxContentLength(LONGEST_PAGE);
        setAddressResolverGroupName(OpenAddresses.NAME);
    }

    @Override
    public ConnectionPoolConfiguration getConnectionPoolConfiguration() {
        return pool;
    }
}
