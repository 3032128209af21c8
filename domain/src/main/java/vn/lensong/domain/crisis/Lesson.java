package vn.lensong.domain.crisis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * What an incident taught.
 *
 * @param scenarioId the scenario it became, null until it is one
 */
public record Lesson(int no, String words, UUID by, @Nullable UUID scenarioId) {

    public Lesson {
        words = Text.required("words", words, 1000);
    }

    Lesson became(UUID scenario) {
        return new Lesson(no, words, by, scenario);
    }
}
