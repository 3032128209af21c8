package vn.lensong.application.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.lensong.domain.privacy.RetentionRule;

/** What is erased because its time is over. */
public interface Retention {

    /** Every rule there is, by kind and then by the day it counts from. */
    List<RetentionRule> rules();

    /** The kinds that can be erased by a rule. */
    Set<String> kinds();

    /**
     * Erases what has had nothing to do since before that moment and hangs on nothing open, at most so much at a time.
     *
     * @return how much it was; 0 when nothing is left
     */
    int erase(String kind, Instant before, int most);
}
