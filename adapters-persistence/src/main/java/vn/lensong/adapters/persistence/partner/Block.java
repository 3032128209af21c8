package vn.lensong.adapters.persistence.partner;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Some rows of an import as they are sealed: their numbers, and their cells in the same order. */
@Serdeable
record Block(List<Integer> numbers, List<List<String>> cells) {

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "Block[" + numbers.size() + "]";
    }
}
