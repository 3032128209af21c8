package vn.lensong.domain.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many syllables a text has when it is said, counted by ear. */
class SpeechTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Từ đủ 15 tuổi            | 5
                    0 đồng                   | 2
                    11                       | 2
                    20                       | 2
                    21                       | 3
                    105                      | 4
                    330.000 đồng             | 6
                    1.000.000                | 2
                    1.366.200 đồng           | 11
                    1.500.000 đồng/tháng     | 8
                    1.005.000                | 7
                    4,5%                     | 5
                    15,25                    | 5
                    01/7/2026                | 11
                    năm 2026                 | 8
                    0901234567               | 10
                    BHXH tự nguyện           | 6
                    livestream               | 4
                    Được, hãy… nhé!          | 3
                    """)
    void syllables_are_counted_as_they_are_said(String text, int syllables) {
        assertThat(Speech.syllables(text)).isEqualTo(syllables);
    }

    @Test
    void four_syllables_take_a_second_and_a_begun_one_counts() {
        assertThat(Speech.seconds("")).isZero();
        assertThat(Speech.seconds("một hai ba bốn")).isEqualTo(1);
        assertThat(Speech.seconds("một hai ba bốn năm")).isEqualTo(2);
    }
}
