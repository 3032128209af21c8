package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Many viewers at once: a storm of comments over time, or one post with as much as a post may hold. */
public final class Crowd {

    private static final List<String> SAYINGS = List.of(
            "Cho em hỏi mức đóng thấp nhất là bao nhiêu ạ?",
            "dong 15 nam co luong huu khong ad",
            "Chào chương trình",
            "Nhà tôi 4 người thì mua BHYT thế nào?",
            "Em muốn đăng ký tham gia",
            "Chương trình hay quá",
            "e lao dong tu do dong dc ko",
            "Nhân viên thu hẹn mãi không thấy đến, tôi rất bức xúc");

    private static final int AUTHORS = 200;

    /** With it a post of 1,000 changes has about three mebibytes. */
    private static final String BREATHLESS = " " + "Cam on chuong trinh! ".repeat(125);

    private final World world;
    private final LiveVideos liveVideos;
    private final Comments comments;
    private final People people;
    private final Webhooks webhooks;
    private int malformed;

    Crowd(World world, LiveVideos liveVideos, Comments comments, People people, Webhooks webhooks) {
        this.world = world;
        this.liveVideos = liveVideos;
        this.comments = comments;
        this.people = people;
        this.webhooks = webhooks;
    }

    /** Comments at an even pace from now on; how many there will be. */
    public int storm(String liveVideoId, int perSecond, Duration lasting) {
        if (perSecond <= 0) {
            throw new IllegalArgumentException("perSecond: " + perSecond + " (expected: > 0)");
        }
        LiveVideo live = world.exclusively(() -> liveVideos.live(liveVideoId));
        int total = Math.toIntExact(lasting.toMillis() * perSecond / 1_000);
        for (int number = 0; number < total; number++) {
            int each = number;
            Duration offset = Duration.ofNanos(each * 1_000_000_000L / perSecond);
            world.after(offset, () -> comments.add(live, null, said(each, "")));
        }
        return total;
    }

    /** One webhook post that tells of so many long comments, with malformed changes among them. */
    public void post(String liveVideoId, int written, int malformedAmong) {
        world.exclusively(() -> {
            LiveVideo live = liveVideos.live(liveVideoId);
            webhooks.together(() -> {
                int every = malformedAmong == 0 ? Integer.MAX_VALUE : Math.max(1, written / malformedAmong);
                for (int number = 0; number < written; number++) {
                    if (number % every == 0 && number / every < malformedAmong) {
                        webhooks.emit(live.page, "feed", unreadable());
                    }
                    String odd = number % 100 == 7 ? "\u2028\u0000" : "\u2028";
                    comments.add(live, null, said(number, BREATHLESS + odd));
                }
            });
        });
    }

    void reset() {
        malformed = 0;
    }

    private CommentDraft said(int number, String more) {
        String author = "Người xem " + number % AUTHORS;
        String words = number % 50 == 49
                ? "Tư vấn giúp em, số em 090000%04d".formatted(number % 10_000)
                : SAYINGS.get(number % SAYINGS.size()) + " " + number;
        return new CommentDraft(
                people.id(author), author, words + more, number % 10 == 3, number % 20 == 11, false);
    }

    private Map<String, Object> unreadable() {
        return Map.of("item", "comment", "verb", "add", "comment_id", Map.of("odd", ++malformed));
    }
}
