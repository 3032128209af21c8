package vn.lensong.adapters.language.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final List<String> ASKED = List.of("mat", "the", "o", "cho");
    private static final Map<String, Double> WEIGHTS = Map.of("mat", 2.0, "the", 1.0, "o", 0.5, "cho", 0.5);

    @Test
    void words_that_stand_far_apart_count_for_the_heavier_only() {
        List<String> text = new ArrayList<>(List.of("mat"));
        text.addAll(Collections.nCopies(40, "khac"));
        text.add("the");

        Passages.Best passage = new Passages(ASKED, WEIGHTS).in(text);

        assertThat(passage.together()).isEqualTo(0.5);
        assertThat(passage.inARow()).isZero();
    }

    @Test
    void a_question_that_stands_there_word_for_word_fits_wholly() {
        Passages.Best passage = new Passages(ASKED, WEIGHTS).in(List.of("neu", "mat", "the", "o", "cho", "nao"));

        assertThat(passage.together()).isEqualTo(1);
        assertThat(passage.inARow()).isEqualTo(1);
    }

    @Test
    void a_word_that_is_asked_twice_begins_the_longest_row_it_can() {
        Passages.Best passage = new Passages(List.of("the", "mat", "the", "the", "mat"), WEIGHTS)
                .in(List.of("the", "the", "mat"));

        assertThat(passage.inARow()).isEqualTo(0.5);
    }

    @Test
    void a_text_without_any_of_it_and_a_question_without_weight_fit_not_at_all() {
        Passages.Best nothing = new Passages.Best(0, 0);

        assertThat(new Passages(ASKED, WEIGHTS).in(List.of("khac"))).isEqualTo(nothing);
        assertThat(new Passages(List.of("mat"), Map.of()).in(List.of("mat"))).isEqualTo(nothing);
        assertThat(new Passages(List.of(), Map.of()).in(List.of("mat"))).isEqualTo(nothing);
    }
}
