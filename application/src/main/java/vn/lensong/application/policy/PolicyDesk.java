package vn.lensong.application.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.policy.Figure;
import vn.lensong.domain.policy.Figures;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyRow;
import vn.lensong.domain.policy.PolicyTable;

/** Where the figures of the law are read by everybody, and changed and confirmed by national editors. */
public final class PolicyDesk {

    private static final Set<Role> EDITORS = EnumSet.of(Role.NATIONAL_EDITOR);

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final PolicyTables tables;
    private final Ids ids;
    private final Clock clock;

    public PolicyDesk(PolicyTables tables, Ids ids, Clock clock) {
        this.tables = tables;
        this.ids = ids;
        this.clock = clock;
    }

    /** All parameters, by key. */
    public List<PolicyParameter> parameters(Actor actor) {
        return tables.table().parameters();
    }

    public PolicyParameter parameter(Actor actor, String key) {
        return tables.find(key).orElseThrow(() -> Refusal.notFound("policy-parameter"));
    }

    /** What is different from a day on that is after this one, by day; after today where none is given. */
    public List<PolicyTable.Change> upcoming(Actor actor, @Nullable LocalDate day) {
        return tables.table().upcoming(orToday(day));
    }

    /** Every live figure on a day, by name; on today where none is given. */
    public List<Figure> figures(Actor actor, @Nullable LocalDate day) {
        PolicyTable table = tables.table();
        LocalDate on = orToday(day);
        return Figures.names().stream()
                .map(name -> Figures.at(table, name, on).orElseThrow())
                .toList();
    }

    private LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.ofInstant(clock.instant(), VIETNAM) : day;
    }

    /**
     * A row joins a parameter: the open one before it ends on the day before.
     *
     * @param seen the version that the editor looked at, null where that was not said
     * @throws Refusal {@code policy-parameter.not-found}, {@code policy.overlap}, {@code policy.gap},
     *     {@code policy.value}, {@code version.outdated}
     */
    public PolicyParameter add(Actor actor, String key, @Nullable Long seen, NewRow row) {
        requireEditor(actor);
        PolicyParameter parameter = seen(parameter(actor, key), seen);
        PolicyRow added = new PolicyRow(
                ids.next(),
                row.value(),
                row.validFrom(),
                row.validTo(),
                row.legalBasis(),
                row.source(),
                row.evidence(),
                row.status(),
                null);
        PolicyParameter next = parameter.with(added);
        tables.save(List.of(next), List.of(changed(actor, next, added, clock.instant())));
        return parameter(actor, key);
    }

    /**
     * Confirms a pending row after a look into the official text; who did it and why is kept.
     *
     * @throws Refusal {@code policy-parameter.not-found}, {@code policy-row.not-found},
     *     {@code policy.confirmed}, {@code version.outdated}
     */
    public PolicyParameter confirm(Actor actor, String key, @Nullable Long seen, UUID rowId, String reason) {
        requireEditor(actor);
        PolicyParameter parameter = seen(parameter(actor, key), seen);
        Instant now = clock.instant();
        PolicyRow.Confirmation confirmation =
                new PolicyRow.Confirmation(actor.person(), actor.name(), now, reason);
        PolicyParameter next = parameter.confirmed(rowId, confirmation);
        LocalDate from = next.row(rowId).validFrom();
        tables.save(
                List.of(next),
                List.of(new PolicyEvent.ParameterConfirmed(
                        next.id(), key, rowId, from, confirmation.reason(), actor.person(), now)));
        return parameter(actor, key);
    }

    /**
     * Takes over a file of rows, the whole or nothing. Rows that are stored already change nothing, so
     * a file may come again.
     *
     * @return how many rows were added
     * @throws Refusal {@code policy.import} with every problem of every line
     */
    public int importAll(Actor actor, List<ParameterLine> lines) {
        requireEditor(actor);
        PolicyImport read = PolicyImport.read(tables.table(), lines, ids);
        Instant now = clock.instant();
        List<PolicyEvent> because = read.added().stream()
                .map(added -> changed(actor, added.parameter(), added.row(), now))
                .toList();
        if (!because.isEmpty()) {
            tables.save(read.changed(), because);
        }
        return because.size();
    }

    private static PolicyEvent changed(Actor actor, PolicyParameter parameter, PolicyRow row, Instant now) {
        return new PolicyEvent.ParameterChanged(
                parameter.id(), parameter.key(), row.id(), row.validFrom(), row.pending(), actor.userId(), now);
    }

    private static PolicyParameter seen(PolicyParameter parameter, @Nullable Long seen) {
        if (seen != null && seen != parameter.version()) {
            throw Refusal.outdated();
        }
        return parameter;
    }

    /** Everybody may look at the figures, so who may not change them learns only that. */
    private static void requireEditor(Actor actor) {
        if (!actor.works(Scope.NATION, EDITORS)) {
            throw Refusal.forbidden("role.missing");
        }
    }

    /** A row to add. */
    public record NewRow(
            String value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis,
            String source,
            String evidence,
            PolicyRow.Status status) {}
}
