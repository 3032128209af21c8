package vn.lensong.domain.casting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a training course. */
public sealed interface CourseEvent extends Event {

    /** It was entered, or changed. */
    record Changed(UUID courseId, String title, boolean required, @Nullable UUID by, Instant at)
            implements CourseEvent {

        public static final String NAME = "course.changed";

        @Override
        public UUID stream() {
            return courseId;
        }

        @Override
        public UUID subject() {
            return courseId;
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
