package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.domain.privacy.Held;

/**
 * Leads with their numbers. What is left of an erased one is that there was one, and whether it enrolled: programmes
 * are counted by it.
 */
@Singleton
class LeadHolding implements PersonalHolding {

    @Override
    public void trace(Sql sql, Traces traces) {
        note(traces, In.list(
                sql,
                "select * from lead where person_key in (?) and " + traces.scopes().inside("scope"),
                Found::of,
                traces.keys(),
                traces.scopes().values().toArray()), Kind.LEAD);
        for (Found lead : In.list(
                sql,
                "select distinct l.id, l.programme_id, l.item_id, l.person_key, l.name from lead_phone p"
                        + " join lead l on l.id = p.lead_id where p.phone in (?) and " + traces.scopes().inside("l.scope"),
                Found::of,
                traces.phones(),
                traces.scopes().values().toArray())) {
            boolean theirs = lead.personKey == null
                    || traces.keys().contains(lead.personKey)
                    || traces.phones().containsAll(StoredLeads.phones(sql, lead.id));
            note(traces, List.of(lead), theirs ? Kind.LEAD : Kind.LEAD_OF_ANOTHER);
        }
    }

    private static void note(Traces traces, List<Found> leads, Kind kind) {
        for (Found lead : leads) {
            traces.add(kind, lead.id);
            traces.programmes().add(lead.programmeId);
            if (kind == Kind.LEAD) {
                traces.add(Kind.ITEM, lead.itemId);
                if (lead.name != null) {
                    traces.names().add(lead.name);
                }
            }
        }
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return In.list(
                sql,
                "select * from lead where id in (?)",
                row -> new Held("lead", row.id("id"), row.instant("captured_at"), data(sql, row)),
                traces.of(Kind.LEAD));
    }

    private static Map<String, String> data(Sql sql, Row row) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("phones", String.join(", ", StoredLeads.phones(sql, row.id("id"))));
        data.put("words", row.text("words"));
        data.put("product", row.text("product"));
        data.put("state", row.text("state"));
        for (String column : List.of("name", "document_number")) {
            String value = row.textOrNull(column);
            if (value != null) {
                data.put(column, value);
            }
        }
        return data;
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        int count = In.update(
                sql,
                """
                update lead set person_key = null, name = null, words = ?,
                    document_number = case when document_number is null then null else ? end
                where id in (?)
                """,
                traces.of(Kind.LEAD),
                Traces.ERASED,
                Traces.ERASED);
        for (UUID lead : traces.of(Kind.LEAD)) {
            erasePhones(sql, lead);
        }
        for (UUID lead : traces.of(Kind.LEAD_OF_ANOTHER)) {
            In.update(sql, "delete from lead_phone where lead_id = ? and phone in (?)", traces.phones(), lead);
        }
        return Map.of("lead", count, "lead-of-another", traces.of(Kind.LEAD_OF_ANOTHER).size());
    }

    /** A lead has a number always: in its place stands what nobody can be called by. */
    private static void erasePhones(Sql sql, UUID lead) {
        List<UUID> programmes = sql.list(
                "select programme_id from lead_phone where lead_id = ? limit 1", row -> row.id("programme_id"), lead);
        sql.update("delete from lead_phone where lead_id = ?", lead);
        for (UUID programme : programmes) {
            sql.update(
                    "insert into lead_phone (programme_id, phone, lead_id, place) values (?, ?, ?, 0)",
                    programme,
                    nobody(lead),
                    lead);
        }
    }

    /** Another one for every lead: no two leads of a programme share a number. */
    static String nobody(UUID lead) {
        return "x" + lead.toString().replace("-", "").substring(13);
    }

    /** A lead that may be the person's. */
    private record Found(UUID id, UUID programmeId, UUID itemId, @Nullable String personKey, @Nullable String name) {

        static Found of(Row row) {
            return new Found(
                    row.id("id"),
                    row.id("programme_id"),
                    row.id("item_id"),
                    row.textOrNull("person_key"),
                    row.textOrNull("name"));
        }
    }
}
