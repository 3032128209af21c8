package vn.lensong.domain.crisis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * How an incident came to be known.
 *
 * @param reference what names it at its source, so that the same signal opens one incident only
 * @param evidence where it can be looked at: an address, an item, a note
 * @param reportedBy null for the machine
 */
public record Signal(Source source, String reference, String evidence, @Nullable UUID reportedBy) {

    /** Where signals come from. */
    public enum Source {
        STAFF_REPORT,
        PRESS_CALL,
        COMPLAINT_RATE,
        REACH,
        TOPIC_GROWTH
    }

    public Signal {
        reference = Text.required("reference", reference, 200);
        evidence = Text.optional("evidence", evidence, 1000);
    }
}
