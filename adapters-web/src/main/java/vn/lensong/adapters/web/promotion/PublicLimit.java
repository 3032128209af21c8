package vn.lensong.adapters.web.promotion;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import vn.lensong.adapters.web.AddressLimit;

/** How often one client address may read what is public; many telephones may share one address. */
@ServerFilter({"/api/v1/public/**", "/xem/**", "/api/v1/games/*/rules", "/the-le/**", "/wifi/**"})
final class PublicLimit {

    private final AddressLimit limit;

    PublicLimit(
            HttpClientAddressResolver addresses,
            @Value("${lensong.public-reads-per-minute:6000}") int perMinute) {
        this.limit = new AddressLimit(addresses, perMinute, "public.too-often");
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        limit.check(request);
    }
}
