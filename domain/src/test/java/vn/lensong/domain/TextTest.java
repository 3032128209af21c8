package vn.lensong.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void what_no_database_keeps_and_nobody_sees_is_left_out() {
        assertThat(Text.required("title", "Chủ\u0000 nhật\ud800\u0007", 20)).isEqualTo("Chủ nhật");
    }

    @Test
    void lines_tabs_and_characters_of_two_halves_stay() {
        assertThat(Text.required("script", "Một\n\tHai \ud83d\udc4d", 20)).isEqualTo("Một\n\tHai \ud83d\udc4d");
    }

    @Test
    void a_text_of_nothing_but_such_characters_is_missing() {
        assertThat(Refused.code(() -> Text.required("title", "\u0000 \ud800", 20)))
                .isEqualTo("field.missing");
    }

    @Test
    void a_text_is_stripped_composed_and_not_too_long() {
        assertThat(Text.optional("title", "  Hải Pho\u0300ng ", 20)).isEqualTo("Hải Phòng");
        assertThat(Text.optional("title", null, 20)).isEmpty();
        assertThat(Refused.code(() -> Text.optional("title", "a".repeat(21), 20)))
                .isEqualTo("field.too-long");
    }
}
