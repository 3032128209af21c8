package vn.lensong.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đóng BHXH tự nguyện bao nhiêu một tháng ạ?      | dong bao hiem xa hoi tu nguyen bn tien vay ad
            Mua BHYT hộ gia đình ở đâu vậy ad               | tham gia bảo hiểm y tế hgđ ở chỗ nào ạ
            Bao nhiêu tuổi thì được tham gia?               | mấy tuổi thì tham gia dc ạ
            Nhà 4 người mua BHYT hết bao nhiêu?             | nhà bốn người mua thẻ bảo hiểm y tế bao nhiêu tiền ạ
            Khi nào được rút BHXH một lần?                  | bao giờ thì dc nhận bhxh 1 lần v ad
            Mức đóng BHXH tự nguyện 2026?                   | mức đóng bhxh tự nguyện là bao nhiêu
            Đóng đủ 15 năm có được lương hưu không?         | đóng 15 năm thì có lương hưu k ạ
            """)
    void the_same_question_in_other_words_is_suggested(String one, String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isGreaterThanOrEqualTo(Likeness.SUGGESTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nhà 4 người mua BHYT hết bao nhiêu?             | Nhà 5 người mua BHYT hết bao nhiêu?
            Nhà bốn người mua BHYT hết bao nhiêu?           | Nhà năm người mua BHYT hết bao nhiêu?
            Thu nhập 1tr5 thì đóng bao nhiêu?               | Thu nhập 2 triệu thì đóng bao nhiêu?
            Mức đóng BHXH tự nguyện năm 2025?               | Mức đóng BHXH tự nguyện năm 2026?
            Mức đóng BHXH bao nhiêu?                        | Mức đóng BHYT bao nhiêu?
            Đóng BHXH tự nguyện bao nhiêu?                  | Đóng BHXH bắt buộc bao nhiêu?
            Có được hưởng thai sản không?                   | Có được hưởng ốm đau không?
            Hộ nghèo được hỗ trợ bao nhiêu?                 | Hộ cận nghèo được hỗ trợ bao nhiêu?
            Có phải đóng BHXH không?                        | Không phải đóng BHXH đúng không?
            Đóng BHXH tự nguyện bao nhiêu tiền?             | Đóng BHXH tự nguyện ở đâu?
            Cách điền mẫu TK1-TS                            | Cách điền mẫu D02-TS
            Tải mẫu 11A-HSB ở đâu                           | Tải mẫu 11B-HSB ở đâu
            """)
    void what_has_another_answer_is_not_suggested_however_alike_the_words(String one, String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chúc chương trình thành công                    | Chị ơi cho em hỏi với ạ
            ạ                                               | ạ
            👍                                              | 👍
            """)
    void words_that_ask_nothing_are_like_nothing(String one, String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mua BHYT hộ gia đình ở đâu vậy ad               | tham gia bảo hiểm y tế hgđ ở chỗ nào, ở xã em ạ
            """)
    void likeness_is_the_same_from_either_side(String one, String other) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isEqualTo(Likeness.of(other).to(Likeness.of(one)));
    }

    @Test
    void each_text_joins_the_earlier_one_it_is_most_like() {
        List<LikeGroup> groups = LikeGroup.of(List.of(
                "Đóng BHXH tự nguyện bao nhiêu?",
                "Mua BHYT hộ gia đình ở đâu?",
                "dong bhxh tu nguyen bn tien a",
                "Chúc chương trình thành công",
                "mua bhyt hgd cho nao vay ad"));

        assertThat(groups).extracting(LikeGroup::first).containsExactly(0, 1);
        assertThat(groups.get(0).others()).extracting(LikeGroup.Other::place).containsExactly(2);
        assertThat(groups.get(1).others()).extracting(LikeGroup.Other::place).containsExactly(4);
    }

    @Test
    void a_thousand_questions_are_grouped_while_somebody_looks_on() {
        List<String> texts = IntStream.range(0, 1_000)
                .mapToObj(i -> "Nhà " + i + " người ở xã số " + i % 7 + " đóng bảo hiểm xã hội tự nguyện bao nhiêu ạ")
                .toList();
        LikeGroup.of(texts.subList(0, 300));

        long started = System.nanoTime();
        LikeGroup.of(texts);
        long millis = (System.nanoTime() - started) / 1_000_000;

        System.out.println("a thousand questions grouped in " + millis + " ms");
        assertThat(millis).isLessThan(2_000);
    }
}
