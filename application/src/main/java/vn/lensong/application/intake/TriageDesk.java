package vn.lensong.application.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;

/** Where other systems ask what triage makes of a text. Nothing is stored. */
public final class TriageDesk {

    /** As long as a comment on Facebook can be. */
    public static final int LONGEST = 8_000;

    /** How many texts are read at once. */
    public static final int MOST = 1_000;

    private final TextReading reading;

    public TriageDesk(TextReading reading) {
        this.reading = reading;
    }

    /** Whoever is logged in may ask: the answer says nothing that the asker did not bring. */
    public TextReading.Reading read(Actor actor, String text) {
        actor.person();
        return reading.read(checked(text, "text"));
    }

    /** The readings in the order of the texts; no text is read as an empty one. */
    public List<TextReading.Reading> readAll(Actor actor, List<@Nullable String> texts) {
        actor.person();
        if (texts.size() > MOST) {
            throw Refusal.field("texts", "triage.too-many", Map.of("field", "texts", "most", MOST));
        }
        texts.forEach(text -> checked(text == null ? "" : text, "texts"));
        return texts.stream().map(text -> reading.read(text == null ? "" : text)).toList();
    }

    private static String checked(String text, String field) {
        if (text.length() > LONGEST) {
            throw Refusal.field(field, "field.too-long", Map.of("field", field, "longest", LONGEST));
        }
        return text;
    }
}
