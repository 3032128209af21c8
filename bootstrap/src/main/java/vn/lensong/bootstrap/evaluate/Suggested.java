package vn.lensong.bootstrap.evaluate;

import java.util.Locale;

/**
 * How often an answer was suggested: at least one of the first three was said to fit.
 *
 * @param asked how many texts there were
 * @param suggested how many of them got a suggestion
 */
record Suggested(String texts, int asked, int suggested) {

    double share() {
        return asked == 0 ? 0 : (double) suggested / asked;
    }

    Suggested and(Suggested other, String together) {
        return new Suggested(together, asked + other.asked, suggested + other.suggested);
    }

    @Override
    public String toString() {
        return asked == 0
                ? "  %-44s không có / missing".formatted(texts)
                : String.format(
                        Locale.ROOT, "  %-44s %.3f  (%d trong / of %d)", texts, share(), suggested, asked);
    }
}
