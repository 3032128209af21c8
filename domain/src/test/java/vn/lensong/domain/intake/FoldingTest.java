package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.intake.Folding.Spelling;

class FoldingTest {

    @Test
    void every_vietnamese_letter_loses_its_marks() {
        assertThat(Folding.folded("Đường ĐI Ở Quỹ, thẳng ưỡn ẩm ướt")).isEqualTo("duong di o quy, thang uon am uot");
    }

    @Test
    void decomposed_letters_fold_like_composed_ones() {
        String decomposed = Normalizer.normalize("Được hưởng chế độ", Normalizer.Form.NFD);

        assertThat(Folding.folded(decomposed)).isEqualTo("duoc huong che do");
    }

    @Test
    void digits_emoji_and_punctuation_stay() {
        assertThat(Folding.folded("1.366.200đ 😀?")).isEqualTo("1.366.200d 😀?");
    }

    @Test
    void a_word_without_marks_may_mean_the_marked_one() {
        assertThat(Spelling.of("gio").mayMean(Spelling.of("giờ"))).isTrue();
        assertThat(Spelling.of("dươc").mayMean(Spelling.of("được"))).isTrue();
    }

    @Test
    void a_word_with_other_marks_means_something_else() {
        assertThat(Spelling.of("gió").mayMean(Spelling.of("giờ"))).isFalse();
        assertThat(Spelling.of("ạ").mayMean(Spelling.of("à"))).isFalse();
    }

    @Test
    void the_tone_may_sit_on_either_vowel() {
        assertThat(Spelling.of("hoà")).isEqualTo(Spelling.of("hòa"));
    }
}
