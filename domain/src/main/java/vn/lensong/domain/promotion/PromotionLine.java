package vn.lensong.domain.promotion;

import java.util.Map;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * One thing that a programme is promoted by, as a template has it: what, when, by whom and in which words.
 *
 * @param key its name inside a template
 * @param offsetMinutes minutes after the anchor, negative before it
 * @param graceMinutes how long after its time a post still makes sense; later it is skipped
 * @param title what people call it
 * @param text the words, with placeholders as {@link PostText} knows them
 */
public record PromotionLine(
        String key,
        Kind kind,
        Anchor anchor,
        int offsetMinutes,
        Doer doer,
        int graceMinutes,
        String title,
        String text) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_KEY = 40;
    private static final int FURTHEST = 60 * 24 * 120;
    private static final int LONGEST_GRACE = 60 * 24 * 7;

    /** What it is for. */
    public enum Kind {
        ANNOUNCEMENT,
        INVITATIONS,
        REMINDER,
        LIVE_LINK,
        LAST_CALL,
        SHARE_CALL,
        THANKS,
        RECAP,
        MOVED,
        CANCELLATION
    }

    /** What its time is counted from. */
    public enum Anchor {
        START,
        /** The beginning of every segment that viewers see, once for each. */
        SEGMENT,
        END,
        /** Made when a programme that people were told of is moved; a person lets it out. */
        MOVE,
        /** Made when a programme is cancelled; a person lets it out. */
        CANCELLATION
    }

    /** Who does it. */
    public enum Doer {
        /** A post on the page, published at its time. */
        MACHINE,
        PERSON
    }

    public PromotionLine {
        key = Text.required("key", key, LONGEST_KEY);
        if (!KEY.matcher(key).matches()) {
            throw Refusal.field("key", "promotion.key", Map.of("key", key));
        }
        title = Text.required("title", title, 200);
        text = PostText.required("text", text);
        if (Math.abs((long) offsetMinutes) > FURTHEST) {
            throw Refusal.field("offsetMinutes", "promotion.offset", Map.of("minutes", offsetMinutes));
        }
        if (graceMinutes < 1 || graceMinutes > LONGEST_GRACE) {
            throw Refusal.field("graceMinutes", "promotion.grace", Map.of("minutes", graceMinutes));
        }
        if (doer != doerOf(anchor, doer)) {
            throw Refusal.field("doer", "promotion.doer", Map.of("anchor", anchor.name()));
        }
    }

    /** The same in other words. Refuses as the constructor does. */
    PromotionLine saying(String words) {
        return new PromotionLine(key, kind, anchor, offsetMinutes, doer, graceMinutes, title, words);
    }

    /** Whether it is about a programme that is still to come. */
    boolean before() {
        return anchor == Anchor.START && offsetMinutes < 0;
    }

    /** On air a person calls; what tells of a change is a post. */
    private static Doer doerOf(Anchor anchor, Doer wanted) {
        return switch (anchor) {
            case START, END -> wanted;
            case SEGMENT -> Doer.PERSON;
            case MOVE, CANCELLATION -> Doer.MACHINE;
        };
    }
}
