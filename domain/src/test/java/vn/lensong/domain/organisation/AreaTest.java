package vn.lensong.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refused;

/** A branch looks after communes, each named once. */
class AreaTest {

    private static final Area NONE = Area.none(new UUID(0, 1));

    @Test
    void a_commune_is_kept_once_as_it_was_first_written() {
        assertThat(NONE.covering(List.of(" xã An Dương ", "Xã An Dương", "xã Hồng Phong")).communes())
                .containsExactly("xã An Dương", "xã Hồng Phong");
    }

    @Test
    void what_has_no_name_and_what_is_no_area_any_more_is_refused() {
        assertThat(Refused.code(() -> NONE.covering(List.of(" ")))).isEqualTo("field.missing");
        List<String> many = IntStream.range(0, 301).mapToObj(i -> "xã " + i).toList();
        assertThat(Refused.code(() -> NONE.covering(many))).isEqualTo("area.too-many");
    }
}
