package vn.lensong.adapters.partner;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The HTTP client's settings for partners' systems: short of patience, led nowhere else, and no reader of long answers. */
@Singleton
final class PartnerClientConfiguration extends HttpClientConfiguration {

    private static final int LONGEST_ANSWER = 64 * 1024;

    private final ConnectionPoolConfiguration pool = new ConnectionPoolConfiguration();

    PartnerClientConfiguration(
            ApplicationConfiguration application,
            @Value("${lensong.partners.connect-timeout:3s}") Duration connect,
            @Value("${lensong.partners.read-timeout:10s}") Duration read) {
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
