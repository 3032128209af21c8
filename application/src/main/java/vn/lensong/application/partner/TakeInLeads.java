package vn.lensong.application.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.StorageOutage;
import vn.lensong.application.TimedJob;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.LeadImportEvent;
import vn.lensong.domain.partner.PartnerClient;

/**
 * Settles the rows of an import in their order, some of them in a transaction with what came of each, so that one that is
 * begun again goes on where it was. Where that fails they are done again one by one: a row costs its neighbours nothing.
 * It rings for a moment at a time, and no transaction lasts: timers are few, and on air comes first.
 */
public final class TakeInLeads implements TimedJob {

    public static final String NAME = "take-in-leads";

    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final int TRIES = 4;

    /**
     * The number of the newest event of a programme is held while a transaction ends; nobody is to wait long for it. A
     * power of two, because batches leave as statements of so many rows.
     */
    static final int ROWS_AT_ONCE = 256;

    private static final Duration LONGEST_AT_ONCE = Duration.ofMillis(100);

    /** While its programme is on air a list goes at a walk: everybody at the desks is told of each lead. */
    private static final Duration WALK = Duration.ofSeconds(1);

    private static final int ROWS_AT_A_WALK = 100;

    private final LeadImports imports;
    private final RowWork work;
    private final People people;
    private final PartnerClients clients;
    private final StorageOutage outage;
    private final Clock clock;

    public TakeInLeads(
            LeadImports imports,
            RowWork work,
            People people,
            PartnerClients clients,
            StorageOutage outage,
            Clock clock) {
        this.imports = imports;
        this.work = work;
        this.people = people;
        this.clients = clients;
        this.outage = outage;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID importId) {
        LeadImport one = imports.find(importId).orElse(null);
        if (one == null || one.state() == LeadImport.State.FORGOTTEN) {
            return null;
        }
        Instant endedAt = one.endedAt();
        if (endedAt != null) {
            return rest(one, endedAt);
        }
        Instant until = clock.instant().plus(MOMENT);
        RowWork.As as = as(one);
        boolean walking = work.onAir(one);
        while (one.state() == LeadImport.State.RUNNING && clock.instant().isBefore(until)) {
            List<LeadImports.Line> lines = imports.lines(importId, one.at());
            if (lines.isEmpty()) {
                LeadImport done = one.done(clock.instant());
                imports.save(done, ended(done, null, clock.instant()));
                return clock.instant().plus(LeadImport.ROWS_KEPT);
            }
            if (walking) {
                step(one, lines.subList(0, Math.min(ROWS_AT_A_WALK, lines.size())), as, until);
                return clock.instant().plus(WALK);
            }
            one = settled(one, lines, as, until);
        }
        return clock.instant();
    }

    static LeadImportEvent ended(LeadImport one, @Nullable UUID by, Instant at) {
        LeadImport.Counts counts = one.counts();
        return new LeadImportEvent.Ended(
                one.id(), one.state(), counts.created(), counts.joined(), counts.refused(), by, at);
    }

    private @Nullable Instant rest(LeadImport one, Instant endedAt) {
        Instant end = endedAt.plus(LeadImport.ROWS_KEPT);
        if (clock.instant().isBefore(end)) {
            return end;
        }
        imports.forget(one.id());
        imports.save(one.forgotten());
        return null;
    }

    private LeadImport settled(LeadImport one, List<LeadImports.Line> lines, RowWork.As as, Instant until) {
        LeadImport now = one;
        List<LeadImports.Line> rest = lines;
        while (!rest.isEmpty() && now.state() == LeadImport.State.RUNNING && clock.instant().isBefore(until)) {
            now = step(now, rest.subList(0, Math.min(ROWS_AT_ONCE, rest.size())), as, until);
            int at = now.at();
            rest = rest.stream().filter(line -> line.no() > at).toList();
        }
        return now;
    }

    private LeadImport step(LeadImport one, List<LeadImports.Line> lines, RowWork.As as, Instant until) {
        return one.kind() == LeadImport.Kind.LEADS
                ? together(one, lines, as, until)
                : oneByOne(one, lines, as, until);
    }

    /** Twice, since somebody may have been faster with one of them; what is wrong with a row is found one by one. */
    private LeadImport together(LeadImport one, List<LeadImports.Line> lines, RowWork.As as, Instant until) {
        LeadImport now = one;
        for (int attempt = 1; attempt <= 2 && now.state() == LeadImport.State.RUNNING; attempt++) {
            Instant enough = clock.instant().plus(LONGEST_AT_ONCE);
            try {
                return imports.settle(
                        now,
                        lines,
                        open -> work.together(one, open, as, () -> !clock.instant().isBefore(enough)));
            } catch (RuntimeException e) {
                throwIfAway(e);
                now = imports.find(one.id()).orElseThrow();
            }
        }
        return now.state() == LeadImport.State.RUNNING ? oneByOne(now, lines, as, until) : now;
    }

    private LeadImport oneByOne(LeadImport one, List<LeadImports.Line> lines, RowWork.As as, Instant until) {
        LeadImport.Counts counts = one.counts();
        int at = one.at();
        for (LeadImports.Line line : lines) {
            counts = counts.with(settled(one, line, as));
            at = line.no();
            if (!clock.instant().isBefore(until)) {
                break;
            }
        }
        return counted(one, at, counts);
    }

    /** Who stops it meanwhile changes it too; what was settled by then is counted all the same. */
    private LeadImport counted(LeadImport one, int at, LeadImport.Counts counts) {
        LeadImport next = one;
        for (int attempt = 1; ; attempt++) {
            try {
                imports.save(next.settled(at, counts));
                return imports.find(one.id()).orElseThrow();
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.STALE || attempt == TRIES) {
                    throw refusal;
                }
                next = imports.find(one.id()).orElseThrow();
            }
        }
    }

    /** A row that was settled before the last time's end, and not counted, says itself what it came to. */
    private ImportedRow.Status settled(LeadImport one, LeadImports.Line line, RowWork.As as) {
        for (int attempt = 1; ; attempt++) {
            try {
                return imports.settle(one.id(), line.no(), () -> work.done(one, line, as))
                        .status();
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.STALE || attempt == TRIES) {
                    return remember(one, ImportedRow.refused(line.no(), refusal));
                }
            } catch (RuntimeException e) {
                if (outage.explains(e) || attempt < TRIES) {
                    throwIfAway(e);
                } else {
                    return remember(one, ImportedRow.refused(line.no(), Refusal.invalid("lead-import.row-failed")));
                }
            }
        }
    }

    private void throwIfAway(RuntimeException failure) {
        if (outage.explains(failure)) {
            throw failure;
        }
    }

    private ImportedRow.Status remember(LeadImport one, ImportedRow row) {
        return imports.settle(one.id(), row.no(), () -> row).status();
    }

    /** Whoever brought it as they are now, and not as they were when they did. */
    private RowWork.As as(LeadImport one) {
        if (!one.byClient()) {
            return people.find(one.by())
                    .map(person -> new RowWork.As(
                            new Actor(person.id(), person.displayName(), person.grants()), null))
                    .orElseGet(() -> RowWork.As.nobody("role.missing"));
        }
        PartnerClient client = clients.find(one.by()).filter(PartnerClient::works).orElse(null);
        if (client == null) {
            return RowWork.As.nobody("partner-client.revoked");
        }
        return client.may(LeadImportDesk.needed(one.kind()))
                ? new RowWork.As(ClientCredentials.actor(client), null)
                : RowWork.As.nobody("scope.missing");
    }
}
