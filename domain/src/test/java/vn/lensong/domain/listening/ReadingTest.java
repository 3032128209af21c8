package vn.lensong.domain.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feelings and stages are read from plain words, and what is not sure is not said. */
class ReadingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cảm ơn chương trình, rất hữu ích | POSITIVE",
                "nho co bao hiem nha toi do duoc nhieu lam | POSITIVE",
                "Thất vọng quá, chờ mãi không ai trả lời | NEGATIVE",
                "khong huu ich gi ca, that vong | NEGATIVE",
                "Mức đóng năm nay bao nhiêu ạ? | NEUTRAL",
                "cảm ơn ad cho em hỏi mức đóng bao nhiêu ạ? | NEUTRAL",
                "Cảm ơn nhưng thái độ nhân viên tệ quá | UNSCORED",
                "Hai Phong | UNSCORED"
            })
    void a_feeling_is_read_or_left_open(String words, Sentiment sentiment) {
        Reading reading = Reading.of(words, SentimentModel.NONE);

        assertThat(reading.sentiment()).isEqualTo(sentiment);
        assertThat(reading.confidence() == 0).isEqualTo(sentiment == Sentiment.UNSCORED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "giờ mới biết có bảo hiểm xã hội tự nguyện | AWARE",
                "em muốn tìm hiểu thêm | INTERESTED",
                "so với gửi tiết kiệm thì cái nào hơn | COMPARE",
                "tôi muốn tham gia thì đăng ký ở đâu | DECIDE",
                "mình vừa đăng ký xong rồi | JOIN",
                "mẹ tôi nằm viện được thanh toán hết | USE",
                "thẻ sắp hết hạn thì gia hạn ở đâu | RENEW",
                "ai chưa có thì nên mua nhé | RECOMMEND"
            })
    void a_stage_is_read(String words, JourneyStage stage) {
        assertThat(Reading.of(words, SentimentModel.NONE).stage()).isEqualTo(stage);
    }

    @Test
    void greetings_are_no_mention() {
        assertThat(Reading.of("Hai Phong", SentimentModel.NONE).isEmpty()).isTrue();
    }

    @Test
    void what_was_learnt_decides_where_it_is_sure_and_only_there() {
        SentimentModel sure = (sentiment, words, byRules) -> OptionalDouble.of(sentiment == Sentiment.NEGATIVE ? 0.9 : 0.1);
        SentimentModel torn = (sentiment, words, byRules) -> OptionalDouble.of(0.55);

        assertThat(Reading.of("Hai Phong", sure).sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(Reading.of("Hai Phong", sure).confidence()).isEqualTo(0.9);
        assertThat(Reading.of("Thất vọng quá, chờ mãi không ai trả lời", torn).sentiment()).isEqualTo(Sentiment.UNSCORED);
    }
}
