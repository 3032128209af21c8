package vn.lensong.adapters.persistence.privacy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.application.TimedJob;
import vn.lensong.application.Timers;
import vn.lensong.application.privacy.KeyRotation;

/**
 * Changes the keys of personal values while they are in use: a new key is added, written under once every node must
 * know it, and the old one is dropped when nothing is under it any more. Where no rotation goes on it writes anew what
 * is not encrypted yet.
 */
@Singleton
public class RotateKeys implements TimedJob, KeyRotation {

    public static final String NAME = "rotate-keys";
    public static final UUID EVERYWHERE = new UUID(0, 0);

    /** Longer than any node goes on with what it knows. */
    private static final Duration EVERYBODY_KNOWS = PersonalKeys.FRESH.multipliedBy(3);

    private static final int AT_ONCE = 500;

    private final PersonalKeys keys;
    private final List<Resealable> tables;
    private final Database database;
    private final Timers timers;
    private final Clock clock;

    RotateKeys(PersonalKeys keys, List<Resealable> tables, Database database, Timers timers, Clock clock) {
        this.keys = keys;
        this.tables = tables;
        this.database = database;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public boolean begin() {
        PersonalKeys.State state = keys.read();
        boolean begun = state.phase() == PersonalKeys.Phase.STILL
                && keys.change(
                        state,
                        state.fields().withAnother(),
                        state.lookups().withAnother(),
                        PersonalKeys.Phase.ADDED);
        timers.set(NAME, EVERYWHERE, clock.instant().plus(EVERYBODY_KNOWS));
        return begun;
    }

    @Override
    public boolean goesOn() {
        return keys.read().phase() != PersonalKeys.Phase.STILL;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID subject) {
        PersonalKeys.State state = keys.read();
        if (state.phase() == PersonalKeys.Phase.ADDED) {
            keys.change(
                    state, state.fields().promoted(), state.lookups().promoted(), PersonalKeys.Phase.PROMOTED);
            // Whoever wrote under the old key a moment ago must be done before its rows are looked for.
            return clock.instant().plus(EVERYBODY_KNOWS);
        }
        tables.forEach(this::reseal);
        if (state.phase() == PersonalKeys.Phase.PROMOTED) {
            keys.change(
                    state, state.fields().withoutOthers(), state.lookups().withoutOthers(), PersonalKeys.Phase.STILL);
        }
        return null;
    }

    private void reseal(Resealable table) {
        int changed;
        do {
            changed = database.write(sql -> table.reseal(sql, AT_ONCE));
        } while (changed > 0);
    }
}
