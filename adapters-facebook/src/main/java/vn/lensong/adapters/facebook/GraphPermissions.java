package vn.lensong.adapters.facebook;

import java.util.List;

/** The permissions that our calls need, by Facebook's names. */
final class GraphPermissions {

    /** All that our work needs, in ascending order. */
    static final List<String> NEEDED = List.of(
            "pages_manage_engagement",
            "pages_manage_metadata",
            "pages_manage_posts",
            "pages_messaging",
            "pages_read_engagement",
            "pages_read_user_content");

    private GraphPermissions() {}

    /** What a call needs, for when Graph refuses it and names nothing. */
    static String neededBy(GraphCall call) {
        String edge = call.edge();
        if ("subscribed_apps".equals(edge)) {
            return "pages_manage_metadata";
        }
        if ("messages".equals(edge) || "conversations".equals(edge)) {
            return "pages_messaging";
        }
        if ("comments".equals(edge)) {
            return call.write() ? "pages_manage_engagement" : "pages_read_user_content";
        }
        if (call.params().containsKey("is_hidden")) {
            return "pages_manage_engagement";
        }
        return call.write() ? "pages_manage_posts" : "pages_read_engagement";
    }
}
