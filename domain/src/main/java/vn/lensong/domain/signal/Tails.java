package vn.lensong.domain.signal;

/** How likely it is to see so many by chance. */
final class Tails {

    private Tails() {}

    /**
     * At least {@code count} where {@code mean} are expected: negative binomial, which is a Poisson whose rate is itself
     * not known better than {@code shape} events would tell.
     */
    static double rate(int count, double mean, double shape) {
        double probability = Math.pow(shape / (shape + mean), shape);
        double below = 0;
        for (int k = 0; k < count; k++) {
            below += probability;
            probability *= (shape + k) / (k + 1) * (mean / (shape + mean));
        }
        return Math.max(0, 1 - below);
    }

    /** At least {@code count} of {@code all} where the share is known as from {@code yes} and {@code no} ones seen before. */
    static double share(int count, int all, double yes, double no) {
        double probability = 1;
        for (int i = 0; i < all; i++) {
            probability *= (no + i) / (yes + no + i);
        }
        double below = 0;
        for (int k = 0; k < count; k++) {
            below += probability;
            probability *= (all - k) / (k + 1.0) * ((yes + k) / (no + all - k - 1));
        }
        return Math.max(0, 1 - below);
    }
}
