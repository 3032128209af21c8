package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.audit.AuditDesk;
import vn.lensong.application.audit.AuditTrail;
import vn.lensong.application.audit.AuditViews;
import vn.lensong.application.complaint.Complaints;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;

/** Makes the book that is told who sees personal data, and the desk that reads it. */
@Factory
final class AuditWiring {

    @Singleton
    AuditBook auditBook(AuditTrail trail, Clock clock) {
        return new AuditBook(trail, clock);
    }

    @Singleton
    AuditDesk auditDesk(AuditViews views, Programmes programmes, People people, Complaints complaints) {
        return new AuditDesk(views, programmes, people, complaints::hiddenFrom);
    }
}
