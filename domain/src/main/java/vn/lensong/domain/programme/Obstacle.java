package vn.lensong.domain.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.organisation.Role;

/**
 * One thing that stands between a planned programme and the platform's calendar.
 *
 * @param code what kind of thing, with a sentence in every language, such as {@code
 *     preparation.not-done}
 * @param what it is, by the name people gave it, such as the title of a preparation item
 * @param owner who looks after it, by display name; null when nobody does
 * @param clearedBy the roles that can take it out of the way, never empty
 */
public record Obstacle(String code, String what, @Nullable String owner, List<Role> clearedBy) {

    public Obstacle {
        clearedBy = List.copyOf(clearedBy);
        if (clearedBy.isEmpty()) {
            throw new IllegalArgumentException("clearedBy: 0 roles (expected: > 0)");
        }
    }
}
