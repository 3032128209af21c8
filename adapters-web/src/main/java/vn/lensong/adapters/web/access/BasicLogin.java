package vn.lensong.adapters.web.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A name and a secret as RFC 6749 puts them into a Basic login: each encoded as in a form. */
record BasicLogin(String name, String secret) {

    private static final String SCHEME = "Basic ";

    /** Whether somebody tries to log in so, well or not. */
    static boolean there(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /** Empty when it is not readable. */
    static Optional<BasicLogin> of(HttpRequest<?> request) {
        String header = String.valueOf(request.getHeaders().get(HttpHeaders.AUTHORIZATION));
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new BasicLogin(decoded(parts[0]), decoded(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "BasicLogin[" + name + "]";
    }
}
