package vn.lensong.adapters.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** The console's cookies: the access token, which scripts cannot read, and the CSRF token, which they must. */
@Singleton
public final class ConsoleCookie implements TokenReader<HttpRequest<?>> {

    static final String TOKEN = "LENSONG";
    static final String CSRF = "LENSONG_CSRF";

    /** After the bearer header, so that a caller who sends one is taken at its word. */
    @Override
    public int getOrder() {
        return 100;
    }

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        return request.getCookies().findCookie(TOKEN).map(Cookie::getValue);
    }

    static Cookie token(String value, Duration lasting, boolean secure) {
        return cookie(TOKEN, value, lasting, secure).httpOnly(true);
    }

    static Cookie csrf(String value, Duration lasting, boolean secure) {
        return cookie(CSRF, value, lasting, secure);
    }

    private static Cookie cookie(String name, String value, Duration lasting, boolean secure) {
        return Cookie.of(name, value)
                .path("/")
                .sameSite(SameSite.Strict)
                .secure(secure)
                .maxAge(lasting);
    }
}
