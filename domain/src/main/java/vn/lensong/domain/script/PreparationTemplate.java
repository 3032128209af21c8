package vn.lensong.domain.script;

import java.util.Map;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * A task before air that every programme of a script gets.
 *
 * @param minutesBefore when it is due, in minutes before the start; negative behind it
 * @param blocking whether the programme waits for it
 * @param evidence what shows that it is done; empty when nobody asks
 * @param owner who usually does it, in words; empty when it is open
 */
public record PreparationTemplate(
        String key, Track track, String title, int minutesBefore, boolean blocking, String evidence, String owner) {

    private static final int FURTHEST = 60 * 24 * 120;

    public PreparationTemplate {
        key = Key.required("preparation.key", key);
        title = Text.required("preparation.title", title, 200);
        evidence = Text.optional("preparation.evidence", evidence, 300);
        owner = Text.optional("preparation.owner", owner, 100);
        if (Math.abs(minutesBefore) > FURTHEST) {
            throw Refusal.field("preparation.minutesBefore", "preparation.due", Map.of("minutes", minutesBefore));
        }
    }
}
