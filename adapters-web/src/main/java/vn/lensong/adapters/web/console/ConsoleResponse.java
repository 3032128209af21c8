package vn.lensong.adapters.web.console;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** A page on its way out, with the headers that keep foreign script, frames and caches away from it. */
final class ConsoleResponse {

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; object-src 'none'; frame-ancestors 'none'; "
            + "base-uri 'none'; form-action 'self'";

    private ConsoleResponse() {}

    static MutableHttpResponse<ModelAndView<Map<String, ShellModel>>> of(
            HttpStatus status, String template, ShellModel model) {
        ModelAndView<Map<String, ShellModel>> view = new ModelAndView<>(template, Map.of("page", model));
        return withHeaders(HttpResponse.<ModelAndView<Map<String, ShellModel>>>status(status)
                .body(view)
                .contentType(MediaType.TEXT_HTML_TYPE));
    }

    static <B> MutableHttpResponse<B> withHeaders(MutableHttpResponse<B> response) {
        return response.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Cookie");
    }
}
