package vn.lensong.domain.lead;

import vn.lensong.domain.Text;

/**
 * Why somebody has not joined yet.
 *
 * @param text in the person's words or the collector's; needed for {@code OTHER}
 */
public record Hesitation(Reason reason, String text) {

    /** The reasons that come up again and again. */
    public enum Reason {
        MONEY,
        /** Unsure of the benefit. */
        UNSURE,
        WAITS_FOR_FAMILY,
        PAPERWORK,
        DISTRUST,
        ALREADY_COVERED,
        ABROAD,
        OTHER
    }

    public Hesitation {
        text = reason == Reason.OTHER ? Text.required("reasonText", text, 500) : Text.optional("reasonText", text, 500);
    }

    /** Keeps the words out of logs. */
    @Override
    public String toString() {
        return "Hesitation[" + reason + "]";
    }
}
