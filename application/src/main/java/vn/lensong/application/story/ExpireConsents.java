package vn.lensong.application.story;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.story.Consent;

/** Takes a story out of the runs of show to come when the last day of its consent is over. */
public final class ExpireConsents implements TimedJob {

    public static final String NAME = "expire-consents";

    private final Stories stories;
    private final KeepConsents keeper;
    private final Clock clock;

    public ExpireConsents(Stories stories, KeepConsents keeper, Clock clock) {
        this.stories = stories;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Goes by the consent as it is now: it may have been given anew meanwhile. */
    @Override
    public @Nullable Instant ring(UUID storyId) {
        Consent consent = stories.find(storyId).orElseThrow().consent();
        if (consent == null) {
            return null;
        }
        Instant end = consent.to().plusDays(1).atStartOfDay(Programme.HANOI).toInstant();
        if (consent.withdrawnAt() == null && end.isAfter(clock.instant())) {
            return end;
        }
        keeper.look(storyId, null);
        return null;
    }
}
