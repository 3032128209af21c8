package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm nay đóng tối thiểu bao nhiêu ạ?",
                "nam nay dong toi thieu bn vay ad",
                "em bán hàng online tham gia dc k ạ",
                "me em 60t roi con dong duoc hong",
                "the het han co gia han dc ko z",
                "bao gio thi nhan duoc luong huu",
                "rút luôn hay chờ thêm, cái nào lợi hơn",
                "dk online ntn",
                "cho em hỏi về thai sản",
                "Nhà em ba người, tính giúp em với",
                "thủ tục cấp lại thẻ",
                "đóng dồn được chưa ad",
                "20 hay 15 năm",
                "Có phải đóng liên tục không",
                "không biết cần giấy gì",
                "sao em chưa nhận được tin nhắn",
                "thẻ này khám ở tỉnh khác được à",
                "trả lời giúp em với ad",
                "em không rõ cách đóng theo quý",
                "đề nghị hướng dẫn nơi nộp tờ khai",
                "cho em xin thông tin về gói năm năm",
                "có cần nộp giấy khai sinh của cháu",
                "tôi có thể ủy quyền cho con gái nhận lương hưu thay",
                "làm lại hay làm mới",
                "tờ khai tham gia bao gồm",
                "mấy năm thì nhận lương hưu",
                "giá bn vậy ad",
                "cho em xin mẫu tờ khai đổi sổ",
                "em chưa rõ quy trình chốt sổ",
                "e chua ro phai nop cho nao",
                "vì sao tiền thẻ của mẹ em lên",
                "mã in trên thẻ mới có mấy số",
                "nộp mấy tháng trước khi đi viện",
                "mức cao nhất đóng bn 1 tháng ạ",
                "thế còn người ở trọ",
                "và liệu thẻ cũ của bà tôi",
                "hỏng thẻ thì gửi về đâu cho kịp",
                "người này thật hay giả",
                "có khác gói năm ngoái nhiều lắm",
                "link đâu ad"
            })
    void asks_with_or_without_diacritics_or_a_question_mark(String text) {
        assertThat(Triage.labels(text, false)).contains(Label.QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chương trình hay quá ạ",
                "cảm ơn ad ah",
                "chưa bao giờ thấy buổi live vui như vậy",
                "tháng nào cũng đóng đều",
                "mấy anh chị dễ thương ghê",
                "đi đâu là vui đến đó",
                "giờ hiền thế con",
                "mấy tháng trước vui hơn",
                "ngôi sao của buổi live",
                "tài liệu đẹp lắm",
                "không sao đâu",
                "đóng 200 k",
                "chúc mọi người may mắn",
                "nói chuyện với mấy đứa trẻ vui ghê",
                "các em bảo bn về rồi đó",
                "gửi rồi mà có thấy đâu",
                "chứ làm gì xa xôi",
                "chả hiểu cái tổng đài này làm ăn kiểu gì",
                "thủ tục nhanh lắm luôn, cảm ơn"
            })
    void looks_like_asking_and_is_not(String text) {
        assertThat(Triage.labels(text, false)).doesNotContain(Label.QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mức đóng tự nguyện năm nay",
                "thành phần hồ sơ cấp lại sổ",
                "Rút BHXH một lần cho người đi nước ngoài",
                "cách đóng bù cho những năm thiếu",
                "học phí lớp tập huấn",
                "ho gia dinh tham gia bhyt",
                "các hình thức nộp tiền",
                "hệ số điều chỉnh của năm nay",
                "công thức tính lương hưu",
                "tra cứu quá trình đóng của mẹ",
                "phieu dang ky mua the",
                "điều chỉnh họ tên trong sổ",
                "chưa hiểu mức hưởng mới"
            })
    void names_a_matter_to_be_told_about_it(String text) {
        assertThat(Triage.labels(text, false)).contains(Label.QUESTION);
    }

    @Test
    void a_matter_in_the_words_of_offices_may_be_longer_and_may_be_about_complaints() {
        assertThat(Triage.labels("Trách nhiệm của cơ quan bảo hiểm khi giải quyết khiếu nại về sổ", false))
                .contains(Label.QUESTION);
        assertThat(Triage.labels(
                        "Trình tự cấp lại sổ bảo hiểm xã hội cho người lao động bị mất sổ do thiên tai ở nơi đã giải thể"
                                + " đơn vị cũ mà chưa kịp chốt thời gian tham gia với cơ quan nơi đơn vị đóng trụ sở",
                        false))
                .contains(Label.QUESTION);
    }

    @Test
    void a_case_put_before_the_office_waits_for_an_answer() {
        String text = "Vợ tôi nghỉ thai sản từ tháng ba mà công ty đã ngừng đóng bhxh";

        assertThat(Triage.labels(text, false)).contains(Label.QUESTION);
    }

    @Test
    void a_formal_comment_that_the_page_cut_off_was_about_to_ask() {
        String text = "Mình đang có giấy chứng nhận nghỉ việc của công ty cũ cấp từ năm ngoái, bây giờ mình...";

        assertThat(Triage.labels(text, false)).contains(Label.QUESTION);
        assertThat(Triage.labels("vui quá chừng luôn...", false)).doesNotContain(Label.QUESTION);
    }

    @Test
    void a_decomposed_question_is_a_question() {
        String decomposed = Normalizer.normalize("đóng được không ạ", Normalizer.Form.NFD);

        assertThat(Triage.labels(decomposed, false)).contains(Label.QUESTION);
    }

    @Test
    void a_question_with_a_link_stays_a_question() {
        Set<Label> labels = Triage.labels("trang https://vi-du.example/a?b=c có đúng của BHXH không ạ", false);

        assertThat(labels).containsExactly(Label.QUESTION);
    }

    @Test
    void the_question_mark_of_a_link_asks_nothing() {
        assertThat(Triage.labels("xem https://vi-du.example/trang?id=5", false)).doesNotContain(Label.QUESTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quan tam",
                "Tư vấn giúp chị",
                "ib e",
                "muốn mua thẻ cho mẹ",
                ".",
                "+1",
                "chấm",
                "đk cho mình 1 suất"
            })
    void wants_to_join_or_to_be_written_to(String text) {
        assertThat(Triage.labels(text, false)).contains(Label.INTEREST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gọi tổng đài hoài không ai nghe",
                "thai do nhan vien qua te",
                "nộp tiền cả tháng chưa thấy sổ",
                "lừa đảo",
                "đừng gọi cho tôi nữa",
                "lên xã ba lần rồi vẫn chưa được",
                "gọi 10 lần mà có ai nghe đâu",
                "web lỗi hoài",
                "nhân viên khinh khỉnh với người già",
                "phí cao quá",
                "lúc nào cũng báo bận",
                "chả thèm trả lời",
                "mất cả buổi chờ, bực mình"
            })
    void is_unhappy(String text) {
        assertThat(Triage.labels(text, false)).contains(Label.COMPLAINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chủ xe có bắt buộc phải mua không",
                "đóng chậm có bị phạt không ạ",
                "chính sách dân số của tỉnh",
                "thiết bị đo huyết áp có được hỗ trợ không"
            })
    void asks_calmly(String text) {
        assertThat(Triage.labels(text, false)).contains(Label.QUESTION).doesNotContain(Label.COMPLAINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đáp án C", "b 120", "ĐA: D", "câu 3: 15 năm", "256"})
    void answers_the_minigame(String text) {
        assertThat(Triage.labels(text, false)).containsExactly(Label.GAME_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vay tiền nhanh không cần thế chấp",
                "tuyen ctv lam tai nha",
                "bấm vào link nhận quà",
                "cá cược uy tín"
            })
    void clearly_offers_something_else(String text) {
        assertThat(Triage.labels(text, false)).contains(Label.SPAM);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "❤️❤️",
                "Chào cả nhà",
                "chúc chương trình thành công",
                "điểm danh Hà Giang",
                ":))"
            })
    void greets_or_says_nothing(String text) {
        assertThat(Triage.labels(text, false)).containsExactly(Label.GREETING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thẻ của em ghi sai tên",
                "Chào ad, thẻ của em ghi sai tên",
                "âm thanh nhỏ",
                "https://vi-du.example/x"
            })
    void what_is_none_of_these_for_certain_goes_to_the_desk(String text) {
        assertThat(Triage.labels(text, false)).containsExactly(Label.UNSURE);
    }

    @Test
    void a_phone_number_alone_asks_for_a_call() {
        assertThat(Triage.labels("0900000012", true)).containsExactly(Label.INTEREST, Label.PHONE);
    }

    @Test
    void a_phone_number_does_not_hide_the_question_beside_it() {
        assertThat(Triage.labels("0900000012 hỏi mức đóng", true)).contains(Label.QUESTION, Label.PHONE);
    }

    @Test
    void an_unhappy_person_comes_before_everything_else() {
        assertThat(Triage.primary(EnumSet.of(Label.PHONE, Label.QUESTION, Label.COMPLAINT))).isEqualTo(Label.COMPLAINT);
    }

    @Test
    void a_question_comes_before_the_spam_it_looks_like() {
        assertThat(Triage.primary(EnumSet.of(Label.SPAM, Label.QUESTION))).isEqualTo(Label.QUESTION);
    }

    @Test
    void every_label_can_be_the_primary_one() {
        assertThat(Label.values()).allSatisfy(label -> assertThat(Triage.primary(Set.of(label))).isEqualTo(label));
    }

    @Test
    void no_label_has_no_primary_one() {
        assertThatThrownBy(() -> Triage.primary(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_opinion_decides_questions_and_complaints_alone() {
        Set<Label> never = Triage.labels("0900000012 bao nhiêu tiền ạ, tệ quá", true, (label, byRules) -> false);
        Set<Label> always = Triage.labels("chào cả nhà", false, (label, byRules) -> true);

        assertThat(never).containsExactly(Label.INTEREST, Label.PHONE);
        assertThat(always).containsExactlyInAnyOrder(Label.QUESTION, Label.COMPLAINT);
    }

    @Test
    void what_an_opinion_leaves_without_a_label_goes_to_the_desk() {
        assertThat(Triage.labels("thẻ còn hạn được không", false, (label, byRules) -> false))
                .containsExactly(Label.UNSURE);
    }

    @Test
    void labels_cannot_be_changed() {
        Set<Label> labels = Triage.labels("chào", false);

        assertThatThrownBy(() -> labels.add(Label.SPAM)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_text_gets_a_label(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        random.ints(80, 0, 0x2FFF).forEach(c -> text.append((char) (random.nextInt(9) == 0 ? 0xD800 + c % 0x800 : c)));

        assertThat(Triage.labels(text.toString(), random.nextBoolean()))
                .as("seed %d", seed)
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a-", "k", "vậy à ", "https://", "chả hiểu gì ", "đâu có đâu "})
    void a_very_long_text_gets_a_label(String part) {
        assertThat(Triage.labels(part.repeat(30_000), false)).isNotEmpty();
    }

    static LongStream seeds() {
        return new Random().longs(50);
    }
}
