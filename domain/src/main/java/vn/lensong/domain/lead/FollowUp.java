package vn.lensong.domain.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * How a person is to be followed up.
 *
 * @param hesitation why they have not joined yet, null when nobody knows
 * @param channel by which they want to be reached, null for any
 * @param time when they want to be reached, in words; may be empty
 * @param chosen the temperature somebody set by hand, null while the rule decides
 * @param next what is to be done next, null when nothing is
 */
public record FollowUp(
        @Nullable Hesitation hesitation,
        @Nullable Channel channel,
        String time,
        @Nullable Temperature chosen,
        @Nullable Next next) {

    static final FollowUp NOTHING = new FollowUp(null, null, "", null, null);

    /** How a person is reached. */
    public enum Channel {
        PHONE,
        SMS,
        ZALO,
        MESSENGER,
        VISIT
    }

    /** What is to be done by when. */
    public record Next(Action action, Instant dueAt) {}

    /** What there is to do. */
    public enum Action {
        CALL,
        MESSAGE,
        VISIT,
        PAPERS,
        COLLECT,
        OTHER
    }

    public FollowUp {
        time = Text.optional("preferredTime", time, 120);
    }

    FollowUp because(Hesitation why) {
        return new FollowUp(why, channel, time, chosen, next);
    }

    FollowUp then(@Nullable Next action) {
        return new FollowUp(hesitation, channel, time, chosen, action);
    }

    /** With whatever the other one says and this one does not. */
    FollowUp or(FollowUp other) {
        return new FollowUp(
                hesitation == null ? other.hesitation : hesitation,
                channel == null ? other.channel : channel,
                time.isEmpty() ? other.time : time,
                chosen == null ? other.chosen : chosen,
                next == null ? other.next : next);
    }
}
