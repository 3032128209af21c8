package vn.lensong.domain.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a sprint does next about one lead. */
public sealed interface SprintStep {

    /** Nothing, until something happens. */
    record Rest() implements SprintStep {}

    /** Nothing before then. */
    record Wait(Instant until) implements SprintStep {}

    /** The person is to be tried; null when nothing is asked for any more. */
    record Ask(FollowUp.@Nullable Next next) implements SprintStep {}

    /** The collector did not take it on: the next one gets it. */
    record PassOn() implements SprintStep {}

    /** Somebody above has to see to it. */
    record Raise(Chase.Level to, LeadEvent.Escalated.Why why) implements SprintStep {}

    /** It is in order again. */
    record Settle() implements SprintStep {}
}
