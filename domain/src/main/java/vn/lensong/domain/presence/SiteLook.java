package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a public page showed to whoever reads it as a machine.
 *
 * @param status null when nothing answered
 * @param links where it leads, as absolute addresses
 * @param newest when the newest thing there was published, as the page itself says to machines; null when it does not
 */
public record SiteLook(Outcome outcome, @Nullable Integer status, Set<String> links, @Nullable Instant newest) {

    /** How far the look came. */
    public enum Outcome {
        READ(Evidence.Kind.READ),
        ROBOTS(Evidence.Kind.ROBOTS_REFUSED),
        STATUS(Evidence.Kind.STATUS),
        UNREACHABLE(Evidence.Kind.UNREACHABLE),
        BARRED(Evidence.Kind.BARRED),
        TOO_LARGE(Evidence.Kind.TOO_LARGE),
        NOT_HTML(Evidence.Kind.NOT_HTML),
        REDIRECTS(Evidence.Kind.TOO_MANY_REDIRECTS);

        private final Evidence.Kind evidence;

        Outcome(Evidence.Kind evidence) {
            this.evidence = evidence;
        }
    }

    public SiteLook {
        links = Set.copyOf(links);
    }

    public static SiteLook failed(Outcome why) {
        return new SiteLook(why, null, Set.of(), null);
    }

    public static SiteLook answered(int status) {
        return new SiteLook(Outcome.STATUS, status, Set.of(), null);
    }

    public boolean read() {
        return outcome == Outcome.READ;
    }

    /** Whether its owner says that there is no such page. */
    boolean gone() {
        return outcome == Outcome.STATUS && status != null && (status == 404 || status == 410);
    }

    Evidence evidence(String url) {
        return status == null || read()
                ? Evidence.at(outcome.evidence, url)
                : Evidence.of(outcome.evidence, url, status);
    }
}
