package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Deliveries;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.crisis.CrisisKit;
import vn.lensong.application.crisis.IncidentDesk;
import vn.lensong.application.crisis.Incidents;
import vn.lensong.application.crisis.KitDesk;
import vn.lensong.application.crisis.LiveCrisisDesk;
import vn.lensong.application.crisis.NoteHidings;
import vn.lensong.application.crisis.PostStatements;
import vn.lensong.application.crisis.RouteTopics;
import vn.lensong.application.crisis.StatementDesk;
import vn.lensong.application.crisis.Statements;
import vn.lensong.application.crisis.TopicGuard;
import vn.lensong.application.crisis.WatchIncidents;
import vn.lensong.application.intake.Items;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.Questions;

/** Makes the desks of crises, the guard of their topics, and what watches their clocks. */
@Factory
final class CrisisWiring {

    @Singleton
    IncidentDesk incidentDesk(
            Incidents incidents, Programmes programmes, Deliveries deliveries, Timers timers, Ids ids, Clock clock) {
        return new IncidentDesk(incidents, programmes, deliveries, timers, ids, clock);
    }

    @Singleton
    StatementDesk statementDesk(
            Statements statements,
            Incidents incidents,
            CrisisKit kit,
            Organisations organisations,
            Timers timers,
            Ids ids,
            Clock clock) {
        return new StatementDesk(statements, incidents, kit, organisations, timers, ids, clock);
    }

    @Singleton
    LiveCrisisDesk liveCrisisDesk(
            Incidents incidents,
            Statements statements,
            Programmes programmes,
            People people,
            Deliveries deliveries,
            Timers timers,
            Clock clock) {
        return new LiveCrisisDesk(incidents, statements, programmes, people, deliveries, timers, clock);
    }

    @Singleton
    KitDesk kitDesk(CrisisKit kit, AuditBook audit, Ids ids, Clock clock) {
        return new KitDesk(kit, audit, ids, clock);
    }

    @Singleton
    PublicSpeech publicSpeech(Incidents incidents, People people, Clock clock) {
        return new TopicGuard(incidents, people, clock);
    }

    @Singleton
    WatchIncidents watchIncidents(Incidents incidents, Clock clock) {
        return new WatchIncidents(incidents, clock);
    }

    @Singleton
    RouteTopics routeTopics(Incidents incidents, Questions questions, Items items, Clock clock) {
        return new RouteTopics(incidents, questions, items, clock);
    }

    @Singleton
    NoteHidings noteHidings(Incidents incidents, Items items) {
        return new NoteHidings(incidents, items);
    }

    @Singleton
    PostStatements postStatements(
            Statements statements, Organisations organisations, Platforms platforms, Clock clock) {
        return new PostStatements(statements, organisations, platforms, clock);
    }
}
