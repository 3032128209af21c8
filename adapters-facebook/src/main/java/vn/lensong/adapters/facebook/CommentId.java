package vn.lensong.adapters.facebook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comment's id, {@code prefix_number}: the prefix differs from source to source, the number does
 * not.
 */
final class CommentId {

    /** Facebook's own are digits, half as many; what is longer has no place to be stored in. */
    private static final Pattern PLAUSIBLE = Pattern.compile("[!-~]{1,80}");

    private CommentId() {}

    /** Whether this may be an id of anything of Facebook's. */
    static boolean plausible(@Nullable String id) {
        return id != null && PLAUSIBLE.matcher(id).matches();
    }

    /** What is the same from every source: what follows the last underscore. */
    static String canonical(String id) {
        return id.substring(id.lastIndexOf('_') + 1);
    }

    /** What stands before the last underscore, empty when there is none. */
    static String prefix(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('_')));
    }
}
