package vn.lensong.adapters.facebook;

/**
 * A comment's id, {@code prefix_number}: the prefix differs from source to source, the number does
 * not.
 */
final class CommentId {

    private CommentId() {}

    /** What is the same from every source: what follows the last underscore. */
    static String canonical(String id) {
        return id.substring(id.lastIndexOf('_') + 1);
    }

    /** What stands before the last underscore, empty when there is none. */
    static String prefix(String id) {
        return id.substring(0, Math.max(0, id.lastIndexOf('_')));
    }
}
