package vn.lensong.adapters.web.promotion;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.promotion.Countdown;

/**
 * A countdown as everybody may see it.
 *
 * @param secondsLeft to the start at {@code serverTime}, begun ones whole; never below zero
 * @param reason why it was postponed or cancelled, where it was
 * @param permalink where the broadcast is or was seen, where that is known
 * @param postponedFrom the start before the last move, where it was moved
 */
@Serdeable
record CountdownAnswer(
        UUID programmeId,
        String title,
        Countdown.State state,
        Instant startsAt,
        long secondsLeft,
        Instant serverTime,
        @Nullable String reason,
        @Nullable String permalink,
        @Nullable Instant postponedFrom) {

    static CountdownAnswer of(Countdown countdown) {
        return new CountdownAnswer(
                countdown.programmeId(),
                countdown.title(),
                countdown.state(),
                countdown.startsAt(),
                countdown.secondsLeft(),
                countdown.at(),
                countdown.reason(),
                countdown.permalink(),
                countdown.postponedFrom());
    }
}
