package vn.lensong.domain.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Role;

/**
 * What to do when something goes wrong on air.
 *
 * @param trigger by what one knows that it has come to this
 * @param substituteSegment the key of the contingency segment to put on air, null for none
 * @param wordsToViewers what the page tells those who watch; empty for nothing
 * @param declaredBy who may declare it, besides the producer
 */
public record ContingencyCard(
        String key,
        String title,
        String trigger,
        List<String> steps,
        @Nullable String substituteSegment,
        String wordsToViewers,
        Role declaredBy) {

    public ContingencyCard {
        key = Key.required("contingencies.key", key);
        title = Text.required("contingencies.title", title, 200);
        trigger = Text.required("contingencies.trigger", trigger, 500);
        steps = steps.stream()
                .map(step -> Text.required("contingencies.steps", step, 300))
                .toList();
        wordsToViewers = Text.optional("contingencies.wordsToViewers", wordsToViewers, 1000);
        if (steps.isEmpty()) {
            throw Refusal.field("contingencies.steps", "contingency.no-steps", Map.of("key", key));
        }
    }
}
