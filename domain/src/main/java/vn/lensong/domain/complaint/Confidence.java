package vn.lensong.domain.complaint;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * Who may know of a complaint.
 *
 * @param named the only people who may, where it is confidential; empty where it is not
 */
public record Confidence(boolean confidential, Set<UUID> named) {

    private static final int MOST = 20;

    public static final Confidence OPEN = new Confidence(false, Set.of());

    /** Refuses {@code complaint.nobody-named} and {@code complaint.too-many-named}. */
    public Confidence {
        named = confidential ? Set.copyOf(named) : Set.of();
        if (confidential && named.isEmpty()) {
            throw Refusal.field("named", "complaint.nobody-named", Map.of());
        }
        if (named.size() > MOST) {
            throw Refusal.field("named", "complaint.too-many-named", Map.of("most", MOST));
        }
    }

    /** For these people only, and for whoever says so. */
    public static Confidence among(Set<UUID> people, UUID by) {
        Set<UUID> all = new TreeSet<>(people);
        all.add(by);
        return new Confidence(true, all);
    }

    /** Whether this person may know of it; nobody else has a say in that, whatever they work as. */
    public boolean lets(@Nullable UUID person) {
        return !confidential || person != null && named.contains(person);
    }
}
