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
    LENSONG_CALCULATIONS_PER_MINUTE("3000", "lượt tính mỗi phút của một địa chỉ / calculations a minute from one address"),
    LENSONG_PUBLIC_READS_PER_MINUTE("6000", "lượt xem trang công khai mỗi phút của một địa chỉ / public reads a minute"),
    LENSONG_CLIENT_ADDRESS_HEADER("", "tiêu đề có địa chỉ người dùng, sau proxy / header with the client's address"),
    LENSONG_FILES("LENSONG_DATA/files", "thư mục tệp tư liệu / folder for the files of the media library"),
    LENSONG_S3_BUCKET("", "kho S3 thay cho thư mục / bucket that keeps the files instead; it must exist"),
    LENSONG_S3_ENDPOINT("", "địa chỉ kho S3 / address of the S3-compatible store"),
    LENSONG_S3_REGION("us-east-1", "vùng của kho S3 / region of the store"),
    LENSONG_S3_ACCESS_KEY("", "mã truy cập kho S3 / access key"),
    LENSONG_S3_SECRET_KEY("", "khóa bí mật kho S3 / secret key"),
    LENSONG_S3_PATH_STYLE("true", "true: kho/tệp, false: kho.máy/tệp / bucket in the path or in the host name"),
    LENSONG_MEDIA_CLIP_MIB("500", "cỡ tối đa của clip, MiB / largest clip"),
    LENSONG_MEDIA_INFOGRAPHIC_MIB("20", "cỡ tối đa của infographic, MiB / largest infographic"),
    LENSONG_MEDIA_PHOTO_MIB("15", "cỡ tối đa của ảnh, MiB / largest photo"),
    LENSONG_MEDIA_DOCUMENT_MIB("20", "cỡ tối đa của văn bản, MiB / largest signed document"),
    LENSONG_SMS_URL("", "địa chỉ cổng SMS / where texts are posted to; without it they are only told on the console"),
    LENSONG_SMS_USER("", "tài khoản cổng SMS / user of the SMS gateway"),
    LENSONG_SMS_SECRET("", "khóa cổng SMS / secret of the SMS gateway"),
    LENSONG_SMS_FIELDS("id=id,phone=phone,words=text", "tên các trường / what the gateway calls id, phone, words, user, secret"),
    LENSONG_SMS_EXTRA("", "trường cố định / members that are always the same, name=value,name=value"),
    LENSONG_SMS_FORMAT("form", "form hoặc json / form or json"),
    LENSONG_SMS_PHONE_FORMAT("84", "đầu số: +84, 84 hoặc 0 / how a number begins"),
    LENSONG_SMS_ANSWER_ID("id", "trường mã tin trong trả lời / path of the gateway's id in its answer"),
    LENSONG_SMS_ANSWER_CODE("", "trường mã kết quả / path of the code that says whether it took the text"),
    LENSONG_SMS_ANSWER_TAKEN("0", "mã đã nhận / value of that code for a text that was taken"),
    LENSONG_ZNS_TOKEN("", "access token của Zalo OA / token of the official account; without it the console"),
    LENSONG_ZNS_URL("https://business.openapi.zalo.me", "địa chỉ Zalo ZNS / address of Zalo's business API"),
    LENSONG_ZNS_TEMPLATES("", "mẫu tin đã duyệt / approved templates, INVITATION=123456"),
    LENSONG_ZNS_GAPS("", "tên biến trong mẫu / what a template calls title, hour, day, link, stop"),
    LENSONG_PARTNERS_LOOPBACK("false", "true: gửi tin cho đối tác trên chính máy này để thử / lets partners' endpoints be on this machine"),
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
