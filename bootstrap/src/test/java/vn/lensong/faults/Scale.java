package vn.lensong.faults;

import java.time.Duration;

/** How large the trials are: seconds in every build, the real numbers with {@code -Dlensong.faults=long}. */
final class Scale {

    static final boolean LONG = "long".equals(System.getProperty("lensong.faults"));

    private Scale() {}

    static int of(int shortly, int really) {
        return LONG ? really : shortly;
    }

    static Duration of(Duration shortly, Duration really) {
        return LONG ? really : shortly;
    }

    /** How long anything may take before a trial is lost. */
    static Duration patience() {
        return of(Duration.ofSeconds(90), Duration.ofMinutes(15));
    }
}
