package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
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
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.privacy.Held;

/**
 * What a person wrote, as it arrived and as it was folded, and what others wrote with the person's number in it.
 *
 * <p>An erased item keeps its place and its id on the platform, so that what arrives about it again is not stored again.
 */
@Singleton
class ItemHolding implements PersonalHolding {

    private final PhoneFinder phones;
    private final Clock clock;

    ItemHolding(PhoneFinder phones, Clock clock) {
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        note(traces, Kind.ITEM, In.list(
                sql,
                "select * from inbound_item i where i.author_key in (?) and (i.scope is null or "
                        + traces.scopes().inside("i.scope") + ")",
                Found::of,
                traces.keys(),
                traces.scopes().values().toArray()));
        if (!traces.phones().isEmpty()) {
            traceNumbers(sql, traces);
        }
        // What the page answered may call the person by name, whoever it answered with the same words.
        replies(sql, traces, "i.id in (?)", traces.of(Kind.ITEM));
        replies(
                sql,
                traces,
                "i.id in (select q.item_id from question q where q.id in (?))",
                traces.of(Kind.QUESTION_OF_ANOTHER));
    }

    private static void replies(Sql sql, Traces traces, String to, Collection<UUID> ids) {
        note(traces, Kind.ITEM, In.list(
                sql,
                """
                select r.* from inbound_item i join inbound_item r
                    on r.platform = i.platform and r.parent_id = i.external_id and r.thread_id = i.thread_id
                where r.author_key = r.page_id and """ + " " + to,
                Found::of,
                ids));
    }

    /** Numbers in words are found as they were found when the words came. */
    private void traceNumbers(Sql sql, Traces traces) {
        List<Said> said = sql.list(
                """
                select i.id, i.author_key, i.author_name, i.programme_id, c.body
                from inbound_item i join inbound_change c on c.platform = i.platform and c.external_id = i.external_id
                where (i.labels like '%,PHONE,%' or i.edited) and c.body is not null and """
                        + " " + traces.scopes().inside("i.scope"),
                Said::of,
                traces.scopes().values().toArray());
        for (Said one : said) {
            if (phones.find(one.body).stream().anyMatch(found -> traces.phones().contains(found.e164()))) {
                boolean theirs = one.found.authorKey == null || traces.keys().contains(one.found.authorKey);
                if (theirs || !traces.of(Kind.ITEM).contains(one.found.id)) {
                    note(traces, theirs ? Kind.ITEM : Kind.ITEM_OF_ANOTHER, List.of(one.found));
                }
            }
        }
    }

    private static void note(Traces traces, Kind kind, List<Found> items) {
        for (Found item : items) {
            traces.add(kind, item.id);
            if (item.programmeId != null) {
                traces.programmes().add(item.programmeId);
            }
            if (kind == Kind.ITEM && item.authorName != null && !item.ours) {
                traces.names().add(item.authorName);
            }
        }
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return In.list(
                sql,
                "select * from inbound_item where id in (?) and erased_at is null",
                row -> new Held("comment", row.id("id"), row.instant("written_at"), data(row)),
                traces.of(Kind.ITEM));
    }

    private static Map<String, String> data(Row row) {
        Map<String, String> data = new LinkedHashMap<>();
        put(data, "platform", row.text("platform"));
        put(data, "account", row.textOrNull("author_key"));
        put(data, "name", row.textOrNull("author_name"));
        put(data, "words", row.textOrNull("body"));
        return data;
    }

    private static void put(Map<String, String> data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        int whole = In.update(
                sql,
                // What the page wrote stays the page's, so that it is counted as nobody else's.
                "update inbound_item set author_key = case when author_key = page_id then author_key end,"
                        + " author_name = case when author_key = page_id then author_name end, body = null, words = ?,"
                        + " erased_at = ? where id in (?)",
                traces.of(Kind.ITEM),
                Traces.ERASED,
                clock.instant());
        int raw = In.update(
                sql,
                """
                delete from inbound_change where exists (select 1 from inbound_item i
                    where i.platform = inbound_change.platform and i.external_id = inbound_change.external_id
                        and i.id in (?))
                """,
                traces.of(Kind.ITEM));
        int hidden = 0;
        for (UUID id : traces.of(Kind.ITEM_OF_ANOTHER)) {
            hidden += hide(sql, id);
        }
        return Map.of("comment", whole, "payload", raw + quarantined(sql, traces), "comment-of-another", hidden);
    }

    /** What others wrote stays readable with every number in it hidden; what it arrived in goes. */
    private int hide(Sql sql, UUID id) {
        List<String> bodies = sql.list(
                "select body from inbound_item where id = ? and body is not null for update", row -> row.text("body"), id);
        for (String body : bodies) {
            String shown = Masking.masked(
                    body,
                    phones.find(body).stream()
                            .map(found -> new Masking.Span(found.start(), found.end()))
                            .toList());
            sql.update("update inbound_item set body = ?, words = ? where id = ?", shown, shown, id);
        }
        sql.update(
                """
                delete from inbound_change where exists (select 1 from inbound_item i
                    where i.platform = inbound_change.platform and i.external_id = inbound_change.external_id
                        and i.id = ?)
                """,
                id);
        return sql.update("update inbound_item set erased_at = ? where id = ?", clock.instant(), id);
    }

    /** What could not be read is one person's, so it goes whole. */
    private int quarantined(Sql sql, Traces traces) {
        int count = 0;
        List<String> digests = new ArrayList<>();
        for (String needle : traces.needles()) {
            digests.addAll(sql.list(
                    "select digest from quarantine where position(? in raw_payload) > 0 and (scope is null or "
                            + traces.scopes().inside("scope") + ")",
                    row -> row.text("digest"),
                    with(needle, traces.scopes().values())));
        }
        count += In.update(
                sql,
                "update quarantine set raw_payload = ?, reason = ? where digest in (?)",
                digests,
                Traces.ERASED,
                Traces.ERASED);
        In.update(
                sql,
                "update quarantine set state = 'DISMISSED', settled_at = ?, settled_reason = ?"
                        + " where state = 'WAITING' and digest in (?)",
                digests,
                clock.instant(),
                Traces.ERASED);
        return count;
    }

    private static @Nullable Object[] with(Object first, List<Object> more) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all.toArray();
    }

    /** An item that may be the person's. */
    private record Found(
            UUID id, @Nullable UUID programmeId, @Nullable String authorKey, @Nullable String authorName, boolean ours) {

        static Found of(Row row) {
            String key = row.textOrNull("author_key");
            return new Found(
                    row.id("id"),
                    row.idOrNull("programme_id"),
                    key,
                    row.textOrNull("author_name"),
                    key != null && key.equals(row.text("page_id")));
        }
    }

    /** A wording with a number in it. */
    private record Said(Found found, String body) {

        static Said of(Row row) {
            return new Said(
                    new Found(
                            row.id("id"),
                            row.idOrNull("programme_id"),
                            row.textOrNull("author_key"),
                            row.textOrNull("author_name"),
                            false),
                    row.text("body"));
        }
    }
}
