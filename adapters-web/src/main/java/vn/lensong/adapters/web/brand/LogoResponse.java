package vn.lensong.adapters.web.brand;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.InputStream;
import vn.lensong.domain.brand.Logo;

/** A logo on its way out: whoever opens it alone gets no script, no form and nothing from elsewhere. */
final class LogoResponse {

    private static final String SANDBOX = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private LogoResponse() {}

    static MutableHttpResponse<InputStream> of(Logo.Type type, InputStream bytes, String cache) {
        return HttpResponse.ok(bytes)
                .contentType(MediaType.of(type.contentType()))
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }
}
