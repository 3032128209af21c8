package vn.lensong.domain.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of courses about care. */
public sealed interface CareTrainingEvent extends Event {

    UUID id();

    @Override
    default UUID stream() {
        return id();
    }

    @Override
    default UUID subject() {
        return id();
    }

    /** There is such a course. */
    record Entered(UUID id, CareTraining.Subject topic, @Nullable UUID by, Instant at) implements CareTrainingEvent {

        public static final String NAME = "care-course.entered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody was sent there. */
    record Ordered(UUID id, UUID courseId, UUID personId, @Nullable UUID by, Instant at) implements CareTrainingEvent {

        public static final String NAME = "care-training.ordered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody finished it. */
    record Completed(UUID id, UUID courseId, UUID personId, @Nullable UUID by, Instant at)
            implements CareTrainingEvent {

        public static final String NAME = "care-training.completed";

        @Override
        public String name() {
            return NAME;
        }
    }
}
