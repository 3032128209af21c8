package vn.lensong.adapters.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Keeps answers of the API out of caches, and browsers from guessing what they are. */
@ServerFilter("/api/v1/**")
final class ApiHeaders {

    @ResponseFilter
    void add(MutableHttpResponse<?> response) {
        response.header("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
