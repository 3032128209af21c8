package vn.lensong.adapters.persistence.standstill;

import java.util.Set;
import java.util.function.Consumer;

/** Whether threads that wait for each other are to end the process: when none of them has moved in three looks. */
final class Standstill {

    private static final int LOOKS = 3;

    private final Consumer<Set<String>> halt;
    private Set<String> first = Set.of();
    private int looks;

    /** @param halt is told who was stuck, once */
    Standstill(Consumer<Set<String>> halt) {
        this.halt = halt;
    }

    /** Others may have come to wait behind them; whoever was stuck at the first look has to be so still. */
    void look(Set<String> stuck) {
        if (first.isEmpty() || !stuck.containsAll(first)) {
            first = Set.copyOf(stuck);
            looks = 0;
        }
        looks++;
        if (!first.isEmpty() && looks == LOOKS) {
            halt.accept(first);
        }
    }
}
