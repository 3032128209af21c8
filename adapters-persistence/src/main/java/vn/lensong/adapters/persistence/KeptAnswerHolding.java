package vn.lensong.adapters.persistence;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.adapters.persistence.privacy.FieldCipher;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.privacy.Held;

/** Answers kept for repeated requests: whichever may be about the person is forgotten before its day is over. */
@Singleton
class KeptAnswerHolding implements PersonalHolding {

    private final FieldCipher cipher;

    KeptAnswerHolding(FieldCipher cipher) {
        this.cipher = cipher;
    }

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
        List<Kept> found = sql
                .list(
                        "select caller, request_key, body from kept_answer",
                        row -> new Kept(row.text("caller"), row.text("request_key"), row.text("body")))
                .stream()
                .filter(kept -> tells(kept, needles))
                .toList();
        int count = 0;
        for (Kept kept : found) {
            count += sql.update(
                    "delete from kept_answer where caller = ? and request_key = ?", kept.caller, kept.key);
        }
        return Map.of("kept-answer", count);
    }

    private boolean tells(Kept kept, List<String> needles) {
        String body = cipher.opened(kept.body, KeptAnswers.COLUMN);
        return needles.stream().anyMatch(body::contains);
    }

    private record Kept(String caller, String key, String body) {}
}
