package vn.lensong.adapters.web.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Light, dark, or as the reader's machine has it. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    static final String COOKIE = "LENSONG_THEME";

    /** The reader's choice; a page in the studio is dark until somebody chooses. */
    static Theme of(HttpRequest<?> request, ConsolePage page) {
        return request.getCookies()
                .findCookie(COOKIE)
                .map(Cookie::getValue)
                .flatMap(Theme::named)
                .orElse(page.studio() ? DARK : SYSTEM);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Theme> named(String code) {
        return Arrays.stream(values()).filter(theme -> theme.code().equals(code)).findFirst();
    }
}
