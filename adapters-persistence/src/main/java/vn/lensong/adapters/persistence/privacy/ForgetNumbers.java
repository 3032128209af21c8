package vn.lensong.adapters.persistence.privacy;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.privacy.WorkingCalendar;

/** Forgets numbers that nothing needs any more: at once when somebody is erased, every night whatever else let go of. */
@Singleton
public class ForgetNumbers implements TimedJob {

    public static final String NAME = "forget-numbers";
    public static final UUID EVERYWHERE = new UUID(0, 0);

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);
    private static final int AT_ONCE = 1_000;

    private static final String NEEDED =
            NumberColumn.ALL.stream().map(column -> column.needs("n.token")).collect(Collectors.joining(" or "));

    private final Database database;
    private final Clock clock;

    ForgetNumbers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID subject) {
        String after = "";
        for (List<String> some = some(after); !some.isEmpty(); some = some(after)) {
            List<String> these = some;
            database.insist(sql -> forget(sql, these));
            after = some.getLast();
        }
        return next();
    }

    /** Tonight, when nobody is on air. */
    public Instant next() {
        Instant now = clock.instant();
        Instant tonight = now.atZone(WorkingCalendar.HANOI).with(AT_NIGHT).toInstant();
        return tonight.isAfter(now) ? tonight : tonight.plus(Duration.ofDays(1));
    }

    /** Holds them until the transaction ends, as whoever is about to need them does. */
    void hold(Sql sql, Collection<String> tokens) {
        In.list(
                sql,
                "select lookup from personal_number_lookup where token in (?) order by lookup for update",
                row -> row.text("lookup"),
                tokens);
    }

    /** Whether a number is needed is asked only once it is held: nobody begins to need it meanwhile. */
    void forget(Sql sql, Collection<String> tokens) {
        hold(sql, tokens);
        List<String> gone = In.list(
                sql,
                "select n.token from personal_number n where n.token in (?) and not (" + NEEDED + ")",
                row -> row.text("token"),
                tokens);
        In.update(sql, "delete from personal_number_lookup where token in (?)", gone);
        In.update(sql, "delete from personal_number where token in (?)", gone);
    }

    private List<String> some(String after) {
        return database.read(sql -> sql.list(
                "select n.token from personal_number n where n.token > ? and not (" + NEEDED + ") order by n.token limit ?",
                row -> row.text("token"),
                after,
                AT_ONCE));
    }
}
