package vn.lensong.application.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterMarksTest {

    private static final Pattern BOX =
            Pattern.compile("x=\"(-?\\d+)\" y=\"(-?\\d+)\" width=\"(-?\\d+)\" height=\"(-?\\d+)\"");

    @Test
    void a_poster_without_logos_has_none() {
        assertThat(PosterMarks.svg(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 12})
    void logos_lie_beside_each_other_in_the_room_above_the_bar(int count) {
        List<int[]> boxes = new ArrayList<>();
        BOX.matcher(PosterMarks.svg(Collections.nCopies(count, new byte[] {1}))).results().forEach(box -> boxes.add(new int[] {
            Integer.parseInt(box.group(1)), Integer.parseInt(box.group(2)), Integer.parseInt(box.group(3)), Integer.parseInt(box.group(4))
        }));

        assertThat(boxes).hasSize(count).allSatisfy(box -> {
            assertThat(box[0]).isGreaterThanOrEqualTo(40);
            assertThat(box[0] + box[2]).isLessThanOrEqualTo(555);
            assertThat(box[1] + box[3]).isLessThanOrEqualTo(112);
            assertThat(box[3]).isGreaterThanOrEqualTo(20);
        });
        for (int i = 1; i < count; i++) {
            int[] before = boxes.get(i - 1);
            assertThat(boxes.get(i)[1] > before[1] || boxes.get(i)[0] > before[0] + before[2]).isTrue();
        }
    }
}
