package vn.lensong.domain.promotion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How well somebody fits an invitation: a sum that a person can check, each part with its reason. */
public record Candidate(int points, List<Part> parts) {

    private static final int A_QUESTION = 5;
    private static final int MOST_FOR_QUESTIONS = 20;
    private static final int A_SHOW = 5;
    private static final int MOST_FOR_SHOWS = 25;
    private static final int A_NUMBER = 25;

    /** Why somebody fits. */
    public enum Reason {
        /** Was heard of in the last 30 days. */
        LATELY,
        /** In the last 90 days. */
        THIS_SEASON,
        /** In the last half year. */
        THIS_HALF_YEAR,
        /** Asked questions. */
        ASKED,
        /** Left a number. */
        LEFT_NUMBER,
        /** Came to earlier shows. */
        CAME
    }

    /**
     * One part of the sum.
     *
     * @param count how many questions or shows; 1 for the others
     */
    public record Part(Reason reason, int count, int points) {}

    /**
     * What is known of somebody.
     *
     * @param shows how many programmes they wrote in
     */
    public record Facts(Instant lastHeardOf, int shows, int questions, boolean leftNumber) {}

    public Candidate {
        parts = List.copyOf(parts);
    }

    /** 30, 20 or 10 points for how lately, 5 for a question up to 20, 25 for a number, 5 for a show up to 25. */
    public static Candidate of(Facts facts, Instant now) {
        List<Part> parts = new ArrayList<>();
        long days = Duration.between(facts.lastHeardOf(), now).toDays();
        if (days <= 30) {
            parts.add(new Part(Reason.LATELY, 1, 30));
        } else if (days <= 90) {
            parts.add(new Part(Reason.THIS_SEASON, 1, 20));
        } else if (days <= 182) {
            parts.add(new Part(Reason.THIS_HALF_YEAR, 1, 10));
        }
        if (facts.questions() > 0) {
            parts.add(new Part(
                    Reason.ASKED, facts.questions(), Math.min(MOST_FOR_QUESTIONS, A_QUESTION * facts.questions())));
        }
        if (facts.leftNumber()) {
            parts.add(new Part(Reason.LEFT_NUMBER, 1, A_NUMBER));
        }
        if (facts.shows() > 0) {
            parts.add(new Part(Reason.CAME, facts.shows(), Math.min(MOST_FOR_SHOWS, A_SHOW * facts.shows())));
        }
        return new Candidate(parts.stream().mapToInt(Part::points).sum(), parts);
    }
}
