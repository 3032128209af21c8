package vn.lensong.domain.script;

/**
 * One way in which two scripts differ.
 *
 * @param part segments, preparation or contingencies
 * @param key of what differs
 * @param title of it
 * @param field what of it, empty unless the kind is CHANGED
 * @param before empty for what was added
 * @param after empty for what was removed
 */
public record Difference(Kind kind, Part part, String key, String title, String field, String before, String after) {

    /** How it differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    /** Where it differs. */
    public enum Part {
        SEGMENT,
        PREPARATION,
        CONTINGENCY
    }
}
