package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LabelFiguresTest {

    @Test
    void counts_each_text_once() {
        LabelFigures figures = LabelFigures.NONE
                .plus(true, true)
                .plus(true, false)
                .plus(false, true)
                .plus(false, false)
                .plus(true, true);

        assertThat(figures).isEqualTo(new LabelFigures(2, 1, 1, 1));
        assertThat(figures.precision()).isCloseTo(0.667, within(0.001));
        assertThat(figures.recall()).isCloseTo(0.667, within(0.001));
        assertThat(figures.f1()).isCloseTo(0.667, within(0.001));
    }

    @Test
    void nothing_counted_is_zero_and_decides_nothing() {
        assertThat(LabelFigures.NONE.f1()).isZero();
        assertThat(LabelFigures.NONE.decide()).isFalse();
    }

    @Test
    void five_texts_of_either_kind_decide() {
        assertThat(new LabelFigures(4, 0, 1, 5).decide()).isTrue();
        assertThat(new LabelFigures(4, 0, 0, 5).decide()).isFalse();
        assertThat(new LabelFigures(5, 0, 0, 4).decide()).isFalse();
    }

    @Test
    void the_better_f1_wins_and_a_tie_does_not() {
        LabelFigures rules = new LabelFigures(6, 2, 4, 8);

        assertThat(new LabelFigures(8, 2, 2, 8).beats(rules, Label.COMPLAINT)).isTrue();
        assertThat(rules.beats(rules, Label.COMPLAINT)).isFalse();
    }

    @Test
    void questions_are_not_given_up_for_precision() {
        LabelFigures rules = new LabelFigures(10, 10, 0, 10);
        LabelFigures careful = new LabelFigures(8, 0, 2, 20);

        assertThat(careful.f1()).isGreaterThan(rules.f1());
        assertThat(careful.beats(rules, Label.QUESTION)).isFalse();
        assertThat(careful.beats(rules, Label.COMPLAINT)).isTrue();
    }
}
