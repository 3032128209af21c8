package vn.lensong.adapters.facebook;

import java.net.URI;
import java.util.Locale;

/**
 * The host that Graph calls go to, and which secrets may travel there.
 *
 * <p>This is the only place that decides it: simulator tokens never reach Facebook, and real ones
 * never leave for anywhere else or unencrypted.
 */
record GraphHost(String scheme, String name) {

    private static final String SIMULATED = "SIM";

    static GraphHost of(URI url) {
        String scheme = url.getScheme();
        String host = url.getHost();
        if (scheme == null || host == null || url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "lensong.facebook.graph-url: no plain host (expected: such as https://graph.facebook.com)");
        }
        return new GraphHost(scheme.toLowerCase(Locale.ROOT), host.toLowerCase(Locale.ROOT));
    }

    /** Whether this is Facebook's own host. */
    boolean facebook() {
        return name.equals("facebook.com") || name.endsWith(".facebook.com");
    }

    /** Whether a secret may travel to this host: a simulator's to a simulator, a real one to Facebook. */
    boolean admits(String secret) {
        boolean simulated = secret.regionMatches(true, 0, SIMULATED, 0, SIMULATED.length());
        return simulated ? !facebook() : facebook() && scheme.equals("https");
    }

    /** Throws when a secret must not travel to this host; the secret itself is never told. */
    void admit(String what, String secret) {
        if (admits(secret)) {
            return;
        }
        if (secret.regionMatches(true, 0, SIMULATED, 0, SIMULATED.length())) {
            throw new IllegalArgumentException(what + ": a simulator's (expected: a real one for " + this
                    + ", or lensong.facebook.graph-url set to the simulator)");
        }
        throw new IllegalArgumentException(what + ": a real one for " + this
                + " (expected: https://*.facebook.com, or a simulator's, which begins with " + SIMULATED + ")");
    }

    @Override
    public String toString() {
        return scheme + "://" + name;
    }
}
