package vn.lensong.domain.intake;

import java.util.ArrayList;
import java.util.List;

/** All orders that things can come in. */
public final class Permutations {

    private Permutations() {}

    /** Every order of these, each once; of n things there are n! */
    public static <T> List<List<T>> of(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (int first = 0; first < things.size(); first++) {
            List<T> others = new ArrayList<>(things);
            T chosen = others.remove(first);
            for (List<T> order : of(others)) {
                List<T> whole = new ArrayList<>(things.size());
                whole.add(chosen);
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
