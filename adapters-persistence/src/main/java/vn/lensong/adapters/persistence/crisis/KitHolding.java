package vn.lensong.adapters.persistence.crisis;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitField;
import vn.lensong.domain.privacy.Held;

/**
 * Who is called in a crisis: members of the team, journalists, agencies, found by their number. The kit is encrypted and
 * small, so all of a scope is opened and looked at.
 */
@Singleton
class KitHolding implements PersonalHolding {

    private static final String KIND = "crisis-contact";

    /** After the country's code. */
    private static final int COUNTRY = "+84".length();

    private final KitRows rows;
    private final Clock clock;

    KitHolding(KitRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void trace(Sql sql, Traces traces) {}

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return found(sql, traces).stream().map(entry -> held(sql, entry)).toList();
    }

    /** An entry without a name is of no use: it is taken out of use with it. */
    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        List<KitEntry> found = found(sql, traces);
        found.forEach(entry -> rows.store(sql, erased(entry)));
        return Map.of(KIND, found.size());
    }

    private List<KitEntry> found(Sql sql, Traces traces) {
        if (traces.phones().isEmpty()) {
            return List.of();
        }
        return sql
                .list(
                        "select * from crisis_kit where " + traces.scopes().inside("scope") + " order by id",
                        rows::entry,
                        traces.scopes().values().toArray())
                .stream()
                .filter(entry -> reaches(entry, traces))
                .toList();
    }

    private static boolean reaches(KitEntry entry, Traces traces) {
        String digits = entry.value("phone").replaceAll("\\D", "");
        return traces.phones().stream().anyMatch(phone -> digits.endsWith(phone.substring(COUNTRY)));
    }

    private Held held(Sql sql, KitEntry entry) {
        Map<String, String> data = new LinkedHashMap<>(entry.values());
        data.keySet().retainAll(entry.kind().fields().stream()
                .filter(field -> field.personal() || field.name().equals("role") || field.name().equals("outlet"))
                .map(KitField::name)
                .toList());
        return new Held(
                KIND,
                entry.id(),
                sql.first(
                                "select happened_at from event where subject = ? order by happened_at limit 1",
                                row -> row.instant("happened_at"),
                                entry.id())
                        .orElseGet(clock::instant),
                data);
    }

    private static KitEntry erased(KitEntry entry) {
        Map<String, String> values = new LinkedHashMap<>(entry.values());
        entry.kind().fields().stream()
                .filter(field -> field.personal())
                .forEach(field -> values.replace(field.name(), Traces.ERASED));
        return new KitEntry(entry.id(), entry.version(), entry.scope(), entry.kind(), values, entry.lessonOf(), true);
    }
}
