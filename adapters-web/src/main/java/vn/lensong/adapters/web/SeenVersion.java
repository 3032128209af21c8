package vn.lensong.adapters.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import vn.lensong.domain.Refusal;

/** The version of a thing that the caller saw, as {@code If-Match} carries it. */
public final class SeenVersion {

    private SeenVersion() {}

    /** Refuses {@code version.missing} and {@code version.outdated}. */
    public static long of(HttpRequest<?> request) {
        String seen = request.getHeaders().get(HttpHeaders.IF_MATCH);
        if (seen == null) {
            throw Refusal.unconditional();
        }
        try {
            return Long.parseLong(seen.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw Refusal.outdated();
        }
    }

    /** The value of an {@code ETag} for a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
