package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.platform.PayloadReading;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.QuarantineEvent;
import vn.lensong.domain.intake.Quarantined;
import vn.lensong.domain.organisation.Role;

/** Where people look through what could not be read: have it read again, or say why it need not be. */
public final class QuarantineDesk {

    private static final Set<Role> WORKERS =
            EnumSet.of(Role.OPERATOR, Role.PRODUCER, Role.PROVINCE_MANAGER, Role.ADMIN);

    private final Quarantine quarantine;
    private final Programmes programmes;
    private final Platforms platforms;
    private final IntakeDesk intake;
    private final TextReading reading;
    private final Clock clock;

    public QuarantineDesk(
            Quarantine quarantine,
            Programmes programmes,
            Platforms platforms,
            IntakeDesk intake,
            TextReading reading,
            Clock clock) {
        this.quarantine = quarantine;
        this.programmes = programmes;
        this.platforms = platforms;
        this.intake = intake;
        this.reading = reading;
        this.clock = clock;
    }

    /** A programme's parts, oldest first, numbers in them masked. */
    public Page<Quarantine.Row> list(Actor actor, UUID programmeId, Set<Quarantined.State> states, Page.Ask ask) {
        Scope scope = programmes
                .find(programmeId)
                .orElseThrow(() -> Refusal.notFound("programme"))
                .scope();
        actor.require(scope, "programme", WORKERS);
        return quarantine.page(programmeId, states, ask).map(this::masked);
    }

    /** All parts the actor works with, those of no known programme for who works for the whole nation. */
    public Page<Quarantine.Row> list(Actor actor, Set<Quarantined.State> states, Page.Ask ask) {
        return quarantine.page(actor.scopes(WORKERS), states, ask).map(this::masked);
    }

    /**
     * Reads it once more, as when its reader has learnt to. Refuses {@code quarantine.unreadable},
     * with the reason, when it still cannot be read, and {@code quarantine.typed-in} for a line that a
     * person has to mend; then it goes on waiting.
     *
     * @return how many items it held
     */
    public int retry(Actor actor, UUID id) {
        Quarantined waiting = required(actor, id);
        if (waiting.part().platform().equals(InboundItem.MANUAL)) {
            throw Refusal.invalid("quarantine.typed-in", Map.of());
        }
        Instant now = clock.instant();
        Quarantined read = waiting.read(actor.person(), now);
        PayloadReading.Reading reading =
                platforms.payloads(waiting.part().platform()).read(waiting.part());
        if (!reading.malformed().isEmpty()) {
            String reason = reading.malformed().getFirst().reason();
            quarantine.save(waiting.unread(reason), null);
            throw Refusal.invalid("quarantine.unreadable", Map.of("reason", reason));
        }
        intake.receive(Actor.SYSTEM, reading.arrivals(), List.of());
        quarantine.save(
                read,
                new QuarantineEvent.Read(
                        waiting.part().programmeId(), id, reading.arrivals().size(), actor.person(), now));
        return reading.arrivals().size();
    }

    public void dismiss(Actor actor, UUID id, @Nullable String reason) {
        Instant now = clock.instant();
        Quarantined next = required(actor, id).dismissed(actor.person(), reason, now);
        quarantine.save(
                next,
                new QuarantineEvent.Dismissed(
                        next.part().programmeId(), id, String.valueOf(next.settledReason()), actor.person(), now));
    }

    private Quarantined required(Actor actor, UUID id) {
        Quarantined found = quarantine.find(id).orElseThrow(() -> Refusal.notFound("quarantine"));
        Scope scope = found.part().scope();
        actor.require(scope == null ? Scope.NATION : scope, "quarantine", WORKERS);
        return found;
    }

    private Quarantine.Row masked(Quarantine.Row row) {
        return row.showing(reading.masked(row.raw()));
    }
}
