package vn.lensong.domain.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.crisis.IncidentTest.refused;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

/** What may be written down of what lies ready. */
class KitEntryTest {

    @Test
    void a_field_takes_what_it_is_for_and_nothing_else() {
        assertThat(scenario(Map.of()).value("likelihood")).isEqualTo("3");
        refused("field.missing").isThrownBy(() -> scenario(Map.of("triggers", " ")));
        refused("kit.grade").isThrownBy(() -> scenario(Map.of("impact", "6")));
        refused("field.bad-day").isThrownBy(() -> scenario(Map.of("lastDrill", "hôm qua")));
        refused("kit.unknown-field").isThrownBy(() -> scenario(Map.of("phone", "0900000001")));
        refused("field.bad-choice").isThrownBy(() -> member(Map.of("role", "BOSS")));
        refused("kit.days").isThrownBy(() -> member(Map.of("onCallFrom", "2026-12-02", "onCallTo", "2026-12-01")));
    }

    @Test
    void who_only_looks_on_sees_no_name_and_no_number() {
        assertThat(member(Map.of()).nameless().values()).containsOnlyKeys("role");
    }

    @Test
    void a_scenario_was_exercised_when_its_last_drill_was_held() {
        KitEntry drilled = scenario(Map.of()).drilled("2026-05-01").drilled("2026-03-01");

        assertThat(drilled.value("lastDrill")).isEqualTo("2026-05-01");
    }

    private static KitEntry scenario(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(
                Map.of("title", "Lộ dữ liệu", "likelihood", "3", "impact", "5", "triggers", "Bài báo"));
        values.putAll(more);
        return KitEntry.entered(UUID.randomUUID(), new Scope("vn/31"), KitKind.SCENARIO, values, null);
    }

    private static KitEntry member(Map<String, String> more) {
        Map<String, String> values =
                new HashMap<>(Map.of("role", "SPOKESPERSON", "name", "Bà Lời Thử", "phone", "0900000002"));
        values.putAll(more);
        return KitEntry.entered(UUID.randomUUID(), new Scope("vn/31"), KitKind.MEMBER, values, null);
    }
}
