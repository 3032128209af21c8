package vn.lensong.domain.target;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Text;

/**
 * A list as it was when it was handed out: who was on it and by which conditions, frozen.
 *
 * @param listVersion the version of the list whose rule found them
 * @param to who got it
 * @param note what it was handed out for; may be empty
 * @param members how many were handed out
 * @param heldBack how many were not, and why
 */
public record HandOut(
        UUID id,
        UUID listId,
        long listVersion,
        Rule rule,
        String to,
        String note,
        UUID by,
        Instant at,
        int members,
        Map<HeldBack, Integer> heldBack) {

    public HandOut {
        to = Text.required("to", to, 120);
        note = Text.optional("note", note, 300);
        heldBack = Map.copyOf(heldBack);
    }

    /** How many were on the list and were not handed out. */
    public int kept() {
        return heldBack.values().stream().mapToInt(Integer::intValue).sum();
    }

    public HandOut with(int count, Map<HeldBack, Integer> back) {
        return new HandOut(id, listId, listVersion, rule, to, note, by, at, count, back);
    }
}
