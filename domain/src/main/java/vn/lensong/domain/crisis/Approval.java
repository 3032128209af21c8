package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Refusal;

/** Somebody's word that a text may be used; never its author's. */
public record Approval(UUID by, String name, Instant at) {

    /** With one more. Refuses {@code statement.own} for the author and {@code statement.twice} for the same person. */
    static List<Approval> added(List<Approval> before, Approval one, UUID authorId) {
        if (one.by().equals(authorId)) {
            throw Refusal.conflict("statement.own", Map.of());
        }
        if (before.stream().anyMatch(other -> other.by().equals(one.by()))) {
            throw Refusal.conflict("statement.twice", Map.of());
        }
        List<Approval> next = new ArrayList<>(before);
        next.add(one);
        return next;
    }
}
