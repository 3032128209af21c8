package vn.lensong.adapters.persistence.conversation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.privacy.Held;

/** Messenger threads with their messages, and promises to call somebody back. */
@Singleton
class ConversationHolding implements PersonalHolding {

    private final Numbers numbers;
    private final Clock clock;

    ConversationHolding(Numbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        String inside = traces.scopes().inside("scope");
        Object[] scopes = traces.scopes().values().toArray();
        traces.add(
                Kind.CONVERSATION,
                In.list(
                        sql,
                        "select id from conversation where person_key in (?) and " + inside,
                        row -> row.id("id"),
                        traces.keys(),
                        scopes));
        traces.add(
                Kind.MESSAGE,
                In.list(
                        sql,
                        "select id from direct_message where conversation_id in (?)",
                        row -> row.id("id"),
                        traces.of(Kind.CONVERSATION)));
        for (String column : List.of("item_id", "reply_to")) {
            traces.add(
                    Kind.MESSAGE,
                    In.list(
                            sql,
                            "select id from direct_message where " + column + " in (?)",
                            row -> row.id("id"),
                            traces.of(Kind.ITEM)));
        }
        calls(sql, traces, "person_key", traces.keys());
        calls(sql, traces, "phone", traces.numbers());
        calls(sql, traces, "question_id", traces.of(Kind.QUESTION));
    }

    private static void calls(Sql sql, Traces traces, String column, Iterable<?> values) {
        List<Object> all = new ArrayList<>();
        values.forEach(all::add);
        In.list(
                        sql,
                        "select id, programme_id from call_back where " + column + " in (?) and "
                                + traces.scopes().inside("scope"),
                        row -> new Found(row.id("id"), row.idOrNull("programme_id")),
                        all,
                        traces.scopes().values().toArray())
                .forEach(found -> {
                    traces.add(Kind.CALL_BACK, found.id);
                    if (found.programmeId != null) {
                        traces.programmes().add(found.programmeId);
                    }
                });
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        List<Held> held = new ArrayList<>(In.list(
                sql,
                "select * from direct_message where id in (?)",
                row -> new Held(
                        "message",
                        row.id("id"),
                        row.instant("written_at"),
                        Map.of("words", row.text("body"), "platform", row.text("platform"))),
                traces.of(Kind.MESSAGE)));
        held.addAll(In.list(
                sql,
                "select c.*" + Numbers.beside("c.phone", "phone") + " from call_back c where c.id in (?)",
                row -> new Held(
                        "call-back",
                        row.id("id"),
                        row.instant("promised_at"),
                        Map.of(
                                "name",
                                row.text("name"),
                                "phone",
                                numbers.opened(row, "phone"),
                                "note",
                                row.text("basis_note"))),
                traces.of(Kind.CALL_BACK)));
        return held;
    }

    /** What was not sent yet is not sent any more, and nobody is called any more. */
    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        String gone = Traces.ERASED;
        int messages = In.update(
                sql,
                """
                update direct_message set version = version + 1, body = ?, words = ?, raw_payload = null,
                    state = case when state = 'SENDING' then 'FAILED' else state end
                where id in (?)
                """,
                traces.of(Kind.MESSAGE),
                gone,
                gone);
        for (UUID id : traces.of(Kind.CONVERSATION)) {
            sql.update(
                    "update conversation set version = version + 1, person_key = ?, name = null, waiting_since = null"
                            + " where id = ?",
                    "erased:" + id,
                    id);
        }
        int calls = In.update(
                sql,
                """
                update call_back set version = version + 1, person_key = null, name = ?, phone = '', basis_note = '',
                    ended_as = coalesce(ended_as, 'CANCELLED'), ended_at = coalesce(ended_at, ?),
                    ended_note = case when ended_note is null or ended_note = '' then ended_note else ? end
                where id in (?)
                """,
                traces.of(Kind.CALL_BACK),
                gone,
                clock.instant(),
                gone);
        In.update(
                sql,
                "update call_attempt set note = case when note = '' then note else ? end where call_back_id in (?)",
                traces.of(Kind.CALL_BACK),
                gone);
        return Map.of("message", messages, "call-back", calls);
    }

    private record Found(UUID id, @Nullable UUID programmeId) {}
}
