package vn.lensong.domain;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks on text that people type: never blank where needed, never too long, always NFC, and nothing unseen in it. */
public final class Text {

    /** Control characters but for tabs and line ends, and halves of characters: nobody sees them, no database keeps them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private Text() {}

    /** The text, stripped and in NFC. Refuses {@code field.missing} and {@code field.too-long}. */
    public static String required(String field, @Nullable String text, int longest) {
        String clean = text == null ? "" : within(field, text, longest);
        if (clean.isEmpty()) {
            throw Refusal.field(field, "field.missing", Map.of("field", field));
        }
        return clean;
    }

    /** The text, stripped and in NFC, or an empty one. Refuses {@code field.too-long}. */
    public static String optional(String field, @Nullable String text, int longest) {
        return text == null ? "" : within(field, text, longest);
    }

    private static String within(String field, String text, int longest) {
        String clean = Normalizer.normalize(UNSEEN.matcher(text).replaceAll("").strip(), Normalizer.Form.NFC);
        if (clean.length() > longest) {
            throw Refusal.field(field, "field.too-long", Map.of("field", field, "longest", longest));
        }
        return clean;
    }
}
