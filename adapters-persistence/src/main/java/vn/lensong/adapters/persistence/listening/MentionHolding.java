package vn.lensong.adapters.persistence.listening;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.privacy.Held;

/**
 * Words that were said elsewhere with a number of the person in them, should one have been missed when numbers were
 * hidden. What the person said to us is only pointed at, and goes with the item.
 */
@Singleton
class MentionHolding implements PersonalHolding {

    @Override
    public void trace(Sql sql, Traces traces) {
        // Nothing leads from here to anybody.
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        List<Held> held = new ArrayList<>();
        for (String needle : traces.needles()) {
            held.addAll(sql.list(
                    "select id, said_at, words from mention where position(? in words) > 0 and "
                            + traces.scopes().inside("scope"),
                    row -> new Held("mention", row.id("id"), row.instant("said_at"), Map.of("words", row.text("words"))),
                    values(needle, traces)));
        }
        return held;
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        int erased = 0;
        for (String needle : traces.needles()) {
            erased += sql.update(
                    "update mention set words = '" + Traces.ERASED + "' where position(? in words) > 0 and "
                            + traces.scopes().inside("scope"),
                    values(needle, traces));
        }
        return Map.of("mention", erased);
    }

    private static Object[] values(String needle, Traces traces) {
        List<Object> values = new ArrayList<>(List.of(needle));
        values.addAll(traces.scopes().values());
        return values.toArray();
    }
}
