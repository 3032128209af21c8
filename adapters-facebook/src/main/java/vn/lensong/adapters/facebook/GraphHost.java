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

    /** Throws when a secret must not travel to this host; the secret itself is never told. */
    void admit(String what, String secret) {
        boolean simulated = secret.regionMatches(true, 0, SIMULATED, 0, SIMULATED.length());
        if (simulated && facebook()) {
            throw new IllegalArgumentException(what + ": a simulator's (expected: a real one for " + this
                    + ", or lensong.facebook.graph-url" + " set to the simulator)");
        }
        if (!simulated && !(facebook() && scheme.equals("https"))) {
            throw new IllegalArgumentException(what + ": a real one for " + this
                    + " (expected: https://*.facebook.com, or a simulator's, which begins with " + SIMULATED + ")");
        }
    }

    @Override
    public String toString() {
        return scheme + "://" + name;
    }
}
