package vn.lensong.domain.target;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A list of everybody in a scope whom a rule finds.
 *
 * @param purpose what the people on it are to be contacted for
 * @param archived whether it is followed no more
 */
public record TargetList(
        UUID id,
        long version,
        Scope scope,
        String name,
        String purpose,
        UUID ownerId,
        Rule rule,
        Instant createdAt,
        boolean archived) {

    public TargetList {
        name = Text.required("name", name, 120);
        purpose = Text.required("purpose", purpose, 300);
    }

    public static TargetList created(
            UUID id, Scope scope, String name, String purpose, UUID ownerId, Rule rule, Instant at) {
        return new TargetList(id, 0, scope, name, purpose, ownerId, rule, at, false);
    }

    public TargetList changed(String newName, String newPurpose, Rule newRule) {
        demandOpen();
        return new TargetList(id, version, scope, newName, newPurpose, ownerId, newRule, createdAt, false);
    }

    /** Followed no more; what was handed out stays on record. */
    public TargetList archive() {
        demandOpen();
        return new TargetList(id, version, scope, name, purpose, ownerId, rule, createdAt, true);
    }

    /** Refuses {@code target.archived}. */
    public void demandOpen() {
        if (archived) {
            throw Refusal.conflict("target.archived", Map.of());
        }
    }
}
