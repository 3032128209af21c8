package vn.lensong.adapters.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.intake.LabelLearning.Example;
import vn.lensong.application.intake.LabelLearning.Judge;

class LinearLearningTest {

    private final LinearLearning learning = new LinearLearning();

    @Test
    void learns_words_that_the_rules_do_not_know() {
        Judge judge = learning.judge(learning.learn(examples()));

        assertThat(judge.probability("mái nhà văn hóa xã dột rồi", false)).isGreaterThan(0.5);
        assertThat(judge.probability("mai nha van hoa xa DOT roi", false)).isGreaterThan(0.5);
        assertThat(judge.probability("mái nhà văn hóa xã xanh rồi", false)).isLessThan(0.5);
    }

    @Test
    void what_the_rules_say_counts() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            examples.add(new Example("câu số " + "mot hai ba bon".split(" ")[i % 4], i % 2 == 0, i % 2 == 0));
        }

        Judge judge = learning.judge(learning.learn(examples));

        assertThat(judge.probability("chưa từng thấy", true)).isGreaterThan(0.5);
        assertThat(judge.probability("chưa từng thấy", false)).isLessThan(0.5);
    }

    @Test
    void the_same_examples_teach_the_same() {
        assertThat(learning.learn(examples())).isEqualTo(learning.learn(examples()));
    }

    @Test
    void what_was_learnt_holds_no_words() {
        String learnt = learning.learn(examples());

        assertThat(learnt).doesNotContain("dot", "xanh").hasSizeLessThan(400_000);
    }

    @Test
    void any_text_gets_a_probability() {
        Judge judge = learning.judge(learning.learn(examples()));

        assertThat(List.of("", "  ", "😀", "0900", "a".repeat(8_000)))
                .allSatisfy(text -> assertThat(judge.probability(text, true)).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lensong-label-0:AAAA", "lensong-label-1:AAAA", "lensong-label-1:không phải", "rác"})
    void what_is_broken_is_refused(String learnt) {
        assertThatThrownBy(() -> learning.judge(learnt)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_weight_that_is_no_number_is_refused() {
        byte[] bytes = Base64.getDecoder().decode(learning.learn(examples()).substring("lensong-label-1:".length()));
        ByteBuffer.wrap(bytes).putFloat(0, Float.NaN);
        String broken = "lensong-label-1:" + Base64.getEncoder().encodeToString(bytes);

        assertThatThrownBy(() -> learning.judge(broken)).hasMessageContaining("NaN");
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            examples.add(new Example("mái trụ sở dột " + "sáng trưa chiều tối".split(" ")[i % 4], false, true));
            examples.add(new Example("mái trụ sở xanh " + "sáng trưa chiều tối".split(" ")[i % 4], false, false));
        }
        return examples;
    }
}
