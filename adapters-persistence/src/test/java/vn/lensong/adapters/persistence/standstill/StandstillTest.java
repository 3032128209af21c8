package vn.lensong.adapters.persistence.standstill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A process is ended when threads are proved to wait for each other, and never because it is slow. */
class StandstillTest {

    private final List<Set<String>> halted = new ArrayList<>();
    private final Standstill standstill = new Standstill(halted::add);

    @Test
    void whoever_is_stuck_at_three_looks_in_a_row_ends_the_process_once() {
        standstill.look(Set.of("a", "b"));
        standstill.look(Set.of("a", "b", "came later"));
        assertThat(halted).isEmpty();

        standstill.look(Set.of("a", "b"));
        standstill.look(Set.of("a", "b"));

        assertThat(halted).containsExactly(Set.of("a", "b"));
    }

    @Test
    void whoever_moves_between_two_looks_was_not_stuck() {
        standstill.look(Set.of("a", "b"));
        standstill.look(Set.of("a", "b"));
        standstill.look(Set.of("a"));
        standstill.look(Set.of("a", "b"));
        assertThat(halted).isEmpty();

        standstill.look(Set.of("a", "b"));

        assertThat(halted).containsExactly(Set.of("a"));
    }

    @Test
    void looks_that_find_nobody_end_nothing_however_many() {
        for (int look = 0; look < 9; look++) {
            standstill.look(look % 3 == 2 ? Set.of() : Set.of("a", "b"));
        }

        assertThat(halted).isEmpty();
    }
}
