package vn.lensong.application.intake;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;

/** What viewers wrote under a programme in some time, in the words that were stored first. */
public interface FirstWords {

    /**
     * Every comment of the programme that was written from the one moment until before the other, by the
     * platform's clock, on whatever page; none of the page itself, none that a person typed in, and none that was
     * written in private. In no
     * particular order, and read by parts: a hundred thousand need not be in memory at once.
     */
    void each(UUID programmeId, Instant from, Instant until, Consumer<Written> reader);

    /**
     * One comment.
     *
     * @param words exactly as first stored; empty when it had none
     * @param original false when only a later wording is known
     */
    record Written(
            UUID itemId,
            String platform,
            String externalId,
            Arrival.@Nullable Author author,
            Instant writtenAt,
            String words,
            boolean original,
            boolean removed) {}
}
