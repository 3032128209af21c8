package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.privacy.Held;

/**
 * Leads with all that is known of a person. What is left of an erased one is that there was one, and whether it
 * enrolled: programmes are counted by it.
 */
@Singleton
class LeadHolding implements PersonalHolding {

    /** A lead has a number always: in its place stands what nobody is called by. */
    private static final String NOBODY = "+9990000000";

    private static final String DOCUMENT = "document_number";

    /** What lists and sprints were told of the person. That somebody was tried is a figure, when and how is not. */
    private static final List<String> OF_WORK = List.of(
            "delete from target_member where list_id in (select id from target_list where not archived) and lead_id in (?)",
            "delete from lead_mark where lead_id in (?)",
            "delete from lead_facts where lead_id in (?)",
            "delete from lead_entry where lead_id in (?)",
            "update lead_chase set version = version + 1, attempts = '[]', had = '[]', due_at = null where lead_id in (?)");

    private static final List<String> PERSONAL = List.of(
            "name", "commune", "household_size", "support_group", "chosen_income", "cover", "cover_expiry", "hesitation",
            "hesitation_text", "channel", "preferred_time", "note", DOCUMENT);

    private final LeadColumns columns;
    private final Clock clock;

    LeadHolding(LeadColumns columns, Clock clock) {
        this.columns = columns;
        this.clock = clock;
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        note(sql, traces, Kind.LEAD, In.list(
                sql,
                "select * from lead where person_key in (?) and " + traces.scopes().inside("scope"),
                Found::of,
                traces.keys(),
                traces.scopes().values().toArray()));
        for (Found lead : In.list(
                sql,
                "select l.* from lead l where l.id in (select p.lead_id from lead_phone p where p.phone in (?)) and "
                        + traces.scopes().inside("l.scope"),
                Found::of,
                traces.numbers(),
                traces.scopes().values().toArray())) {
            boolean theirs = lead.personKey == null
                    || traces.keys().contains(lead.personKey)
                    || traces.phones().containsAll(numbers(sql, lead.id));
            note(sql, traces, theirs ? Kind.LEAD : Kind.LEAD_OF_ANOTHER, List.of(lead));
        }
    }

    private static void note(Sql sql, Traces traces, Kind kind, List<Found> leads) {
        for (Found lead : leads) {
            traces.add(kind, lead.id);
            traces.programmes().add(lead.programmeId);
            traces.programmes()
                    .addAll(sql.list(
                            "select programme_id from lead_source where lead_id = ?",
                            row -> row.id("programme_id"),
                            lead.id));
            if (kind == Kind.LEAD && lead.name != null) {
                traces.names().add(lead.name);
            }
        }
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return In.list(
                sql,
                "select l.*" + LeadColumns.DOCUMENT + " from lead l where l.id in (?)",
                row -> new Held("lead", row.id("id"), row.instant("captured_at"), data(sql, row)),
                traces.of(Kind.LEAD));
    }

    private Map<String, String> data(Sql sql, Row row) {
        Map<String, String> data = new LinkedHashMap<>();
        UUID id = row.id("id");
        data.put("phones", String.join(", ", numbers(sql, id)));
        data.put(
                "words",
                sql.list("select words from lead_source where lead_id = ? order by place", r -> r.text("words"), id).stream()
                        .collect(Collectors.joining("\n")));
        data.put("product", row.text("product"));
        data.put("state", row.text("state"));
        for (String column : PERSONAL) {
            String value = column.equals(DOCUMENT) ? columns.document(row) : row.textOrNull(column);
            if (value != null && !value.isEmpty()) {
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
                update lead set version = version + 1, changed_at = ?, person_key = null, name = null, commune = null,
                    household_size = null, support_group = null, chosen_income = null, cover = null,
                    cover_expiry = null, hesitation = null, hesitation_text = null, channel = null,
                    preferred_time = null, next_action = null, next_due_at = null, before_state = null,
                    until_at = null, note = null, consents = '[]',
                    document_number = case when document_number is null then null else ? end,
                    state = case when state in ('ENROLLED', 'MERGED') then state else 'OPTED_OUT' end
                where id in (?)
                """,
                traces.of(Kind.LEAD),
                clock.instant(),
                Traces.ERASED);
        In.update(sql, "update lead_source set words = ? where lead_id in (?)", traces.of(Kind.LEAD), Traces.ERASED);
        In.update(
                sql,
                "update lead_phone set phone = ?, as_written = ? where lead_id in (?)",
                traces.of(Kind.LEAD),
                NOBODY,
                Traces.ERASED);
        In.update(sql, "delete from lead_contact where lead_id in (?)", traces.of(Kind.LEAD));
        In.update(sql, "delete from lead_enrolment where lead_id in (?)", traces.of(Kind.LEAD));
        for (String told : OF_WORK) {
            In.update(sql, told, traces.of(Kind.LEAD));
        }
        traces.of(Kind.LEAD_OF_ANOTHER).forEach(lead -> hide(sql, traces, lead));
        for (String needle : traces.needles()) {
            sql.update("delete from lead_view where position(? in filter) > 0", needle);
        }
        return Map.of("lead", count, "lead-of-another", traces.of(Kind.LEAD_OF_ANOTHER).size());
    }

    /** Another person's lead goes on without this person's number. */
    private void hide(Sql sql, Traces traces, UUID lead) {
        sql.update("update lead set version = version + 1, changed_at = ? where id = ?", clock.instant(), lead);
        In.update(sql, "delete from lead_phone where lead_id = ? and phone in (?)", traces.numbers(), lead);
        In.update(
                sql,
                "delete from lead_contact where lead_id = ? and contact in (?)",
                traces.numbers().stream().map(number -> "phone:" + number).toList(),
                lead);
        for (String needle : traces.needles()) {
            sql.update(
                    "update lead_source set words = ? where lead_id = ? and position(? in words) > 0",
                    Traces.ERASED,
                    lead,
                    needle);
        }
        In.update(
                sql,
                "update lead_source set words = ? where lead_id = ? and item_id in (?)",
                traces.of(Kind.ITEM_OF_ANOTHER),
                Traces.ERASED,
                lead);
    }

    private List<String> numbers(Sql sql, UUID lead) {
        return columns.phones(sql, lead).stream().map(Phone::e164).toList();
    }

    /** A lead that may be the person's. */
    private record Found(UUID id, UUID programmeId, @Nullable String personKey, @Nullable String name) {

        static Found of(Row row) {
            return new Found(row.id("id"), row.id("programme_id"), row.textOrNull("person_key"), row.textOrNull("name"));
        }
    }
}
