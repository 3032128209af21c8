package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.privacy.BreachDesk;
import vn.lensong.application.privacy.Breaches;
import vn.lensong.application.privacy.CheckErasures;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.privacy.KeepTimes;
import vn.lensong.application.privacy.PersonRequests;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.application.privacy.PersonalData;
import vn.lensong.application.privacy.PrivacyDesk;
import vn.lensong.application.privacy.Retention;
import vn.lensong.application.privacy.WarnBreaches;
import vn.lensong.application.privacy.WarnRequests;
import vn.lensong.domain.privacy.WorkingCalendar;

/** Makes the desks of privacy and what watches their clocks. */
@Factory
final class PrivacyWiring {

    @Singleton
    PrivacyDesk privacyDesk(
            PersonRequests requests, PersonalData data, AuditBook audit, Timers timers, Ids ids, Clock clock) {
        return new PrivacyDesk(requests, data, WorkingCalendar.shipped(), audit, timers, ids, clock);
    }

    @Singleton
    ConsentBook consentBook(PersonalConsents consents, AuditBook audit, Ids ids, Clock clock) {
        return new ConsentBook(consents, audit, ids, clock);
    }

    @Singleton
    BreachDesk breachDesk(Breaches breaches, Timers timers, Ids ids, Clock clock) {
        return new BreachDesk(breaches, timers, ids, clock);
    }

    @Singleton
    WarnRequests warnRequests(PersonRequests requests, Clock clock) {
        return new WarnRequests(requests, clock);
    }

    @Singleton
    CheckErasures checkErasures(PersonRequests requests, PersonalData data, Clock clock) {
        return new CheckErasures(requests, data, clock);
    }

    @Singleton
    KeepTimes keepTimes(Retention retention, Clock clock) {
        return new KeepTimes(retention, clock);
    }

    @Singleton
    WarnBreaches warnBreaches(Breaches breaches, Clock clock) {
        return new WarnBreaches(breaches, clock);
    }
}
