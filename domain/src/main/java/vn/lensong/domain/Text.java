package vn.lensong.domain;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks on text that people type: never blank where needed, never too long, always NFC. */
public final class Text {

    private Text() {}

    /** The text, stripped and in NFC. Refuses {@code field.missing} and {@code field.too-long}. */
    public static String required(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            throw Refusal.field(field, "field.missing", Map.of("field", field));
        }
        return within(field, text, longest);
    }

    /** The text, stripped and in NFC, or an empty one. Refuses {@code field.too-long}. */
    public static String optional(String field, @Nullable String text, int longest) {
        return text == null ? "" : within(field, text, longest);
    }

    private static String within(String field, String text, int longest) {
        String clean = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (clean.length() > longest) {
            throw Refusal.field(field, "field.too-long", Map.of("field", field, "longest", longest));
        }
        return clean;
    }
}
