package vn.lensong.bootstrap.evaluate;

import java.util.Locale;

/**
 * How often the right answer was found, for one way of asking.
 *
 * @param asked how many questions were asked
 * @param first how many had the right answer in the first place
 * @param amongThree how many had it among the first three
 * @param amongFive how many had it among the first five
 */
record Retrieved(String way, int asked, int first, int amongThree, int amongFive) {

    double recallAtOne() {
        return share(first);
    }

    double recallAtThree() {
        return share(amongThree);
    }

    private double share(int found) {
        return asked == 0 ? 0 : (double) found / asked;
    }

    @Override
    public String toString() {
        return asked == 0
                ? "  %-44s không có / missing".formatted(way)
                : String.format(
                        Locale.ROOT,
                        "  %-44s R@1 %.3f  R@3 %.3f  R@5 %.3f  (%d câu / questions)",
                        way,
                        recallAtOne(),
                        recallAtThree(),
                        share(amongFive),
                        asked);
    }
}
