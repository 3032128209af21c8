package vn.lensong.domain.listening;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A news feed that is read for mentions: politely, seldom, and no oftener when it fails.
 *
 * @param etag what its server called the state we know, null when it said nothing
 * @param lastModified the same by its clock
 * @param polledAt when it was asked last, null before
 * @param failure why it could not be read then, null when it could
 * @param failures how many times in a row
 * @param found how many mentions it brought so far
 */
public record Feed(
        UUID id,
        long version,
        Scope scope,
        String title,
        String url,
        boolean active,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable Instant polledAt,
        @Nullable Failure failure,
        int failures,
        int found) {

    public static final Duration PACE = Duration.ofMinutes(30);

    private static final Duration SLOWEST = Duration.ofHours(12);
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_URL = 1_000;
    private static final int LONGEST_TAG = 500;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Why a feed could not be read. */
    public enum Failure {
        /** Nobody answered in time. */
        NO_ANSWER,
        /** It answered with an error. */
        STATUS,
        /** It answered that it is elsewhere, where nobody said we may go. */
        REDIRECT,
        /** It is longer than we read. */
        TOO_LONG,
        /** Its name stands for a machine inside somebody's house. */
        BARRED_ADDRESS,
        /** It is no feed. */
        UNREADABLE
    }

    public Feed {
        title = Text.required("title", title, LONGEST_TITLE);
        etag = etag != null && etag.length() > LONGEST_TAG ? null : etag;
        lastModified = lastModified != null && lastModified.length() > 100 ? null : lastModified;
    }

    /**
     * A new one, at an https address of the open internet. Refuses {@code field.missing}, {@code field.too-long},
     * {@code feed.address}.
     *
     * @param loopback whether this machine itself may be asked, without https: for trying things out
     */
    public static Feed added(UUID id, Scope scope, String title, @Nullable String url, boolean loopback) {
        return new Feed(id, 0, scope, title, address(url, loopback), true, null, null, null, null, 0, 0);
    }

    /** Read from now on, beginning at once, or no more. */
    public Feed switched(boolean on) {
        return new Feed(id, version, scope, title, url, on, etag, lastModified, on ? null : polledAt, failure, 0, found);
    }

    /** It was read, and brought so many mentions that were not known. */
    public Feed read(@Nullable String newEtag, @Nullable String newLastModified, int brought, Instant at) {
        return new Feed(id, version, scope, title, url, active, newEtag, newLastModified, at, null, 0, found + brought);
    }

    /** It could not be read. */
    public Feed failed(Failure why, Instant at) {
        return new Feed(id, version, scope, title, url, active, etag, lastModified, at, why, failures + 1, found);
    }

    /** When to ask it next; null when it is not to be asked. The longer it fails, the seldomer. */
    public @Nullable Instant dueAt(Instant now) {
        if (!active) {
            return null;
        }
        if (polledAt == null) {
            return now;
        }
        Duration pause = PACE.multipliedBy(1L << Math.min(failures, 5));
        return polledAt.plus(pause.compareTo(SLOWEST) > 0 ? SLOWEST : pause);
    }

    private static String address(@Nullable String text, boolean loopback) {
        String url = Text.required("url", text, LONGEST_URL);
        try {
            URI address = new URI(url);
            String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
            boolean named = host.contains(".") && host.matches("[a-z0-9.-]+") && !host.matches("[0-9.]+");
            boolean open = "https".equals(address.getScheme()) && named;
            boolean tried = loopback
                    && LOOPBACK.contains(host)
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
            // Letters of other scripts grow when they are written as an address has them.
            if ((open || tried) && address.getRawUserInfo() == null && address.toASCIIString().length() <= LONGEST_URL) {
                return address.toASCIIString();
            }
        } catch (URISyntaxException e) {
            // Refused below, as is every other address that nobody may ask.
        }
        throw Refusal.field("url", "feed.address", Map.of());
    }
}
