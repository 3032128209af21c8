package vn.lensong.domain.script;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/** Names that parts of a script keep while their titles and places change: small letters, digits, hyphens. */
public final class Key {

    private static final int LONGEST = 60;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Key() {}

    /** Refuses {@code key.malformed}. */
    static String required(String field, String key) {
        String clean = Text.required(field, key, LONGEST);
        if (!SHAPE.matcher(clean).matches()) {
            throw Refusal.field(field, "key.malformed", Map.of("key", clean));
        }
        return clean;
    }

    /** A key made from a title, for what came without one. */
    public static String of(String title, int no) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST - 4)).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "phan-" + no : cut;
    }
}
