package vn.lensong.adapters.web.policy;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import vn.lensong.adapters.web.AddressLimit;

/** How often one client address may calculate. */
@ServerFilter("/api/v1/calculators/**")
final class CalculatorLimit {

    private final AddressLimit limit;

    CalculatorLimit(
            HttpClientAddressResolver addresses,
            @Value("${lensong.calculations-per-minute:3000}") int perMinute) {
        this.limit = new AddressLimit(addresses, perMinute, "calculation.too-often");
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        limit.check(request);
    }
}
