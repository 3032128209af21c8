package vn.lensong.application.intake;

import java.util.List;
import java.util.Set;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelCorrection;

/** What people said about the labels of items. */
public interface LabelCorrections {

    /**
     * Stores the item's labels, the corrections and the event, all or nothing. Refuses {@code stale} when
     * the item's labels are no longer the ones before.
     */
    void save(InboundItem item, Set<Label> before, List<LabelCorrection> corrections, ItemEvent.Relabelled because);

    /**
     * What people said of this label, the newest word of each item, in the order in which the items were
     * written. What they did with an item besides says too little: most questions are dismissed for other
     * reasons than being none.
     */
    List<Said> said(Label label);

    /**
     * What people said of an item.
     *
     * @param words the item's, as they are now, with numbers masked
     */
    record Said(String words, boolean is) {}
}
