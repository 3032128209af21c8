package vn.lensong.application.casting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.casting.Course;
import vn.lensong.domain.casting.CourseEvent;

/** Training courses for hosts: a few dozen in a country. */
public interface Courses {

    Optional<Course> find(UUID id);

    /** The courses inside any of these scopes and those of the scopes above them, by title. */
    List<Course> around(List<Scope> scopes);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused.
     */
    void save(Course next, CourseEvent because);
}
