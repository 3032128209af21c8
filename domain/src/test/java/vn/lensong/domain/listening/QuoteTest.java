package vn.lensong.domain.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is quoted names nobody. */
class QuoteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chị Nguyễn Thị Thử ở xã tôi tư vấn rất nhiệt tình | Nguyễn Thị Thử",
                "chị Lan Anh gọi lại cho em với | Lan Anh",
                "Bác sĩ Minh khám kỹ lắm | Minh",
                "cán bộ Trần Văn Mẫu mắng dân | Trần Văn Mẫu",
                "gọi tôi số 0900 000 181 nhé | 000 181",
                "liên hệ nguoi.thu@example.vn | example.vn",
                "@lan.anh vào xem này | lan.anh",
                "xem https://www.facebook.com/nguoi.thu | nguoi.thu",
                "mã BHXH 3100000181 của tôi sao chưa có | 3100000181"
            })
    void names_numbers_and_addresses_are_gone(String words, String gone) {
        assertThat(Quote.of(words)).doesNotContain(gone);
    }

    @ParameterizedTest
    @CsvSource({
        "Chờ mãi không ai trả lời thái độ quá tệ",
        "Bà con Hải Phòng nên tham gia",
        "Cho em hỏi mức đóng 264.000 đồng một tháng"
    })
    void what_names_nobody_stays_as_it_was(String words) {
        assertThat(Quote.of(words)).isEqualTo(words);
    }

    @Test
    void a_long_one_is_cut() {
        assertThat(Quote.of("dài ".repeat(200))).hasSizeLessThanOrEqualTo(280).endsWith("…");
    }
}
