package vn.lensong.application.casting;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.casting.Course;
import vn.lensong.domain.casting.CourseEvent;
import vn.lensong.domain.organisation.Role;

/** Where the training courses for hosts are kept. */
public final class CourseDesk {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER);
    private static final Set<Role> READERS = EnumSet.of(
            Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.HOST, Role.AUDITOR);

    private final Courses courses;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    public CourseDesk(Courses courses, Organisations organisations, Ids ids, Clock clock) {
        this.courses = courses;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** The courses of the actor's scopes and of those above them. */
    public List<Course> list(Actor actor) {
        return courses.around(actor.scopes(READERS));
    }

    /** Enters a course for the hosts of an organisation, whose scope it takes; gives it. */
    public Course add(Actor actor, UUID organisationId, Content content) {
        Scope scope = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", KEEPERS);
        Course course = new Course(
                ids.next(), 0, scope, content.title(), content.product(), content.hours(), content.required());
        save(actor, course);
        return courses.find(course.id()).orElseThrow();
    }

    /** Changes a course; certificates given before stay. Refuses {@code version.outdated}. */
    public Course change(Actor actor, UUID courseId, long version, Content content) {
        Course course = courses.find(courseId).orElseThrow(() -> Refusal.notFound("course"));
        actor.require(course.scope(), "course", KEEPERS);
        if (course.version() != version) {
            throw Refusal.outdated();
        }
        save(actor, course.changed(content.title(), content.product(), content.hours(), content.required()));
        return courses.find(courseId).orElseThrow();
    }

    private void save(Actor actor, Course course) {
        courses.save(
                course,
                new CourseEvent.Changed(
                        course.id(), course.title(), course.required(), actor.person(), clock.instant()));
    }

    /** What a course says. */
    public record Content(String title, Product product, int hours, boolean required) {}
}
