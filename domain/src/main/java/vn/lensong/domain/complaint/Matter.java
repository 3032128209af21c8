package vn.lensong.domain.complaint;

import vn.lensong.domain.Text;

/**
 * What somebody complains of.
 *
 * @param subject in a few words
 * @param words as the person said it first; never changed
 */
public record Matter(Track track, String subject, String words, Topic topic, Harm harm) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_WORDS = 8_000;

    public Matter {
        subject = Text.required("subject", subject, LONGEST_SUBJECT);
        words = Text.required("words", words, LONGEST_WORDS);
    }

    /** Of what somebody wrote, whose beginning says what it is about. */
    public static Matter written(String words) {
        String whole = words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
        String line = whole.strip().replaceAll("\\s+", " ");
        String subject = line.length() <= 80 ? line : line.substring(0, line.offsetByCodePoints(0, 70)) + "…";
        return new Matter(Track.SERVICE, subject, whole, Topic.OTHER, Harm.NONE);
    }

    /** Read otherwise; the words stay. */
    public Matter read(String nextSubject, Topic nextTopic, Harm nextHarm) {
        return new Matter(track, nextSubject, words, nextTopic, nextHarm);
    }

    Matter on(Track next) {
        return new Matter(next, subject, words, topic, harm);
    }

    /** Quotes nobody in logs. */
    @Override
    public String toString() {
        return "Matter[" + track + ", " + topic + "]";
    }
}
