package vn.lensong.domain.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.Refusal;

/** How the comments of a game are read: what is clear is read, and what is not is left to a person. */
class TaskTest {

    private static final Task CHOICE = new Task(
            Task.Type.CHOICE,
            "Đóng bao nhiêu năm thì được hưởng lương hưu từ 01/7/2025?",
            List.of("15 năm", "20 năm", "25 năm"),
            List.of("a"),
            false);
    private static final Task TEXT =
            new Task(Task.Type.TEXT, "Tên ứng dụng?", List.of(), List.of("VssID", "bảo hiểm xã hội số"), false);
    private static final Task MARKED =
            new Task(Task.Type.TEXT, "Tên thành phố?", List.of(), List.of("Hòa Bình"), true);
    private static final Task NUMBER = new Task(Task.Type.NUMBER, "Bao nhiêu tỉnh?", List.of(), List.of("34"), false);

    @ParameterizedTest
    @ValueSource(strings = {
        "A", "a.", "đáp án a", "Đáp án: A ạ", "câu a ạ", "dap an A", "(A)", "AAA", "em chọn A nhé cả nhà", "A. 15 năm",
        "15 năm", "mình chọn 15 nam", "Ａ"
    })
    void a_choice_that_is_clear_is_right(String text) {
        assertThat(CHOICE.read(text, false).verdict()).isEqualTo(Task.Verdict.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"B", "câu b ạ", "C.", "20 năm", "đáp án C: 25 năm"})
    void another_choice_is_wrong(String text) {
        assertThat(CHOICE.read(text, false).verdict()).isEqualTo(Task.Verdict.WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A hay B", "cau b a", "ạ", "à", "D", "chào cả nhà", "a 20 năm", "", "😀", "A nhưng B cũng đúng", "1", "anh chị ơi"
    })
    void a_choice_that_is_not_clear_is_no_answer(String text) {
        assertThat(CHOICE.read(text, false).verdict()).isEqualTo(Task.Verdict.NO_ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VssID", "vssid!", "em trả lời: VSSID ạ", "Bảo hiểm xã hội số", "bao hiem  xa hoi so", "dạ bảo-hiểm xã hội số nhé"})
    void a_text_is_right_whatever_its_case_marks_and_punctuation(String text) {
        assertThat(TEXT.read(text, false).verdict()).isEqualTo(Task.Verdict.RIGHT);
        assertThat(TEXT.read(Normalizer.normalize(text, Normalizer.Form.NFD), false).verdict())
                .isEqualTo(Task.Verdict.RIGHT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"không phải VssID", "VssID hay VNeID", "VneID", "bảo hiểm xã hội"})
    void a_text_with_anything_else_in_it_is_not_right(String text) {
        assertThat(TEXT.read(text, false).verdict()).isEqualTo(Task.Verdict.WRONG);
    }

    @Test
    void marks_matter_where_the_rules_say_so_but_not_where_in_a_syllable_they_stand() {
        assertThat(MARKED.read("hoà bình", false).verdict()).isEqualTo(Task.Verdict.RIGHT);
        assertThat(MARKED.read("hoa binh", false).verdict()).isEqualTo(Task.Verdict.WRONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34|34", "34.|34", "mười hai|12", "muoi hai|12", "hai mươi mốt|21", "hai lăm|25", "ba mươi tư|34",
                "ba muoi bon|34", "một trăm linh năm|105", "một trăm hai mươi|120", "12.000|12000", "12,5|12.5",
                "1.234.567|1234567", "12.000,5|12000.5", "3 triệu|3000000", "hai triệu rưỡi|2500000", "500k|500000",
                "em đoán 34 tỉnh ạ|34", "khoảng 120 người|120", "năm nay em đoán 12|12", "1,234,567|1234567",
                "mười|10", "hai nghìn ba trăm|2300", "một nghìn không trăm linh năm|1005", "12 nghìn 500|12500",
                "３４|34", "không|0", "một trăm rưỡi|150", "ba mươi bốn ạ|34",
                "mười hai tháng|12", "muoi hai thang|12", "em đoán hai mươi lăm tháng ạ|25", "ba mươi tư tỉnh|34",
                "mười lăm năm|15", "hai năm|2"
            })
    void numbers_are_read_in_digits_and_in_words(String text, String value) {
        assertThat(NUMBER.read(text, false).number()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "12,000", "hai triệu năm trăm", "một trăm hai", "hai nghìn ba", "12 hay 13", "năm nay em chịu", "chào cả nhà", "bà",
        "2 triệu 500", "9999999999999999999999", "1.2.3", "một hai ba", "",
        "mười năm", "hai muoi nam"
    })
    void a_number_that_may_be_two_is_none(String text) {
        Task.Reading reading = NUMBER.read(text, false);

        assertThat(reading.number()).isNull();
        assertThat(reading.verdict()).isEqualTo(Task.Verdict.NO_ANSWER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"A 120|120", "đáp án A - 1.200 người|1200", "A, 15 bạn ạ|15"})
    void the_prediction_follows_the_answer(String text, String predicted) {
        Task.Reading reading = CHOICE.read(text, true);

        assertThat(reading.verdict()).isEqualTo(Task.Verdict.RIGHT);
        assertThat(reading.prediction()).isEqualByComparingTo(predicted);
    }

    @Test
    void an_answer_without_a_prediction_is_an_answer_too() {
        assertThat(CHOICE.read("A", true).verdict()).isEqualTo(Task.Verdict.RIGHT);
        assertThat(CHOICE.read("A", true).prediction()).isNull();
    }

    @Test
    void what_says_the_same_has_the_same_key() {
        assertThat(TEXT.read("VSS-ID !", false).key()).isEqualTo(TEXT.read("vss id", false).key());
    }

    @Test
    void a_task_names_choices_and_answers_that_fit_its_type() {
        assertThat(refused(Task.Type.CHOICE, List.of("Có"), "A")).isEqualTo("game.choices");
        assertThat(refused(Task.Type.CHOICE, List.of("Có", "Không"), "C")).isEqualTo("game.accepted-letter");
        assertThat(refused(Task.Type.NUMBER, List.of(), "12,000")).isEqualTo("game.accepted-number");
        assertThat(refused(Task.Type.TEXT, List.of(), "!!!")).isEqualTo("game.accepted");
        assertThat(refused(Task.Type.TEXT, List.of("Có", "Không"), "Có")).isEqualTo("game.choices");
    }

    private static String refused(Task.Type type, List<String> choices, String accepted) {
        return catchThrowableOfType(Refusal.class, () -> new Task(type, "Hỏi?", choices, List.of(accepted), false))
                .code();
    }
}
