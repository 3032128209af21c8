package vn.lensong.adapters.facebook.simulator;

/** Which permission of the Page's token a call needs. */
final class Permissions {

    /** Without it comments come without their authors. */
    static final String READ_PEOPLE = "pages_read_user_content";

    private static final String READ = "pages_read_engagement";
    private static final String PUBLISH = "pages_manage_posts";
    private static final String ENGAGE = "pages_manage_engagement";
    private static final String MESSAGE = "pages_messaging";
    private static final String SUBSCRIBE = "pages_manage_metadata";

    private Permissions() {}

    static String ofPage(GraphRequest request) {
        if (request.edge().equals("subscribed_apps")) {
            return SUBSCRIBE;
        }
        if (request.edge().equals("messages") || request.edge().equals("conversations")) {
            return MESSAGE;
        }
        return request.is("GET") ? READ : PUBLISH;
    }

    static String ofBroadcast(GraphRequest request) {
        return request.is("GET") ? READ : PUBLISH;
    }

    static String ofComment(GraphRequest request) {
        return request.is("GET") ? READ : ENGAGE;
    }
}
