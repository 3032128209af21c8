package vn.lensong.domain.situation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * Something that goes wrong on air, from the moment it is declared until it is resolved.
 *
 * @param card as it was when it was declared
 * @param ticked the steps that are done, from 1
 * @param note how it ended, empty while it is open
 */
public record Situation(
        UUID id,
        long version,
        UUID programmeId,
        Card card,
        UUID declaredBy,
        Instant declaredAt,
        Set<Integer> ticked,
        @Nullable UUID resolvedBy,
        @Nullable Instant resolvedAt,
        String note) {

    public Situation {
        ticked = Set.copyOf(ticked);
    }

    public static Situation declared(UUID id, UUID programmeId, Card card, UUID by, Instant now) {
        return new Situation(id, 0, programmeId, card, by, now, Set.of(), null, null, "");
    }

    public boolean open() {
        return resolvedAt == null;
    }

    /** With one more step done. Refuses {@code situation.step} for one that is not on the card or ticked already. */
    public Situation ticked(int step) {
        requireOpen();
        if (step < 1 || step > card.steps().size() || ticked.contains(step)) {
            throw Refusal.invalid("situation.step", Map.of("step", step));
        }
        Set<Integer> next = new TreeSet<>(ticked);
        next.add(step);
        return new Situation(id, version, programmeId, card, declaredBy, declaredAt, next, null, null, "");
    }

    /** Over, with a note on how it ended; steps may have been left out. */
    public Situation resolved(UUID by, @Nullable String how, Instant now) {
        requireOpen();
        return new Situation(
                id,
                version,
                programmeId,
                card,
                declaredBy,
                declaredAt,
                ticked,
                by,
                now,
                Text.required("note", how, 1000));
    }

    private void requireOpen() {
        if (!open()) {
            throw Refusal.conflict("situation.resolved", Map.of());
        }
    }
}
