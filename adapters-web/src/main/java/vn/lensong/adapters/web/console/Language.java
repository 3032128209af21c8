package vn.lensong.adapters.web.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Locale;

/** A language the console speaks; Vietnamese unless the reader chose otherwise. */
public enum Language {
    VI,
    EN;

    static final String COOKIE = "LENSONG_LANG";

    static Language of(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .filter(EN.code()::equals)
                .map(chosen -> EN)
                .orElse(VI);
    }

    /** The code that HTML, cookies and file names use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
