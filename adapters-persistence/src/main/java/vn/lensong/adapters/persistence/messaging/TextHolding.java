package vn.lensong.adapters.persistence.messaging;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.privacy.Held;

/** Texts to a person's number, and calls that were counted. A list of numbers that nobody may call stays as it came. */
@Singleton
class TextHolding implements PersonalHolding {

    private final Numbers numbers;

    TextHolding(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        traces.add(
                Kind.TEXT,
                In.list(
                        sql,
                        "select id from text_message where phone in (?) and " + traces.scopes().inside("scope"),
                        row -> row.id("id"),
                        traces.numbers(),
                        traces.scopes().values().toArray()));
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return In.list(
                sql,
                "select t.*" + Numbers.beside("t.phone", "phone") + " from text_message t where t.id in (?)",
                row -> new Held(
                        "text",
                        row.id("id"),
                        row.instant("asked_at"),
                        Map.of(
                                "phone",
                                numbers.opened(row, "phone"),
                                "words",
                                row.text("words"),
                                "channel",
                                row.text("channel"),
                                "state",
                                row.text("state"))),
                traces.of(Kind.TEXT));
    }

    /** One that was not sent yet is not sent any more. */
    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        int count = In.update(
                sql,
                """
                update text_message set version = version + 1, phone = '', words = ?, gaps = '{}',
                    state = case when state = 'WAITING' then 'BARRED' else state end
                where id in (?)
                """,
                traces.of(Kind.TEXT),
                Traces.ERASED);
        In.update(sql, "delete from contact_call where phone in (?)", traces.numbers());
        return Map.of("text", count);
    }
}
