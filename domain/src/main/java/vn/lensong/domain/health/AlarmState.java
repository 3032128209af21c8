package vn.lensong.domain.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One alarm with its hysteresis: a short trouble does not raise it, a short calm does not clear it.
 *
 * @param raisedAt null while it is quiet
 * @param since since when what is seen speaks against the present state, null while nothing does
 */
public record AlarmState(StreamAlarm alarm, @Nullable Instant raisedAt, @Nullable Instant since) {

    public static AlarmState quiet(StreamAlarm alarm) {
        return new AlarmState(alarm, null, null);
    }

    public boolean raised() {
        return raisedAt != null;
    }

    /**
     * The next state after one look.
     *
     * @param bad null when nobody can tell: then nothing is raised, nothing cleared, and nothing counted on
     */
    AlarmState seen(@Nullable Boolean bad, Instant now) {
        if (bad == null || bad == raised()) {
            return new AlarmState(alarm, raisedAt, null);
        }
        Instant began = since == null ? now : since;
        Duration needed = bad ? alarm.raiseAfter() : alarm.calmFor();
        if (Duration.between(began, now).compareTo(needed) < 0) {
            return new AlarmState(alarm, raisedAt, began);
        }
        return new AlarmState(alarm, bad ? now : null, null);
    }
}
