package vn.lensong.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.SinkMapping.Fact;

/** What a mapping may say, and what it makes of answers. */
class SinkMappingTest {

    private static final Map<String, Fact> FIELDS = Map.of("ref", Fact.LEAD_ID);

    @Test
    void answers_are_taken_refused_or_to_be_tried_again() {
        SinkMapping mapping = new SinkMapping("POST", "Authorization", null, FIELDS, List.of(409), List.of(422));

        assertThat(mapping.takes(201)).isTrue();
        assertThat(mapping.takes(409)).isTrue();
        assertThat(mapping.takes(500)).isFalse();
        assertThat(mapping.refuses(422)).isTrue();
        assertThat(mapping.refuses(500)).isFalse();
    }

    @Test
    void what_could_do_harm_or_means_nothing_is_refused() {
        assertThat(code("GET", "Authorization", null, FIELDS, List.of(), List.of())).isEqualTo("sink.method");
        assertThat(code("POST", "Host", null, FIELDS, List.of(), List.of())).isEqualTo("sink.header");
        assertThat(code("POST", "X-Key\r\nX-Other", null, FIELDS, List.of(), List.of())).isEqualTo("sink.header");
        assertThat(code("POST", "X-Key", "x-key", FIELDS, List.of(), List.of())).isEqualTo("sink.header");
        assertThat(code("POST", "X-Key", null, Map.of(), List.of(), List.of())).isEqualTo("sink.fields");
        assertThat(code("POST", "X-Key", null, Map.of("a", Fact.NAME), List.of(), List.of())).isEqualTo("sink.no-lead-id");
        assertThat(code("POST", "X-Key", null, Map.of("a", Fact.LEAD_ID, "a.b", Fact.NAME), List.of(), List.of()))
                .isEqualTo("sink.fields");
        assertThat(code("POST", "X-Key", null, Map.of("a..b", Fact.LEAD_ID), List.of(), List.of())).isEqualTo("sink.fields");
        assertThat(code("POST", "X-Key", null, FIELDS, List.of(200), List.of())).isEqualTo("sink.statuses");
        assertThat(code("POST", "X-Key", null, FIELDS, List.of(409), List.of(409))).isEqualTo("sink.statuses");
    }

    private static String code(
            String method, String auth, String key, Map<String, Fact> fields, List<Integer> done, List<Integer> refused) {
        return catchThrowableOfType(
                        Refusal.class, () -> new SinkMapping(method, auth, key, fields, done, refused))
                .code();
    }
}
