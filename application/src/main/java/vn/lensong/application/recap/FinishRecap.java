package vn.lensong.application.recap;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;

/** Counts the enrolments of a programme for the last time, 30 days after it ended. */
public final class FinishRecap implements TimedJob {

    public static final String NAME = "finish-recap";

    private final KeepRecaps keeper;

    public FinishRecap(KeepRecaps keeper) {
        this.keeper = keeper;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID programmeId) {
        keeper.finish(programmeId);
        return null;
    }
}
