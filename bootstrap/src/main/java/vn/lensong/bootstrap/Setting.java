package vn.lensong.bootstrap;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Everything that can be set, by environment or by file, under one name. */
enum Setting {
    LENSONG_PORT("8080", "cổng web / port of the console and the API"),
    LENSONG_MANAGEMENT_PORT("LENSONG_PORT + 1", "cổng giám sát / port of /health and /metrics"),
    LENSONG_DATA("./data", "thư mục dữ liệu / folder for the database and generated secrets"),
    LENSONG_CONFIG("LENSONG_DATA/lensong.properties", "tệp cấu hình / file with any of these settings"),
    LENSONG_DB_URL("H2 in LENSONG_DATA", "CSDL / JDBC address, such as jdbc:postgresql://host/lensong"),
    LENSONG_DB_USER("lensong", "người dùng CSDL / database user"),
    LENSONG_DB_PASSWORD("", "mật khẩu CSDL / database password"),
    LENSONG_SIGNING_SECRET("", "khóa ký phiên, tối thiểu 32 ký tự / signs logins; serve needs it"),
    LENSONG_ADMIN_PASSWORD("", "mật khẩu của admin khi chưa có ai / makes the account admin on first start"),
    LENSONG_PUBLIC_URL("http://127.0.0.1:LENSONG_PORT", "địa chỉ công khai / where Facebook reaches us"),
    LENSONG_FACEBOOK_APP_ID("", "mã ứng dụng Facebook / app id"),
    LENSONG_FACEBOOK_APP_SECRET("", "khóa ứng dụng Facebook / app secret"),
    LENSONG_FACEBOOK_PREVIOUS_APP_SECRET("", "khóa cũ khi đang đổi khóa / still accepted while rotating"),
    LENSONG_FACEBOOK_VERIFY_TOKEN("", "mã xác nhận webhook / verify token of the webhook"),
    LENSONG_FACEBOOK_PAGE_TOKENS("", "mã trang / pageId=token,pageId=token; without it the simulator runs"),
    LENSONG_FACEBOOK_GRAPH_URL("https://graph.facebook.com", "địa chỉ Graph API / address of the Graph API"),
    LENSONG_FACEBOOK_GRAPH_VERSION("v25.0", "phiên bản Graph API / version of the Graph API"),
    LENSONG_ESCALATE_AFTER("180", "giây chờ trước khi báo đạo diễn, 0 là không báo / seconds a question may wait"),
    LENSONG_SIMULATOR_PORT("any free one", "cổng bộ giả lập Facebook / port of the embedded simulator");

    private final String usual;
    private final String help;

    Setting(String usual, String help) {
        this.usual = usual;
        this.help = help;
    }

    /** All of them, a line each. */
    static String list() {
        return Arrays.stream(values())
                .map(setting -> "  %-38s %s%s"
                        .formatted(
                                setting.name(),
                                setting.help,
                                setting.usual.isEmpty() ? "" : "  [" + setting.usual + "]"))
                .collect(Collectors.joining("\n"));
    }
}
