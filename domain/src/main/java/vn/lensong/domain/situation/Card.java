package vn.lensong.domain.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.script.ContingencyCard;
import vn.lensong.domain.script.ScriptSegment;

/**
 * A programme's own copy of a contingency card: a later change of the script does not change a running show.
 *
 * @param steps what to do, in order, at most 30
 * @param substituteSegment the segment to put on air instead, null when none is
 * @param wordsToViewers what the page tells viewers, may be empty
 * @param declaredBy the role that may declare it besides the producer
 */
public record Card(
        String key,
        String title,
        String trigger,
        List<String> steps,
        @Nullable Integer substituteSegment,
        String wordsToViewers,
        Role declaredBy) {

    private static final int MOST_STEPS = 30;

    public Card {
        key = Text.required("key", key, 80);
        title = Text.required("title", title, 200);
        trigger = Text.optional("trigger", trigger, 500);
        steps = steps.stream()
                .limit(MOST_STEPS)
                .map(step -> Text.required("steps", step, 500))
                .toList();
        wordsToViewers = Text.optional("wordsToViewers", wordsToViewers, 2000);
    }

    /** A script's card; its substitute is known by the number that the segment has in the script. */
    public static Card of(ContingencyCard card, List<ScriptSegment> segments) {
        return new Card(
                card.key(),
                card.title(),
                card.trigger(),
                card.steps(),
                segments.stream()
                        .filter(segment -> segment.key().equals(card.substituteSegment()))
                        .map(ScriptSegment::no)
                        .findFirst()
                        .orElse(null),
                card.wordsToViewers(),
                card.declaredBy());
    }
}
