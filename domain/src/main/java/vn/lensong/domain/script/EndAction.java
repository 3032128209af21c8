package vn.lensong.domain.script;

/** What happens when a segment's time is up. */
public enum EndAction {
    /** It stays on air until somebody goes on. */
    HOLD,
    /** The next one goes on air by itself. */
    NEXT
}
