package vn.lensong.application.partner;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.LeadImportEvent;
import vn.lensong.domain.partner.PartnerClient;

/** Where lists of leads, and of what came of them, are brought as files, and where it is seen what became of each row. */
public final class LeadImportDesk {

    private static final int TRIES = 10;

    private static final Set<Role> BRINGERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD);
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.AUDITOR);

    private final LeadImports imports;
    private final TableReading reading;
    private final LeadDesk leads;
    private final ClientCredentials credentials;
    private final AuditBook book;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public LeadImportDesk(
            LeadImports imports,
            TableReading reading,
            LeadDesk leads,
            ClientCredentials credentials,
            AuditBook book,
            Timers timers,
            Ids ids,
            Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.leads = leads;
        this.credentials = credentials;
        this.book = book;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in, whose rows are then settled one by one. The same file for the same again, unless that was stopped,
     * is answered with the import there is.
     *
     * @throws Refusal {@code programme.not-found}, {@code branch.not-found}, {@code role.missing}, {@code
     *     lead-import.columns}, {@code upload.broken}, and as {@link TableReading}
     */
    public Taken bring(Actor actor, Wanted wanted, InputStream file) {
        Scope scope = switch (wanted.kind()) {
            case LEADS -> leads.mayList(actor, programme(wanted), wanted.branchId());
            case OUTCOMES -> actor.scopes(BRINGERS).stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.forbidden("role.missing"));
        };
        return take(actor, wanted, scope, false, file);
    }

    /** As {@link #bring} for a partner's system, which names a branch of its own. Refuses {@code scope.missing}, {@code sandbox.no-lists}. */
    public Taken bringAsClient(Actor actor, Set<ClientScope> granted, Wanted wanted, InputStream file) {
        PartnerClient client = credentials.require(actor, granted, needed(wanted.kind()));
        if (client.sandbox()) {
            throw Refusal.conflict("sandbox.no-lists", Map.of());
        }
        if (wanted.kind() == LeadImport.Kind.LEADS) {
            if (wanted.branchId() == null) {
                throw Refusal.field("branchId", "field.missing", Map.of("field", "branchId"));
            }
            leads.mayList(actor, programme(wanted), wanted.branchId());
        }
        return take(actor, wanted, client.scope(), true, file);
    }

    static ClientScope needed(LeadImport.Kind kind) {
        return kind == LeadImport.Kind.LEADS ? ClientScope.LEADS_WRITE : ClientScope.OUTCOMES_WRITE;
    }

    /** Imports inside the actor's scopes, the newest first; a partner's system sees its own. */
    public Page<LeadImport> list(Actor actor, Page.Ask ask) {
        List<Scope> systems = actor.scopes(EnumSet.of(Role.INTEGRATOR));
        return systems.isEmpty()
                ? imports.page(actor.scopes(READERS), null, ask)
                : imports.page(systems, actor.person(), ask);
    }

    /** Refuses {@code lead-import.not-found}. */
    public LeadImport show(Actor actor, UUID id) {
        LeadImport found = imports.find(id).orElseThrow(() -> Refusal.notFound("lead-import"));
        if (!own(actor, found)) {
            boolean system = !actor.scopes(EnumSet.of(Role.INTEGRATOR)).isEmpty();
            if (system) {
                throw Refusal.notFound("lead-import");
            }
            actor.require(found.scope(), "lead-import", READERS);
        }
        return found;
    }

    /** What became of the rows behind this number, in their order. */
    public List<ImportedRow> rows(Actor actor, UUID id, int after, boolean refusedOnly, int most) {
        return imports.results(show(actor, id).id(), after, refusedOnly, most);
    }

    /** Takes it no further; what was taken in stays. Refuses {@code lead-import.ended}. */
    public LeadImport stop(Actor actor, UUID id) {
        LeadImport found = show(actor, id);
        if (!own(actor, found)) {
            actor.require(found.scope(), "lead-import", BRINGERS);
        }
        for (int attempt = 1; ; attempt++) {
            LeadImport next = found.stopped(clock.instant());
            try {
                imports.save(next, TakeInLeads.ended(next, actor.person(), clock.instant()));
                return imports.find(id).orElseThrow();
            } catch (Refusal refusal) {
                // It went on meanwhile, as it does several times a second.
                if (refusal.kind() != Refusal.Kind.STALE || attempt == TRIES) {
                    throw refusal;
                }
                found = imports.find(id).orElseThrow();
            }
        }
    }

    /**
     * The rows that were refused as the file had them, to be put right and brought again; written down as what it is.
     *
     * @return what walks through them, each with why
     * @throws Refusal {@code lead-import.forgotten} once the rows are not here any more
     */
    public Refused refused(Actor actor, UUID id) {
        LeadImport found = show(actor, id);
        if (!own(actor, found)) {
            actor.require(found.scope(), "lead-import", BRINGERS);
        }
        if (found.state() == LeadImport.State.FORGOTTEN) {
            throw Refusal.conflict("lead-import.forgotten", Map.of());
        }
        book.exported(
                actor, "lead-import-refused", id, found.scope(), found.counts().refused(), null);
        return new Refused(found.columns(), to -> walk(id, to));
    }

    private void walk(UUID id, Consumer<RefusedRow> to) {
        int after = 0;
        for (List<LeadImports.Line> lines = imports.lines(id, after);
                !lines.isEmpty();
                lines = imports.lines(id, after)) {
            int last = lines.getLast().no();
            List<ImportedRow> refused = imports.results(id, after, true, lines.size());
            int next = 0;
            for (LeadImports.Line line : lines) {
                if (next < refused.size() && refused.get(next).no() == line.no()) {
                    to.accept(new RefusedRow(line, refused.get(next++)));
                }
            }
            after = last;
        }
    }

    private Taken take(Actor actor, Wanted wanted, Scope scope, boolean byClient, InputStream file) {
        UUID id = ids.next();
        Gathering gathering = new Gathering(imports, id, wanted.kind(), clock);
        boolean kept = false;
        try {
            DigestInputStream summed = new DigestInputStream(file, Digest.sum());
            reading.read(summed, gathering);
            gathering.end();
            LeadImport made = new LeadImport(
                    id, 0, scope, wanted.kind(), actor.person(), byClient, wanted.programmeId(), wanted.branchId(),
                    HexFormat.of().formatHex(summed.getMessageDigest().digest()), gathering.head(),
                    gathering.rows(), gathering.lastNo(), 0, LeadImport.Counts.NONE, LeadImport.State.RUNNING,
                    clock.instant(), null);
            LeadImport known = imports.same(made).orElse(null);
            if (known != null) {
                return new Taken(known, false);
            }
            imports.save(
                    made,
                    new LeadImportEvent.Begun(
                            id, made.kind(), scope.path(), made.rows(), actor.person(), made.madeAt()));
            kept = true;
            timers.set(TakeInLeads.NAME, id, clock.instant());
            return new Taken(imports.find(id).orElseThrow(), true);
        } catch (IOException e) {
            // The sender went away: nobody is left to read this, and nothing was kept.
            throw Refusal.invalid("upload.broken");
        } finally {
            if (!kept) {
                imports.forget(id);
            }
        }
    }

    private static UUID programme(Wanted wanted) {
        UUID programmeId = wanted.programmeId();
        if (programmeId == null) {
            throw Refusal.field("programmeId", "field.missing", Map.of("field", "programmeId"));
        }
        return programmeId;
    }

    private static boolean own(Actor actor, LeadImport found) {
        return found.byClient() && found.by().equals(actor.userId());
    }

    /**
     * What a file is.
     *
     * @param programmeId what leads were heard in; null for outcomes
     * @param branchId the branch they all go to, null for none
     */
    public record Wanted(LeadImport.Kind kind, @Nullable UUID programmeId, @Nullable UUID branchId) {}

    /** An import, and whether it was made just now. */
    public record Taken(LeadImport made, boolean fresh) {}

    /** What was refused. */
    public record Refused(List<String> columns, Consumer<Consumer<RefusedRow>> rows) {}

    /** A row as it came, and why it was refused. */
    public record RefusedRow(LeadImports.Line line, ImportedRow why) {}
}
