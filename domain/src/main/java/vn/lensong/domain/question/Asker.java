package vn.lensong.domain.question;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, as far as the platform tells.
 *
 * @param key the platform's id of the person, null when it hides it
 * @param name the display name, null when it hides it
 */
public record Asker(@Nullable String key, @Nullable String name) {

    private static final Pattern DIGITS = Pattern.compile("\\d{3,}");

    /**
     * What a host may call the person: the given name, which stands last in a Vietnamese name. Null
     * when there is no name, or when the name is really a number.
     */
    public @Nullable String firstName() {
        if (name == null || name.isBlank() || DIGITS.matcher(name).find()) {
            return null;
        }
        String[] parts = name.strip().split("\\s+");
        return parts[parts.length - 1];
    }
}
