package vn.lensong.domain.preparation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.script.Track;

/**
 * What is to be done before air, by when and by whom.
 *
 * @param minutesBefore minutes before the programme's start, at most 172,800 (120 days); negative behind it
 * @param ownerId who does it, null while nobody has it
 * @param suggested who the script thinks does it, in words
 * @param evidence what must be shown when it is done, empty when nothing
 */
public record Task(
        Track track,
        String title,
        int minutesBefore,
        @Nullable UUID ownerId,
        String suggested,
        boolean blocking,
        String evidence) {

    private static final int FURTHEST = 172_800;

    public Task {
        title = Text.required("title", title, 300);
        suggested = Text.optional("suggested", suggested, 200);
        evidence = Text.optional("evidence", evidence, 300);
        if (Math.abs(minutesBefore) > FURTHEST) {
            throw Refusal.field("minutesBefore", "preparation.due", Map.of("minutes", minutesBefore));
        }
    }

    /** The same task in another person's hands, or in nobody's. */
    public Task of(@Nullable UUID owner) {
        return new Task(track, title, minutesBefore, owner, suggested, blocking, evidence);
    }
}
