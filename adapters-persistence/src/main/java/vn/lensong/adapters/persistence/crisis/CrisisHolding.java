package vn.lensong.adapters.persistence.crisis;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.domain.crisis.Hiding;
import vn.lensong.domain.privacy.Held;

/** Why a person's comments were hidden while a crisis was on air: told to them; erased, only the reason's words go. */
@Singleton
class CrisisHolding implements PersonalHolding {

    @Override
    public void trace(Sql sql, Traces traces) {}

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return List.copyOf(In.list(
                sql,
                "select * from incident_hiding where item_id in (?)",
                row -> new Held(
                        "hidden-comment", row.id("item_id"), row.instant("at"), Map.of("reason", row.text("reason"))),
                traces.of(Kind.ITEM)));
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        int erased = 0;
        for (UUID itemId : traces.of(Kind.ITEM)) {
            erased += sql.update(
                    "update incident_hiding set reason = ? where item_id = ? and reason not in ('', ?, ?)",
                    Traces.ERASED,
                    itemId,
                    Hiding.PHONE_NUMBER,
                    Traces.ERASED);
        }
        return Map.of("hidden-comment", erased);
    }
}
