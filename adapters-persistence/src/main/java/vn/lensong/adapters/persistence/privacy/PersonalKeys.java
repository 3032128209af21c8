package vn.lensong.adapters.persistence.privacy;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.platform.Seal;

/**
 * The keys in use, kept in the database under the installation's secret and read again when another node may have
 * changed them.
 */
@Singleton
public class PersonalKeys {

    private static final int ONLY = 1;
    private static final String FIELDS = "personal keys: fields";
    private static final String LOOKUPS = "personal keys: lookups";

    /** How long a node may go on with the keys it knows. */
    static final Duration FRESH = Duration.ofSeconds(10);

    private final Database database;
    private final Seal seal;
    private final Clock clock;
    private volatile @Nullable Known known;

    PersonalKeys(Database database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** Keys are made before anything is written: made in a transaction that is rolled back they would be lost. */
    @PostConstruct
    void prepare() {
        read();
    }

    /** How far a rotation is. */
    enum Phase {
        /** None goes on. */
        STILL,
        /** There is another key, which nobody writes under before every node knows it. */
        ADDED,
        /** The new key is written under; rows under the old one are written anew. */
        PROMOTED
    }

    /** The keys of now, at most ten seconds old. */
    State current() {
        Known last = known;
        return last != null && clock.instant().isBefore(last.readAt.plus(FRESH)) ? last.state : read();
    }

    /** The keys as they stand in the database; made there when there are none. */
    State read() {
        State state = stored().orElseGet(this::made);
        known = new Known(state, clock.instant());
        return state;
    }

    /** Stores what comes after this state. False when somebody was faster. */
    boolean change(State from, Keys fields, Keys lookups, Phase phase) {
        int changed = database.write(sql -> sql.update(
                """
                update personal_keys set version = version + 1, fields = ?, lookups = ?, phase = ?, changed_at = ?
                where id = ? and version = ?
                """,
                seal.seal(fields.text(), FIELDS),
                seal.seal(lookups.text(), LOOKUPS),
                phase,
                clock.instant(),
                ONLY,
                from.version));
        read();
        return changed == 1;
    }

    private Optional<State> stored() {
        return database.read(
                sql -> sql.first("select * from personal_keys where id = ?", this::state, ONLY));
    }

    private State made() {
        database.change(this::make);
        return stored().orElseThrow();
    }

    private void make(Sql sql) {
        sql.update(
                """
                insert into personal_keys (id, version, fields, lookups, phase, changed_at) values (?, 1, ?, ?, ?, ?)
                on conflict do nothing
                """,
                ONLY,
                seal.seal(Keys.ofFields().text(), FIELDS),
                seal.seal(Keys.ofLookups().text(), LOOKUPS),
                Phase.STILL,
                clock.instant());
    }

    private State state(Row row) {
        return new State(
                row.longNumber("version"),
                Keys.of(opened(row.text("fields"), FIELDS), Templates.FIELDS),
                Keys.of(opened(row.text("lookups"), LOOKUPS), Templates.LOOKUPS),
                row.constant("phase", Phase.class));
    }

    private String opened(String sealed, String purpose) {
        return seal.open(sealed, purpose)
                .orElseThrow(OtherSecret::new);
    }

    /** The keys are there and do not open. */
    public static final class OtherSecret extends IllegalStateException {

        OtherSecret() {
            super("personal_keys: sealed under another secret (expected: the LENSONG_SIGNING_SECRET of before)");
        }
    }

    /** The keys with how far a rotation of them is. */
    record State(long version, Keys fields, Keys lookups, Phase phase) {}

    /** What was read, and when. */
    private record Known(State state, Instant readAt) {}

    /** Says with which parameters kept keys get another one. */
    private static final class Templates {
        static final Keys FIELDS = Keys.ofFields();
        static final Keys LOOKUPS = Keys.ofLookups();
    }
}
