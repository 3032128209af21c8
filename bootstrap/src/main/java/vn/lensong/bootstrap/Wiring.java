package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import vn.lensong.adapters.language.VietnamesePhoneFinder;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.intake.CoverageDesk;
import vn.lensong.application.intake.Coverages;
import vn.lensong.application.intake.EntryDesk;
import vn.lensong.application.intake.Inbound;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.intake.ItemViews;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.intake.Quarantine;
import vn.lensong.application.intake.QuarantineDesk;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.knowledge.FittingAnswers;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadCallDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.lead.SavedLeads;
import vn.lensong.application.lead.SavedLeadsDesk;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.application.organisation.OrganisationDesk;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.PageTokens;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.SocialPlatform;
import vn.lensong.application.preparation.CalendarDesk;
import vn.lensong.application.preparation.CalendarFeeds;
import vn.lensong.application.preparation.CalendarReading;
import vn.lensong.application.preparation.PreparationDesk;
import vn.lensong.application.preparation.PreparationReadiness;
import vn.lensong.application.preparation.PreparationViews;
import vn.lensong.application.preparation.Preparations;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.Gate;
import vn.lensong.application.programme.PageDesk;
import vn.lensong.application.programme.PageGuard;
import vn.lensong.application.programme.PageRecovery;
import vn.lensong.application.programme.PageTroubles;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.Readiness;
import vn.lensong.application.programme.ShowCalling;
import vn.lensong.application.promotion.PromotionWorkDesk;
import vn.lensong.application.question.AfterShowDesk;
import vn.lensong.application.question.MergeDesk;
import vn.lensong.application.question.PrompterDesk;
import vn.lensong.application.question.QuestionDesk;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.application.question.Questions;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.application.script.Scripts;
import vn.lensong.application.situation.SituationDesk;
import vn.lensong.application.situation.Situations;

/** Makes the desks, which know of no framework, from the adapters. */
@Factory
final class Wiring {

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    Ids ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Singleton
    PhoneFinder phones() {
        return new VietnamesePhoneFinder();
    }

    @Singleton
    Platforms platforms(List<SocialPlatform> platforms, PageTroubles troubles, Broadcasts broadcasts, Clock clock) {
        return new Platforms(platforms, new PageGuard(troubles, broadcasts, clock));
    }

    @Singleton
    PageDesk pageDesk(
            Organisations organisations,
            Platforms platforms,
            PageTokens tokens,
            PageTroubles troubles,
            PageRecovery recovery,
            Clock clock) {
        return new PageDesk(organisations, platforms, tokens, troubles, recovery, clock);
    }

    @Bean(preDestroy = "close")
    @Singleton
    LiveFeed liveFeed(EventLog log) {
        return new LiveFeed(log);
    }

    @Singleton
    Inbound inbound(IntakeDesk desk) {
        return (arrivals, malformed) -> desk.receive(Actor.SYSTEM, arrivals, malformed);
    }

    @Singleton
    IntakeDesk intakeDesk(
            Items items,
            ItemViews views,
            Programmes programmes,
            Broadcasts broadcasts,
            TextReading reading,
            Ids ids,
            Clock clock) {
        return new IntakeDesk(items, views, programmes, broadcasts, reading, ids, clock);
    }

    @Singleton
    EntryDesk entryDesk(IntakeDesk intake, Programmes programmes, Ids ids, Clock clock) {
        return new EntryDesk(intake, programmes, ids, clock);
    }

    @Singleton
    CoverageDesk coverageDesk(Coverages coverages, Programmes programmes) {
        return new CoverageDesk(coverages, programmes);
    }

    @Singleton
    QuarantineDesk quarantineDesk(
            Quarantine quarantine,
            Programmes programmes,
            Platforms platforms,
            IntakeDesk intake,
            TextReading reading,
            Clock clock) {
        return new QuarantineDesk(quarantine, programmes, platforms, intake, reading, clock);
    }

    @Singleton
    OrganisationDesk organisationDesk(
            Organisations organisations, People people, Platforms platforms, Ids ids, Clock clock) {
        return new OrganisationDesk(organisations, people, platforms, ids, clock);
    }

