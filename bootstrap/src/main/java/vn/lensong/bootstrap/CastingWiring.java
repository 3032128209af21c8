package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.casting.CastDesk;
import vn.lensong.application.casting.CastReadiness;
import vn.lensong.application.casting.Casts;
import vn.lensong.application.casting.CourseDesk;
import vn.lensong.application.casting.Courses;
import vn.lensong.application.casting.HostDesk;
import vn.lensong.application.casting.Hosts;
import vn.lensong.application.casting.MoveCast;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;

/** Makes the desks where hosts are trained, certified and cast. */
@Factory
final class CastingWiring {

    @Singleton
    CourseDesk courseDesk(Courses courses, Organisations organisations, Ids ids, Clock clock) {
        return new CourseDesk(courses, organisations, ids, clock);
    }

    @Singleton
    HostDesk hostDesk(
            Hosts hosts, Courses courses, Casts casts, People people, Programmes programmes, Ids ids, Clock clock) {
        return new HostDesk(hosts, courses, casts, people, programmes, ids, clock);
    }

    @Singleton
    CastDesk castDesk(Casts casts, Hosts hosts, People people, Programmes programmes, Clock clock) {
        return new CastDesk(casts, hosts, people, programmes, clock);
    }

    @Singleton
    MoveCast moveCast(Casts casts, Programmes programmes, Clock clock) {
        return new MoveCast(casts, programmes, clock);
    }

    @Singleton
    CastReadiness castReadiness(Casts casts, Hosts hosts, People people, Programmes programmes) {
        return new CastReadiness(casts, hosts, people, programmes);
    }
}
