package vn.lensong.adapters.persistence.complaint;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.FieldCipher;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.domain.privacy.Held;

/**
 * What a person complained of. A confidential complaint is told by those named in it, and stands in no answer to a request
 * about personal data, which others see; it is erased with the rest.
 */
@Singleton
class ComplaintHolding implements PersonalHolding {

    private final ComplaintColumns columns;
    private final FieldCipher cipher;
    private final Json json;
    private final Clock clock;

    ComplaintHolding(ComplaintColumns columns, FieldCipher cipher, Json json, Clock clock) {
        this.columns = columns;
        this.cipher = cipher;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        by(sql, traces, "key_lookup", traces.keys().stream()
                .flatMap(key -> cipher.lookups(key, ComplaintColumns.KEY).stream())
                .toList());
        by(sql, traces, "phone_lookup", traces.phones().stream()
                .flatMap(phone -> cipher.lookups(phone, ComplaintColumns.PHONE).stream())
                .toList());
        by(sql, traces, "item_id", traces.of(Kind.ITEM));
        by(sql, traces, "lead_id", traces.of(Kind.LEAD));
        by(sql, traces, "conversation_id", traces.of(Kind.CONVERSATION));
    }

    private static void by(Sql sql, Traces traces, String column, Iterable<?> values) {
        List<Object> all = new ArrayList<>();
        values.forEach(all::add);
        traces.add(
                Kind.COMPLAINT,
                In.list(
                        sql,
                        "select id from complaint where " + column + " in (?) and " + traces.scopes().inside("scope"),
                        row -> row.id("id"),
                        all,
                        traces.scopes().values().toArray()));
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return In.list(
                sql,
                "select * from complaint where id in (?) and confidential = false and erased_at is null",
                row -> new Held("complaint", row.id("id"), row.instant("received_at"), data(columns.said(row))),
                traces.of(Kind.COMPLAINT));
    }

    private static Map<String, String> data(ComplaintColumns.Said said) {
        Map<String, String> data = new LinkedHashMap<>();
        put(data, "name", said.name());
        put(data, "account", said.key());
        put(data, "phone", said.phone());
        put(data, "contact", said.contact());
        put(data, "subject", said.subject());
        put(data, "words", said.words());
        put(data, "outcome", said.outcome());
        put(data, "notes", said.lines().stream().map(ComplaintColumns.Line::words).collect(Collectors.joining("\n")));
        return data;
    }

    private static void put(Map<String, String> data, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            data.put(name, value);
        }
    }

    /** That there was one stays, with its clocks; an open one is withdrawn, since nobody is left to answer. */
    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        String gone = Traces.ERASED;
        String nothing = json.write(new ComplaintColumns.Said(null, null, null, null, gone, gone, gone, List.of()));
        int told = 0;
        for (UUID id : traces.of(Kind.COMPLAINT)) {
            boolean secret = sql.count("select count(*) from complaint where id = ? and confidential", id) > 0;
            int changed = sql.update(
                    """
                    update complaint set version = version + 1, person = ?, key_lookup = null, phone_lookup = null,
                        state = 'CLOSED', reason = case when open then 'WITHDRAWN' else reason end,
                        settled_at = coalesce(settled_at, ?), next_at = case when open then ? else next_at end,
                        open = false, erased_at = ?
                    where id = ? and erased_at is null
                    """,
                    cipher.sealed(nothing, ComplaintColumns.COLUMN),
                    clock.instant(),
                    clock.instant(),
                    clock.instant(),
                    id);
            told += secret ? 0 : changed;
        }
        return Map.of("complaint", told);
    }
}
