package vn.lensong.domain.recap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.lensong.domain.policy.Wording;

/**
 * What a post tells of a programme's figures, a line each, of those that are known and not nought.
 *
 * @param text empty when there is nothing to tell
 */
public record WrittenRecap(String text) {

    private static final ResourceBundle LINES = ResourceBundle.getBundle("recap.written", Locale.of("vi"));

    public static WrittenRecap of(Recap recap) {
        List<String> lines = new ArrayList<>();
        add(lines, recap, Measure.PARTICIPANTS);
        add(lines, recap, Measure.COMMENTERS);
        add(lines, recap, Measure.SHARES);
        add(lines, recap, Measure.WINNERS);
        add(lines, recap, Measure.ENROLLED_AT);
        add(lines, recap, Measure.ENROLLED_AFTER);
        return new WrittenRecap(String.join("\n", lines));
    }

    private static void add(List<String> lines, Recap recap, Measure measure) {
        Long figure = recap.value(measure);
        if (figure != null && figure > 0) {
            lines.add(LINES.getString(measure.key()).replace("{0}", Wording.grouped(figure)));
        }
    }
}
