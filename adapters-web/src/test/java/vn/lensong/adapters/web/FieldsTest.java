package vn.lensong.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.Refusal;

class FieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "1850-01-01", "2300-01-01", "hôm nay"})
    void a_day_that_nobody_lives_to_see_is_none(String day) {
        assertThat(code(() -> Fields.day("on", day))).isEqualTo("field.bad-day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "1850-01-01T00:00:00Z"})
    void a_moment_that_nobody_lives_to_see_is_none(String moment) {
        assertThat(code(() -> Fields.instant("at", moment))).isEqualTo("field.bad-date");
    }

    @Test
    void a_day_may_be_left_out_where_it_may() {
        assertThat(Fields.optionalDay("on", " ")).isNull();
        assertThat(Fields.optionalDay("on", "2027-06-30")).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(code(() -> Fields.optionalDay("on", "+999999999-12-31"))).isEqualTo("field.bad-day");
    }

    @Test
    void a_list_with_nothing_in_one_of_its_places_is_refused() {
        assertThat(Fields.list(null)).isEmpty();
        assertThat(Fields.list(List.of("x"))).containsExactly("x");
        assertThat(code(() -> Fields.list(Collections.singletonList(null)))).isEqualTo("body.wrong-type");
    }

    private static String code(ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action).code();
    }
}
