package vn.lensong.adapters.persistence.question;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.domain.privacy.Held;

/** What a person asked, and how the person was answered. */
@Singleton
class QuestionHolding implements PersonalHolding {

    @Override
    public void trace(Sql sql, Traces traces) {
        traces.add(
                Kind.QUESTION,
                In.list(sql, "select id from question where item_id in (?)", row -> row.id("id"), traces.of(Kind.ITEM)));
        traces.add(
                Kind.QUESTION,
                In.list(
                        sql,
                        "select id from question where asker_key in (?) and " + traces.scopes().inside("scope"),
                        row -> row.id("id"),
                        traces.keys(),
                        traces.scopes().values().toArray()));
        traces.add(
                Kind.QUESTION_OF_ANOTHER,
                In.list(
                        sql,
                        "select id from question where merged_into in (?)",
                        row -> row.id("id"),
                        traces.of(Kind.QUESTION)));
        traces.of(Kind.QUESTION_OF_ANOTHER).removeAll(traces.of(Kind.QUESTION));
        traces.programmes()
                .addAll(In.list(
                        sql,
                        "select distinct programme_id from question where id in (?)",
                        row -> row.id("programme_id"),
                        traces.of(Kind.QUESTION)));
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return In.list(
                sql,
                "select * from question where id in (?) and words <> '" + Traces.ERASED + "'",
                row -> new Held("question", row.id("id"), row.instant("asked_at"), data(row)),
                traces.of(Kind.QUESTION));
    }

    private static Map<String, String> data(Row row) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("words", row.text("words"));
        for (String column : List.of("asker_name", "answer", "outcome")) {
            String value = row.textOrNull(column);
            if (value != null) {
                data.put(column, value);
            }
        }
        return data;
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        String gone = Traces.ERASED;
        int count = In.update(
                sql,
                """
                update question set words = ?, asker_key = null, asker_name = null,
                    answer = case when answer is null then null else ? end,
                    outcome = case when outcome is null then null else ? end,
                    reason = case when reason is null then null else ? end
                where id in (?)
                """,
                traces.of(Kind.QUESTION),
                gone,
                gone,
                gone,
                gone);
        In.update(
                sql,
                "update question set answer = ? where answer is not null and id in (?)",
                traces.of(Kind.QUESTION_OF_ANOTHER),
                gone);
        return Map.of("question", count);
    }
}
