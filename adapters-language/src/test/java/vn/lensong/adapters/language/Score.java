package vn.lensong.adapters.language;

import java.util.Locale;

/** Precision and recall, counted one decision at a time. */
final class Score {

    private final String name;
    private int hits;
    private int falseAlarms;
    private int misses;

    Score(String name) {
        this.name = name;
    }

    void add(boolean expected, boolean said) {
        add(expected && said ? 1 : 0, !expected && said ? 1 : 0, expected && !said ? 1 : 0);
    }

    void add(int newHits, int newFalseAlarms, int newMisses) {
        hits += newHits;
        falseAlarms += newFalseAlarms;
        misses += newMisses;
    }

    double precision() {
        return (double) hits / (hits + falseAlarms);
    }

    double recall() {
        return (double) hits / (hits + misses);
    }

    int falseAlarms() {
        return falseAlarms;
    }

    void print() {
        System.out.println(this);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: precision %.3f, recall %.3f (%d right, %d false alarms, %d missed)",
                name,
                precision(),
                recall(),
                hits,
                falseAlarms,
                misses);
    }
}
