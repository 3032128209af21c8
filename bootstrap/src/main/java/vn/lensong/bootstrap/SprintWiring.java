package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.lead.CallDesk;
import vn.lensong.application.lead.Chases;
import vn.lensong.application.lead.DealAnew;
import vn.lensong.application.lead.DealLeads;
import vn.lensong.application.lead.DealRaised;
import vn.lensong.application.lead.Entries;
import vn.lensong.application.lead.FollowSprint;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.Giving;
import vn.lensong.application.lead.KeepLeadConsents;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.lead.Rosters;
import vn.lensong.application.lead.SprintDesk;
import vn.lensong.application.lead.SprintViews;
import vn.lensong.application.lead.StartSprint;
import vn.lensong.application.lead.WatchLead;
import vn.lensong.application.messaging.ContactRules;
import vn.lensong.application.organisation.AreaDesk;
import vn.lensong.application.organisation.Areas;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.lead.CallingHours;
import vn.lensong.domain.lead.SprintRules;
import vn.lensong.domain.messaging.ContactKind;
import vn.lensong.domain.messaging.ContactRule;

/** Makes after-show sprints: what gives leads out, watches over them and shows how far they are. */
@Factory
final class SprintWiring {

    /** People may be called when the rules of contact say so, which are data with a date. */
    @Singleton
    SprintRules sprintRules(ContactRules contact) {
        List<ContactRule> rules = contact.all();
        return new SprintRules(day -> hours(rules, day));
    }

    @Singleton
    Giving giving(Chases chases, People people, SprintRules rules, Clock clock) {
        return new Giving(chases, people, rules, clock);
    }

    @Singleton
    Rosters rosters(People people, Organisations organisations, Areas areas, Chases chases) {
        return new Rosters(people, organisations, areas, chases);
    }

    @Singleton
    StartSprint startSprint(Programmes programmes, Timers timers, Clock clock) {
        return new StartSprint(programmes, timers, clock);
    }

    @Singleton
    DealLeads dealLeads(
            Leads leads,
            Chases chases,
            Rosters rosters,
            Giving giving,
            Programmes programmes,
            Timers timers,
            Clock clock) {
        return new DealLeads(leads, chases, rosters, giving, programmes, timers, clock);
    }

    @Singleton
    KeepLeadConsents keepLeadConsents(PersonalConsents consents, Leads leads, Clock clock) {
        return new KeepLeadConsents(consents, leads, clock);
    }

    @Singleton
    DealAnew dealAnew(Timers timers, Clock clock) {
        return new DealAnew(timers, clock);
    }

    @Singleton
    DealRaised dealRaised(
            Leads leads, Chases chases, Rosters rosters, Giving giving, People people, Clock clock) {
        return new DealRaised(leads, chases, rosters, giving, people, clock);
    }

    @Singleton
    FollowSprint followSprint(Leads leads, Chases chases, Giving giving, Timers timers, Clock clock) {
        return new FollowSprint(leads, chases, giving, timers, clock);
    }

    @Singleton
    WatchLead watchLead(
            Leads leads, Chases chases, Rosters rosters, Giving giving, SprintRules rules, Clock clock) {
        return new WatchLead(leads, chases, rosters, giving, rules, clock);
    }

    @Singleton
    SprintDesk sprintDesk(SprintViews views, Programmes programmes, Clock clock) {
        return new SprintDesk(views, programmes, clock);
    }

    @Singleton
    CallDesk callDesk(
            SprintViews views,
            Leads leads,
            FollowUpDesk desk,
            Entries entries,
            SprintRules rules,
            AuditBook book,
            Clock clock) {
        return new CallDesk(views, leads, desk, entries, rules, book, clock);
    }

    @Singleton
    AreaDesk areaDesk(Areas areas, Organisations organisations, Clock clock) {
        return new AreaDesk(areas, organisations, clock);
    }

    private static CallingHours.Span hours(List<ContactRule> rules, LocalDate day) {
        ContactRule.Limit limit = ContactRule.on(day, rules).limit(ContactKind.CALL);
        return new CallingHours.Span(limit.from(), limit.until());
    }
}
