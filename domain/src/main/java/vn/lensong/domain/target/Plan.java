package vn.lensong.domain.target;

import java.util.List;
import vn.lensong.domain.lead.LeadFacts;

/** A rule without any not but at its conditions: what is evaluated, here or by a database, in the same way. */
public sealed interface Plan {

    /** Every one of these. */
    record Every(List<Plan> parts) implements Plan {

        public Every {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of these. */
    record Some(List<Plan> parts) implements Plan {

        public Some {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A condition.
     *
     * @param place among the conditions of the rule, from 0
     * @param denied whether it must not hold
     */
    record Leaf(int place, Condition condition, boolean denied) implements Plan {

        public long bit() {
            return 1L << place;
        }
    }

    /** The bits of the conditions that make it true; 0 when it is not. */
    default long reasons(LeadFacts of, Moment when) {
        return switch (this) {
            case Leaf leaf -> leaf.condition().holds(of, when) != leaf.denied() ? leaf.bit() : 0;
            case Some some -> some.parts().stream()
                    .mapToLong(part -> part.reasons(of, when))
                    .sum();
            case Every every -> {
                long all = 0;
                for (Plan part : every.parts()) {
                    long reasons = part.reasons(of, when);
                    if (reasons == 0) {
                        yield 0;
                    }
                    all |= reasons;
                }
                yield all;
            }
        };
    }
}
