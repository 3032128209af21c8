package vn.lensong.application.promotion;

import java.util.List;
import java.util.UUID;

/** Whose logos and whose number stand on what a programme is shared with. */
public interface SharedBrand {

    /** What is approved for the programme's day; nothing where nothing is, and never a failure for a missing file. */
    Shown of(UUID programmeId);

    /**
     * What is shown.
     *
     * @param logos as PNG for a light ground, in the order in which they stand
     * @param hotline where the public calls; empty for nowhere
     */
    record Shown(List<byte[]> logos, String hotline) {

        public Shown {
            logos = List.copyOf(logos);
        }
    }
}
