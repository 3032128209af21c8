package vn.lensong.adapters.facebook.simulator;

/** One invented Page: its id, the name people see, and the token that acts for it. */
public record DemoPage(String id, String name, String token) {

    public DemoPage {
        if (!token.startsWith("SIM")) {
            throw new IllegalArgumentException("token of page " + id + ": hidden (expected: one that starts with SIM)");
        }
    }
}
