package vn.lensong.adapters.language.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownWordsTest {

    private final KnownWords known = new KnownWords();

    @BeforeEach
    void fill() {
        known.add(List.of("thoi", "gian", "dong", "", "phai", "nop", "ho", "so", "nghi", "huu", "thang", "gia", "xin"));
        known.close();
    }

    @Test
    void a_known_word_stays() {
        assertThat(known.meant("gian")).containsExactly("gian");
    }

    @ParameterizedTest
    @CsvSource({"fai, phai", "zan, gian", "thag, thang", "nghj, nghi", "ja, gia", "sin, xin", "nopp, nop"})
    void an_unknown_one_is_what_it_sounds_like_or_itself(String typed, String meant) {
        assertThat(known.meant(typed)).containsExactly(meant);
    }

    @Test
    void a_first_letter_before_a_known_word_is_the_word_that_stands_before_it() {
        assertThat(known.meant("tgian")).containsExactly("thoi", "gian");
        assertThat(known.meant("hso")).containsExactly("ho", "so");
    }

    @Test
    void words_of_two_sentences_are_no_neighbours() {
        assertThat(known.meant("dphai")).containsExactly("dphai");
    }

    @Test
    void a_number_is_never_another_word() {
        assertThat(known.meant("2026")).containsExactly("2026");
    }
}
