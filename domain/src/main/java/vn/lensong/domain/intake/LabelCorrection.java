package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's word on one label of an item; the same before and after when the person only confirms it.
 *
 * @param before whether the item had the label
 * @param after whether it has it, the person says
 */
public record LabelCorrection(UUID itemId, Label label, boolean before, boolean after, UUID by, Instant at) {

    public LabelCorrection {
        if (!Triage.LEARNABLE.contains(label)) {
            throw new IllegalArgumentException("label: " + label + " (expected: one of " + Triage.LEARNABLE + ")");
        }
    }
}
