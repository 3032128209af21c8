package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.domain.game.GameEvent;

/** Invented viewers who answer tonight's game once it opens, whenever the producer lets it. */
@Singleton
final class DemoPlayers {

    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration BETWEEN = Duration.ofMillis(1700);

    /** Who writes what: right ones, wrong ones, one who is undecided, and one who chats. */
    private static final List<List<String>> ANSWERS = List.of(
            List.of("Tô Thanh Mai", "A"),
            List.of("Bùi Minh Châu", "đáp án A ạ"),
            List.of("Đinh Mạnh Cường", "B"),
            List.of("Kim Nga", "a. 15 năm"),
            List.of("Giang Trà Đá", "C nhé"),
            List.of("Hải Yến Tạp Hóa", "Câu A, em theo dõi từ đầu"),
            List.of("Hùng Sửa Xe", "hay quá chương trình ơi"),
            List.of("Lưu Quang Vinh", "A hay B nhỉ"),
            List.of("Tạ Thị Hiền", "15 năm"),
            List.of("Đinh Mạnh Cường", "A"),
            List.of("Mạc Hồng Sơn", "A"),
            List.of("Lại Thị Loan", "đáp án B"));

    private final LiveFeed feed;

    DemoPlayers(LiveFeed feed) {
        this.feed = feed;
    }

    /** Answers every game of this programme under the newest live video. */
    void follow(FacebookSimulator simulator, UUID programme) {
        feed.follow(programme, feed.newest(programme), events -> {
            if (events.stream().anyMatch(event -> event.name().equals(GameEvent.Opened.NAME))) {
                Thread.ofVirtual().name("demo-players").start(() -> answer(simulator));
            }
        });
    }

    private static void answer(FacebookSimulator simulator) {
        try {
            Thread.sleep(FIRST);
            String video = simulator.ledger().broadcasts().getLast().id();
            for (List<String> one : ANSWERS) {
                simulator.comment(video, one.getFirst(), one.getLast());
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
