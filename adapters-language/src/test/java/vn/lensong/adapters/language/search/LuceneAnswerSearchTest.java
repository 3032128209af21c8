package vn.lensong.adapters.language.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.knowledge.AnswerSearch;
import vn.lensong.application.knowledge.AnswerSearch.Entry;
import vn.lensong.application.knowledge.AnswerSearch.Found;
import vn.lensong.application.knowledge.AnswerSearchContract;
import vn.lensong.domain.Scope;

class LuceneAnswerSearchTest {

    private static final UUID PENSION = id(1);
    private static final UUID CARD = id(2);
    private static final UUID MATERNITY = id(3);
    private static final UUID HOUSEHOLD = id(4);
    private static final UUID ONCE = id(5);
    private static final UUID FORM_14 = id(6);
    private static final UUID FORM_1 = id(7);
    private static final UUID PHONE = id(8);

    private final AnswerSearch search = new LuceneAnswerSearch();

    @Nested
    class Contract implements AnswerSearchContract {

        private final AnswerSearch tried = new LuceneAnswerSearch();

        @Override
        public AnswerSearch search() {
            return tried;
        }
    }

    @BeforeEach
    void fill() {
        search.replace(List.of(
                entry(
                        PENSION,
                        "Đủ tuổi và đủ thời gian đóng thì có lương hưu.",
                        "Đóng BHXH tự nguyện bao nhiêu năm thì có lương hưu?"),
                entry(CARD, "Báo với cơ quan gần nhất.", "Mất thẻ BHYT thì xin cấp lại ở đâu?"),
                entry(
                        MATERNITY,
                        "Mỗi con được một khoản.",
                        "Tham gia tự nguyện sinh con có được trợ cấp thai sản không?",
                        "Đóng tự nguyện đẻ em bé nhà nước cho tiền không?"),
                entry(HOUSEHOLD, "Người thứ hai trở đi được giảm.", "Mức đóng BHYT hộ gia đình năm nay là bao nhiêu?"),
                entry(ONCE, "Phải nghỉ đóng đủ lâu.", "Điều kiện rút BHXH một lần là gì?"),
                entry(FORM_14, "Điền đủ các ô.", "Cách điền mẫu 14-HSB"),
                entry(FORM_1, "Điền đủ các ô.", "Cách điền mẫu TK1-TS"),
                entry(PHONE, "Chương trình giấu số ngay.", "Để lại số điện thoại dưới bình luận có an toàn không?")));
    }

    @ParameterizedTest
    @CsvSource({
        "'đóng bảo hiểm xã hội tự nguyện mấy năm thì có tiền hưu ạ', 1",
        "'dong bhxh tn bn nam co luong huu v ad', 1",
        "'cho e hỏi mất thẻ bảo hiểm y tế làm lại chỗ nào', 2",
        "'sinh em be co dc tro cap k a', 3",
        "'đẻ em bé nhà nước có cho tiền ko', 3",
        "'bhyt hgđ đóng nhiêu tiền', 4",
        "'bảo hiểm y tế theo hộ gd mức phí bnhieu', 4",
        "'rút bh xã hội 1 cục cần đkiện gì', 5",
        "'zút bhxh 1 lần dc k', 5",
        "'de sdt day co an toan hok', 8"
    })
    void finds_what_is_meant_however_it_is_typed(String text, long expected) {
        List<Found> found = search.search(text, any -> true, 3);

        assertThat(found.getFirst().answerId()).isEqualTo(id(expected));
        assertThat(found.getFirst().confident()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hay quá ad ơi",
                "chúc cả nhà buổi tối vui vẻ",
                "xe máy không có gương phạt bao nhiêu tiền",
                "giá vàng hôm nay thế nào",
                "cho em hỏi ạ",
                "hóng",
                "hay",
                "ib em •••••••17",
                "alo alo nghe rõ không",
                "trời mưa to quá mất điện rồi"
            })
    void keeps_silent_where_nobody_asked_that_before(String text) {
        assertThat(search.search(text, any -> true, 3)).noneMatch(Found::confident);
    }

    @Test
    void a_word_typed_with_other_marks_is_another_word() {
        search.replace(List.of(entry(CARD, "Có.", "Tra cứu qua mạng được không?")));

        assertThat(search.search("Quá máng!", any -> true, 1)).noneMatch(Found::confident);
        assertThat(search.search("qua mang duoc khong", any -> true, 1)).allMatch(Found::confident);
    }

    @Test
    void a_form_that_is_named_brings_its_own_answer_first() {
        assertThat(search.search("cách điền mẫu TK1-TS", any -> true, 3).getFirst().answerId()).isEqualTo(FORM_1);
        assertThat(search.search("cach dien mau 14-HSB", any -> true, 3).getFirst().answerId()).isEqualTo(FORM_14);
    }

    @Test
    void another_form_another_year_or_another_scheme_is_not_put_before_anybody() {
        assertThat(search.search("cách điền mẫu D02-TS", any -> true, 3)).noneMatch(Found::confident);
        assertThat(search.search("mất thẻ BHTN thì xin cấp lại ở đâu", any -> true, 3)).noneMatch(Found::confident);
    }

    @Test
    void of_a_long_letter_the_sentence_that_asks_is_read() {
        String letter = "Tôi tên là An, quê ở xã Bình Minh, trước đây làm nghề mộc, gia đình có năm người. ".repeat(60)
                + "Cho tôi hỏi mất thẻ BHYT thì xin cấp lại ở đâu? "
                + "Tôi xin cảm ơn chương trình, kính chúc sức khỏe. ".repeat(30);

        assertThat(search.search(letter, any -> true, 3).getFirst().answerId()).isEqualTo(CARD);
    }

    @Test
    void the_closest_of_many_wordings_decides() {
        search.replace(List.of(
                entry(CARD, "A", "Mất thẻ thì sao?", "Thẻ bị ướt", "Thẻ rách đổi ở đâu", "Làm lại thẻ cho con"),
                entry(PENSION, "B", "Thẻ ngân hàng nhận lương hưu đổi ở đâu?")));

        assertThat(search.search("thẻ rách đổi ở đâu", any -> true, 2).getFirst().answerId()).isEqualTo(CARD);
    }

    @Test
    void a_word_only_the_answer_uses_finds_it() {
        assertThat(search.search("người thứ hai có được giảm không", any -> true, 3).getFirst().answerId())
                .isEqualTo(HOUSEHOLD);
    }

    @Test
    void the_very_words_come_before_words_that_mean_the_same() {
        search.replace(List.of(
                entry(CARD, "A", "Nộp trễ tiền bảo hiểm thì bị sao?"), entry(PENSION, "B", "Chậm đóng tiền bảo hiểm thì bị sao?")));

        assertThat(search.search("chậm đóng tiền bảo hiểm", any -> true, 2).getFirst().answerId()).isEqualTo(PENSION);
        assertThat(search.search("nộp trễ tiền bảo hiểm", any -> true, 2).getFirst().answerId()).isEqualTo(CARD);
    }

    @Test
    void a_question_about_insurance_is_known_by_a_quarter_of_what_it_says() {
        assertThat(search.search("bhyt hộ gia đình nhà bốn người ở trọ", any -> true, 3))
                .anyMatch(Found::confident);
    }

    private static Entry entry(UUID id, String answer, String... wordings) {
        return new Entry(id, Scope.NATION, List.of(wordings), answer);
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }
}
