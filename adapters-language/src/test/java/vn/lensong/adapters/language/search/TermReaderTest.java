package vn.lensong.adapters.language.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermReaderTest {

    private final TermReader reader = new TermReader();

    @ParameterizedTest
    @CsvSource({
        "Bảo hiểm xã hội, bhxh",
        "BH XÃ HỘI, bhxh",
        "BHXH tn, 'bhxh tunguyen'",
        "ntn, thenao",
        "đc, duoc",
        "1.500.000 đ, '1500000 d'",
        "'4,5%', '4.5%'",
        "đượcccc, duoc"
    })
    void a_thing_of_many_names_is_one_term(String text, String terms) {
        assertThat(asked(text).sequence()).containsExactly(terms.split(" "));
    }

    @Test
    void the_encoding_of_the_letters_makes_no_difference() {
        String text = "Được hưởng trợ cấp thai sản";

        Terms decomposed = asked(Normalizer.normalize(text, Normalizer.Form.NFD));

        assertThat(decomposed.sequence()).isEqualTo(asked(text).sequence());
        assertThat(decomposed.marked()).isEqualTo(asked(text).marked());
    }

    @Test
    void words_that_only_ask_stand_aside_and_part_no_neighbours() {
        Terms terms = asked("lương hưu ạ tính sao");

        assertThat(terms.neighbours()).contains("huu tinh");
        assertThat(terms.singles().get("a")).isLessThan(terms.singles().get("huu"));
    }

    @Test
    void the_end_of_a_sentence_parts_neighbours() {
        assertThat(asked("có thẻ. mất sổ").neighbours()).doesNotContain("the mat");
    }

    @Test
    void an_answer_keeps_its_own_words_but_for_the_names_of_the_field() {
        Terms terms = reader.told(spelled("Công ty đóng bảo hiểm y tế"));

        assertThat(terms.sequence()).containsExactly("cong", "ty", "dong", "bhyt");
    }

    private Terms asked(String text) {
        return reader.asked(spelled(text));
    }

    private TermReader.Spelled spelled(String text) {
        return reader.spelled(TypedWords.of(text), List::of);
    }
}
