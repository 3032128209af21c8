package vn.lensong.adapters.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;

/** Keeps answers of the API out of caches, browsers from guessing what they are, and clocks together. */
@ServerFilter("/api/v1/**")
final class ApiHeaders {

    private final Clock clock;

    ApiHeaders(Clock clock) {
        this.clock = clock;
    }

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        // The Date header has whole seconds, which is too coarse for two screens to agree by.
        response.header("Server-Time", clock.instant().toString());
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