    @Singleton
    ScriptDesk scriptDesk(Scripts scripts, Ids ids, Clock clock) {
        return new ScriptDesk(scripts, ids, clock);
    }

    @Singleton
    ProgrammeDesk programmeDesk(
            Programmes programmes,
            ProgrammeViews views,
            Scripts scripts,
            Organisations organisations,
            People people,
            PublicSpeech speech,
            Ids ids,
            Clock clock) {
        return new ProgrammeDesk(programmes, views, scripts, organisations, people, speech, ids, clock);
    }

    @Singleton
    PreparationDesk preparationDesk(
            Preparations preparations,
            PreparationViews views,
            Programmes programmes,
            People people,
            Ids ids,
            Clock clock) {
        return new PreparationDesk(preparations, views, programmes, people, ids, clock);
    }

    @Singleton
    CalendarDesk calendarDesk(CalendarFeeds feeds, Clock clock) {
        return new CalendarDesk(feeds, clock);
    }

    @Singleton
    CalendarReading calendarReading(
            CalendarFeeds feeds,
            People people,
            PreparationViews tasks,
            PromotionWorkDesk promotion,
            ProgrammeViews views,
            Programmes programmes) {
        return new CalendarReading(feeds, people, tasks, promotion, views, programmes);
    }

    @Singleton
    PreparationReadiness preparationReadiness(
            Preparations preparations, PreparationViews views, Programmes programmes, Scripts scripts) {
        return new PreparationReadiness(preparations, views, programmes, scripts);
    }

    @Singleton
    SituationDesk situationDesk(Situations situations, Programmes programmes, Ids ids, Clock clock) {
        return new SituationDesk(situations, programmes, ids, clock);
    }

    @Singleton
    Gate gate(Programmes programmes, List<Readiness> sayings) {
        return new Gate(programmes, sayings);
    }

    @Singleton
    ShowCalling showCalling(
            Programmes programmes, Organisations organisations, Platforms platforms, Gate gate, Clock clock) {
        return new ShowCalling(programmes, organisations, platforms, gate, clock);
    }

    @Singleton
    QuestionDesk questionDesk(
            Questions questions,
            QuestionViews views,
            Items items,
            Programmes programmes,
            People people,
            FittingAnswers answers,
            PublicSpeech speech,
            Clock clock) {
        return new QuestionDesk(questions, views, items, programmes, people, answers, speech, clock);
    }

    @Singleton
    MergeDesk mergeDesk(Questions questions, QuestionViews views, Programmes programmes, Clock clock) {
        return new MergeDesk(questions, views, programmes, clock);
    }

    @Singleton
    AfterShowDesk afterShowDesk(
            Questions questions,
            QuestionViews views,
            Items items,
            Programmes programmes,
            People people,
            Clock clock) {
        return new AfterShowDesk(questions, views, items, programmes, people, clock);
    }

    @Singleton
    PrompterDesk prompterDesk(
            Questions questions,
            QuestionViews views,
            Programmes programmes,
            FittingAnswers answers,
            Clock clock) {
        return new PrompterDesk(questions, views, programmes, answers, clock);
    }

    @Singleton
    LeadDesk leadDesk(
            Leads leads,
            LeadViews views,
            Programmes programmes,
            Organisations organisations,
            People people,
            PhoneFinder phones,
            AuditBook book,
            Ids ids,
            Clock clock) {
        return new LeadDesk(leads, views, programmes, organisations, people, phones, book, ids, clock);
    }

    @Singleton
    FollowUpDesk followUpDesk(
            Leads leads,
            Programmes programmes,
            PhoneFinder phones,
            ContactGuard guard,
            ConsentBook consents,
            Clock clock) {
        return new FollowUpDesk(leads, programmes, phones, guard, consents, clock);
    }

    @Singleton
    LeadCallDesk leadCallDesk(Leads leads, PhoneFinder phones, ContactGuard guard, Clock clock) {
        return new LeadCallDesk(leads, phones, guard, clock);
    }

    @Singleton
    SavedLeadsDesk savedLeadsDesk(SavedLeads saved, Ids ids, Clock clock) {
        return new SavedLeadsDesk(saved, ids, clock);
    }
}
