package vn.lensong.domain.complaint;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Role;

/** What people of ours are taught about care: courses, and who was sent to one and finished it. */
public final class CareTraining {

    private CareTraining() {}

    /** What is taught. */
    public enum Subject {
        /** How one looks after people, every time. */
        PROFESSIONAL_CARE,
        /** For leaders: what the organisation's name is worth, and how it is lost. */
        BRAND_MANAGEMENT,
        /** Who says what, and where. */
        SPEECH_RULES
    }

    /**
     * A course.
     *
     * @param audience whom it is for, by what they work as; empty for everybody
     */
    public record Course(UUID id, Scope scope, Subject subject, String title, Set<Role> audience) {

        public Course {
            title = Text.required("title", title, 200);
            audience = audience.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(audience));
        }
    }

    /**
     * Somebody was sent to a course.
     *
     * @param complaintId what it follows from, null for nothing of that kind
     * @param completedOn null until then
     */
    public record Order(
            UUID id,
            long version,
            Scope scope,
            UUID courseId,
            UUID personId,
            @Nullable UUID complaintId,
            LocalDate dueOn,
            @Nullable LocalDate completedOn) {

        /** Finished. Refuses {@code care-training.completed}, and {@code care-training.future} for a day to come. */
        public Order completed(LocalDate on, LocalDate today) {
            if (completedOn != null) {
                throw Refusal.conflict("care-training.completed", Map.of());
            }
            if (on.isAfter(today)) {
                throw Refusal.field("on", "care-training.future", Map.of());
            }
            return new Order(id, version, scope, courseId, personId, complaintId, dueOn, on);
        }
    }
}
