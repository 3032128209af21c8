package vn.lensong.domain.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lensong.domain.intake.TriageText;

/** Topics are found in what people type, with marks and without. */
class TopicTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mức đóng năm nay bao nhiêu ạ | CONTRIBUTION",
                "ho can ngheo dc ho tro bao nhieu | STATE_SUPPORT",
                "đủ 60 tuổi có lương hưu không | PENSION",
                "em sinh con có được thai sản không | MATERNITY",
                "rut 1 lan duoc khong ad | LUMP_SUM",
                "khám chữa bệnh trái tuyến | HEALTH_CARE",
                "nộp hồ sơ ở đâu | PROCEDURE",
                "vssid dang nhap khong duoc | APP",
                "gọi mãi không ai nghe máy | DELAY",
                "thái độ nhân viên quá tệ | ATTITUDE",
                "có người mạo danh nhân viên bhxh thu tiền | FRAUD",
                "ai bán thông tin của tôi vậy | DATA_LEAK",
                "nghe nói sắp vỡ quỹ | FUND_SAFETY",
                "mất tiếng rồi chương trình ơi | BROADCAST"
            })
    void a_topic_is_found(String words, Topic topic) {
        assertThat(Topic.in(TriageText.of(words))).contains(topic);
    }

    @ParameterizedTest
    @CsvSource({"chúc cả nhà buổi tối vui vẻ", "chào chương trình", "hay quá"})
    void greetings_are_about_nothing(String words) {
        assertThat(Topic.in(TriageText.of(words))).isEmpty();
    }
}
