package vn.lensong.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Invented comments in signed webhook requests. Of ten, six ask, three greet and one shows interest; three
 * in a hundred leave a phone number. Each begins with a mark that tells it from every other one.
 */
final class Comments {

    static final char MARK = '@';

    /** Letters after the mark; four bits each. */
    static final int MARK_LETTERS = 6;

    private static final String[] QUESTIONS = {
        "Cho em hỏi đóng BHXH tự nguyện mỗi tháng bao nhiêu tiền ạ?",
        "Nông dân như tôi thì được hỗ trợ mấy phần trăm vậy chương trình?",
        "Em đóng được 12 năm rồi nghỉ, giờ đóng tiếp có được cộng dồn không?",
        "Mua BHYT hộ gia đình cho 4 người thì từ người thứ hai giảm thế nào ạ?",
        "Bao nhiêu tuổi thì mẹ tôi được nhận lương hưu vậy?",
        "Thủ tục đăng ký cần giấy tờ gì, làm ở xã có được không ad?",
        "Đóng một lần cho 5 năm về sau có lợi hơn đóng từng tháng không ạ?",
        "Thẻ hết hạn rồi mà đang nằm viện thì phải làm sao chương trình ơi?",
    };
    private static final String[] GREETINGS = {
        "Chào cả nhà, chúc chương trình thành công",
        "Xin chào cô chú anh chị",
        "Chúc mọi người buổi tối vui vẻ",
    };
    private static final String INTEREST = "Cho em đăng ký tham gia với ạ";
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"};
    private static final String[] GIVEN = {"Thị Hoa", "Văn Nam", "Thu Hà", "Minh Đức", "Ngọc Lan", "Quang Huy"};

    private final Show show;
    private final int port;
    private final SecretKeySpec key;
    private final AtomicLong next = new AtomicLong(1);

    Comments(Show show, int port) {
        this.show = show;
        this.port = port;
        this.key = new SecretKeySpec(show.appSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The number that the next comment gets. */
    long next() {
        return next.get();
    }

    /** Leaves out as many numbers. */
    void skip(long count) {
        next.addAndGet(count);
    }

    /** One request with this many new comments. */
    byte[] request(int comments) {
        return request(next.getAndAdd(comments), comments);
    }

    /** One request with the comments from this number on. */
    byte[] request(long first, int comments) {
        long now = System.currentTimeMillis() / 1000;
        StringBuilder json = new StringBuilder(600 * comments + 100);
        json.append("{\"object\":\"page\",\"entry\":[{\"id\":\"").append(show.broadcast().pageId());
        json.append("\",\"time\":").append(now).append(",\"changes\":[");
        for (long number = first; number < first + comments; number++) {
            if (number > first) {
                json.append(',');
            }
            change(json, number, now);
        }
        byte[] body = json.append("]}]}").toString().getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST /webhooks/facebook HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256=" + signature(body)
                        + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** Six letters that say this number. */
    static String mark(long number) {
        StringBuilder mark = new StringBuilder().append(MARK);
        for (int i = MARK_LETTERS - 1; i >= 0; i--) {
            mark.append((char) ('a' + (number >> (4 * i) & 15)));
        }
        return mark.toString();
    }

    private void change(StringBuilder json, long number, long now) {
        String post = show.broadcast().postId();
        String author = String.valueOf(7_000_000_000L + number % 5_000);
        json.append("{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"");
        json.append(post, post.indexOf('_') + 1, post.length()).append('_').append(880_000_000_000_000L + number);
        json.append("\",\"post_id\":\"").append(post).append("\",\"parent_id\":\"").append(post);
        json.append("\",\"from\":{\"id\":\"").append(author).append("\",\"name\":\"").append(name(number));
        json.append("\"},\"message\":\"").append(words(number));
        json.append("\",\"post\":{\"id\":\"").append(post);
        json.append("\",\"status_type\":\"added_video\",\"is_published\":true,\"permalink_url\":\"");
        json.append("https://www.facebook.com/").append(show.broadcast().pageId()).append("/videos/");
        json.append(show.broadcast().videoId()).append("/\"},\"created_time\":").append(now).append("}}");
    }

    private static String name(long number) {
        return FAMILY[(int) (number % 5_000 % FAMILY.length)] + " " + GIVEN[(int) (number % 5_000 % GIVEN.length)];
    }

    private static String words(long number) {
        int place = (int) (number % 10);
        int varied = (int) (number / 10 % 997);
        String words = place < 6
                ? QUESTIONS[(varied + place) % QUESTIONS.length]
                : place < 9 ? GREETINGS[(varied + place) % GREETINGS.length] : INTEREST;
        boolean phone = number % 100 == 19 || number % 100 == 52 || number % 100 == 85;
        return mark(number) + " " + words + (phone ? " Số em 0900 000 0%02d".formatted(number / 100 % 100) : "");
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
