package vn.lensong.domain.intake;

/**
 * How well a label is told, counted on texts that people labelled.
 *
 * @param right said and so
 * @param falseAlarms said and not so
 * @param missed so and not said
 * @param rest neither
 */
public record LabelFigures(int right, int falseAlarms, int missed, int rest) {

    public static final LabelFigures NONE = new LabelFigures(0, 0, 0, 0);

    /** Fewer texts of either kind than this decide nothing. */
    private static final int FEWEST = 5;

    /** A question that is lost costs more than a false alarm: so much recall may be given up for precision. */
    private static final double RECALL_TO_SPARE = 0.02;

    public LabelFigures plus(boolean is, boolean said) {
        return new LabelFigures(
                right + (is && said ? 1 : 0),
                falseAlarms + (!is && said ? 1 : 0),
                missed + (is && !said ? 1 : 0),
                rest + (!is && !said ? 1 : 0));
    }

    public double precision() {
        return share(right, right + falseAlarms);
    }

    public double recall() {
        return share(right, right + missed);
    }

    public double f1() {
        return share(2 * right, 2 * right + falseAlarms + missed);
    }

    public int texts() {
        return right + falseAlarms + missed + rest;
    }

    /** Whether there are enough texts of both kinds to compare by. */
    public boolean decide() {
        return right + missed >= FEWEST && falseAlarms + rest >= FEWEST;
    }

    /** Whether who has these figures tells the label better than who has the others, on the same texts. */
    public boolean beats(LabelFigures other, Label label) {
        return f1() > other.f1() && (label != Label.QUESTION || recall() >= other.recall() - RECALL_TO_SPARE);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
