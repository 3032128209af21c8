package vn.lensong.domain.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A post tells a programme's figures, and has no word for one that is nought or not known. */
class WrittenRecapTest {

    @Test
    void every_known_figure_has_its_line() {
        Map<Measure, Long> figures = new EnumMap<>(Map.of(
                Measure.COMMENTERS, 268L,
                Measure.LINK_VISITORS, 1_000L,
                Measure.SHARES, 77L,
                Measure.WINNERS, 3L,
                Measure.ENROLLED_AT, 6L,
                Measure.ENROLLED_AFTER, 15L));

        assertThat(written(figures))
                .isEqualTo(
                        """
                        • 1.268 người tham gia
                        • 268 người gửi bình luận
                        • 77 lượt chia sẻ
                        • 3 khán giả đoạt giải trong phần trò chơi
                        • 6 người tham gia bảo hiểm ngay trong chương trình
                        • 15 người tham gia bảo hiểm sau chương trình""");
    }

    @Test
    void of_nought_and_of_what_nobody_knows_nothing_is_told() {
        assertThat(written(Map.of(Measure.COMMENTERS, 2L, Measure.SHARES, 0L))).isEqualTo("• 2 người gửi bình luận");
        assertThat(written(Map.of(Measure.COMMENTERS, 0L))).isEmpty();
    }

    private static String written(Map<Measure, Long> figures) {
        Instant now = Instant.parse("2026-11-30T03:00:00Z");
        return WrittenRecap.of(Recap.counted(new UUID(0, 1), null, null, figures, Map.of(), now))
                .text();
    }
}
