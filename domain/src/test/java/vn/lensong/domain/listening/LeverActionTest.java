package vn.lensong.domain.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/** An action goes forward and ends with what came of it; a feed that fails is asked seldomer. */
class LeverActionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void an_action_goes_forward_only() {
        LeverAction doing = action().moved(LeverAction.State.DOING, "");

        assertThat(code(() -> doing.moved(LeverAction.State.OPEN, ""))).isEqualTo("lever.state");
        assertThat(code(() -> doing.moved(LeverAction.State.DONE, " "))).isEqualTo("field.missing");
        assertThat(doing.moved(LeverAction.State.DONE, "Đã đăng ba clip").outcome()).isEqualTo("Đã đăng ba clip");
    }

    @Test
    void an_action_that_ended_is_nobodys_any_more_and_never_late() {
        LeverAction dropped = action().moved(LeverAction.State.DROPPED, "Trùng việc khác");

        assertThat(code(() -> dropped.handed(new UUID(0, 3), DAY))).isEqualTo("lever.state");
        assertThat(dropped.late(DAY.plusDays(9))).isFalse();
        assertThat(action().late(DAY.plusDays(1))).isTrue();
        assertThat(action().late(DAY)).isFalse();
    }

    @Test
    void a_feed_is_asked_every_half_hour_and_seldomer_while_it_fails() {
        Feed feed = feed();
        assertThat(feed.dueAt(NOW)).isEqualTo(NOW);
        assertThat(feed.read(null, null, 0, NOW).dueAt(NOW)).isEqualTo(NOW.plus(Feed.PACE));
        assertThat(feed.failed(Feed.Failure.STATUS, NOW).dueAt(NOW)).isEqualTo(NOW.plus(Feed.PACE.multipliedBy(2)));
        Feed failing = feed;
        for (int i = 0; i < 20; i++) {
            failing = failing.failed(Feed.Failure.NO_ANSWER, NOW);
        }
        assertThat(failing.dueAt(NOW)).isEqualTo(NOW.plusSeconds(12 * 3600));
        assertThat(feed.switched(false).dueAt(NOW)).isNull();
    }

    @Test
    void only_the_open_internet_is_asked() {
        for (String url : new String[] {
            "http://bao.example.vn/rss", "https://192.168.1.1/rss", "https://intranet/rss", "file:///etc/passwd",
            "https://a:b@bao.example.vn/rss", "https://127.0.0.1/rss", "rss"
        }) {
            assertThat(code(() -> Feed.added(new UUID(0, 1), Scope.NATION, "Báo", url, false))).as(url).isEqualTo("feed.address");
        }
        assertThat(Feed.added(new UUID(0, 1), Scope.NATION, "Báo", "http://127.0.0.1:9/rss", true).url()).contains("127.0.0.1");
    }

    private static LeverAction action() {
        return LeverAction.entered(
                new UUID(0, 1), Scope.NATION, Lever.AMBASSADORS, null, null, "Mời người đã hưởng kể chuyện", new UUID(0, 2), DAY);
    }

    private static Feed feed() {
        return Feed.added(new UUID(0, 1), Scope.NATION, "Báo", "https://bao.example.vn/rss", false);
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).code();
    }
}
