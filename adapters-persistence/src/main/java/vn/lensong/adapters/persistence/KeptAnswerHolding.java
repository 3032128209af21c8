package vn.lensong.adapters.persistence;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.privacy.Held;

/** Answers kept for repeated requests: whichever may be about the person is forgotten before its day is over. */
@Singleton
class KeptAnswerHolding implements PersonalHolding {

    @Override
    public void trace(Sql sql, Traces traces) {}

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return List.of();
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        List<String> needles = new ArrayList<>(traces.needles());
        needles.addAll(traces.names());
        for (Traces.Kind kind : Traces.Kind.values()) {
            traces.of(kind).stream().map(UUID::toString).forEach(needles::add);
        }
        int count = 0;
        for (String needle : needles) {
            count += sql.update("delete from kept_answer where position(? in body) > 0", needle);
        }
        return Map.of("kept-answer", count);
    }
}
