package vn.lensong.adapters.persistence.privacy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.privacy.PersonalData;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.privacy.Identity;

/** Asks every holding, in one transaction. */
@Singleton
class StoredPersonalData implements PersonalData {

    private final Database database;
    private final List<PersonalHolding> holdings;
    private final Numbers numbers;
    private final ForgetNumbers forgetting;

    StoredPersonalData(
            Database database, List<PersonalHolding> holdings, Numbers numbers, ForgetNumbers forgetting) {
        this.database = database;
        this.holdings = holdings;
        this.numbers = numbers;
        this.forgetting = forgetting;
    }

    @Override
    public Identity widened(Identity who, List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> {
            Set<UUID> leads = new TreeSet<>();
            In.list(
                            sql,
                            "select id, scope from lead where person_key in (?)",
                            row -> new LeadAt(row.id("id"), row.text("scope")),
                            who.keys())
                    .stream()
                    .filter(lead -> lead.inside(where))
                    .forEach(lead -> leads.add(lead.id));
            In.list(
                            sql,
                            "select l.id, l.scope from lead_phone p join lead l on l.id = p.lead_id where p.phone in (?)",
                            row -> new LeadAt(row.id("id"), row.text("scope")),
                            numbers.find(sql, Numbers.Kind.PHONE, who.phones()))
                    .stream()
                    .filter(lead -> lead.inside(where))
                    .forEach(lead -> leads.add(lead.id));
            return who.and(keysOf(sql, leads), phonesOf(sql, leads));
        });
    }

    @Override
    public Known ofLead(UUID leadId, List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> {
            Set<UUID> leads = new HashSet<>(In.list(
                    sql,
                    "select id from lead where id in (?) and " + where.inside("scope"),
                    row -> row.id("id"),
                    Set.of(leadId),
                    where.values().toArray()));
            return new Known(keysOf(sql, leads), phonesOf(sql, leads));
        });
    }

    @Override
    public List<Held> held(Identity who, List<Scope> scopes) {
        return database.read(sql -> {
            Traces traces = traced(sql, who, scopes);
            List<Held> held = new ArrayList<>();
            holdings.forEach(holding -> held.addAll(holding.held(sql, traces)));
            held.sort(Comparator.comparing(Held::at).thenComparing(Held::id));
            return held;
        });
    }

    @Override
    public Map<String, Integer> erase(Identity who, List<Scope> scopes) {
        return database.write(sql -> {
            Traces traces = traced(sql, who, scopes);
            forgetting.hold(sql, traces.numbers());
            Map<String, Integer> erased = new TreeMap<>();
            holdings.forEach(holding -> holding.erase(sql, traces).forEach((what, rows) -> {
                if (rows > 0) {
                    erased.merge(what, rows, Integer::sum);
                }
            }));
            forgetting.forget(sql, traces.numbers());
            return erased;
        });
    }

    @Override
    public List<String> leftovers(Identity who) {
        return database.read(sql -> {
            List<String> needles = traces(sql, who, List.of()).needles();
            List<String> found = new ArrayList<>();
            for (TextColumns.Column column : TextColumns.all(sql)) {
                if (!column.keepsNumbers() && column.holdsAny(sql, needles)) {
                    found.add(column.table() + "." + column.name());
                }
            }
            return found;
        });
    }

    private Traces traced(Sql sql, Identity who, List<Scope> scopes) {
        Traces traces = traces(sql, who, scopes);
        int before;
        do {
            before = traces.size();
            holdings.forEach(holding -> holding.trace(sql, traces));
        } while (traces.size() > before);
        return traces;
    }

    private Traces traces(Sql sql, Identity who, List<Scope> scopes) {
        return new Traces(who, numbers.find(sql, Numbers.Kind.PHONE, who.phones()), scopes);
    }

    private static Set<String> keysOf(Sql sql, Set<UUID> leads) {
        return new HashSet<>(In.list(
                sql,
                "select person_key from lead where id in (?) and person_key is not null",
                row -> row.text("person_key"),
                leads));
    }

    private Set<String> phonesOf(Sql sql, Set<UUID> leads) {
        return new HashSet<>(In.list(
                sql,
                "select phone" + Numbers.beside("phone", "phone") + " from lead_phone where lead_id in (?)",
                row -> numbers.opened(row, "phone"),
                leads));
    }

    /** A lead and where it is. */
    private record LeadAt(UUID id, String scope) {

        boolean inside(Scopes scopes) {
            Scope at = new Scope(scope);
            return scopes.scopes().stream().anyMatch(one -> one.contains(at));
        }
    }
}
