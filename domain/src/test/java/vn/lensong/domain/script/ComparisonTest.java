package vn.lensong.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.script.Difference.Kind;

class ComparisonTest {

    private static final ContingencyCard LOST = new ContingencyCard(
            "stream-lost", "Mất tín hiệu", "Hình đứng quá 10 giây", List.of("Báo kỹ thuật"), null, "", Role.PRODUCER);

    @Test
    void the_same_script_has_no_differences() {
        assertThat(Comparison.of(Scripts.content(5), Scripts.content(5))).isEmpty();
    }

    @Test
    void what_is_added_and_removed_is_told_with_its_title() {
        assertThat(Comparison.of(Scripts.content(3), Scripts.content(4)))
                .extracting(Difference::kind, Difference::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "phan-doan-4"));
        assertThat(Comparison.of(Scripts.content(4), Scripts.content(3)))
                .extracting(Difference::kind, Difference::before)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "Phân đoạn 4"));
    }

    @Test
    void a_changed_field_is_told_with_what_it_was() {
        List<ScriptSegment> changed = new ArrayList<>(Scripts.content(3).segments());
        changed.set(1, changed.get(1).saying("Kính chào bà con", List.of()));

        assertThat(Comparison.of(Scripts.content(3), ScriptContent.of(changed)))
                .containsExactly(new Difference(
                        Kind.CHANGED,
                        Difference.Part.SEGMENT,
                        "phan-doan-2",
                        "Phân đoạn 2",
                        "script",
                        "",
                        "Kính chào bà con"));
    }

    @Test
    void only_the_segment_that_was_carried_elsewhere_has_moved() {
        List<ScriptSegment> is = Scripts.content(4).segments();
        ScriptContent carriedDown =
                ScriptContent.of(List.of(is.get(1).at(1), is.get(2).at(2), is.get(3).at(3), is.get(0).at(4)));

        assertThat(Comparison.of(Scripts.content(4), carriedDown))
                .containsExactly(new Difference(
                        Kind.MOVED, Difference.Part.SEGMENT, "phan-doan-1", "Phân đoạn 1", "", "1", "4"));
    }

    @Test
    void preparation_and_contingencies_are_compared_too() {
        ScriptContent before = new ScriptContent(Scripts.content(3).segments(), List.of(), List.of(LOST));
        ScriptContent after = new ScriptContent(
                Scripts.content(3).segments(),
                List.of(new PreparationTemplate("lam-nong", Track.CONTENT, "Đọc lại kịch bản", 60, true, "", "")),
                List.of());

        assertThat(Comparison.of(before, after).stream().map(Difference::part).toList())
                .containsExactlyInAnyOrderElementsOf(
                        Set.of(Difference.Part.PREPARATION, Difference.Part.CONTINGENCY));
    }
}
