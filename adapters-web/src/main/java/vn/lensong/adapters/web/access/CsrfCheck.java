package vn.lensong.adapters.web.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.lensong.domain.Refusal;

/** A change asked for with the console's cookie must carry the CSRF token that only our own pages can read. */
@ServerFilter("/api/**")
final class CsrfCheck {

    private static final String HEADER = "X-CSRF-Token";

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean byCookie = request.getCookies().contains(ConsoleCookie.TOKEN)
                && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        if (byCookie && changes(request.getMethod()) && !matches(request)) {
            throw Refusal.forbidden("csrf");
        }
    }

    private static boolean changes(HttpMethod method) {
        return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
    }

    private static boolean matches(HttpRequest<?> request) {
        String sent = request.getHeaders().get(HEADER);
        String expected = request.getCookies()
                .findCookie(ConsoleCookie.CSRF)
                .map(Cookie::getValue)
                .orElse("");
        return sent != null
                && !expected.isEmpty()
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
