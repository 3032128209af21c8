package vn.lensong.bootstrap;

import java.util.concurrent.ThreadLocalRandom;

/** Telephone numbers that no other test has: a number is one lead of a province, and tests share the province. */
public final class FreshNumber {

    private FreshNumber() {}

    /** A Vietnamese mobile number as people write it; 095 and others are nobody's, so only one prefix is used. */
    public static String next() {
        return "098" + ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
    }
}
