package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.lensong.application.Deliveries;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.health.WatchStream;
import vn.lensong.application.intake.Coverages;
import vn.lensong.application.intake.HideNumbers;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.intake.PlaceStrays;
import vn.lensong.application.intake.PollComments;
import vn.lensong.application.intake.SweepComments;
import vn.lensong.application.lead.CaptureLead;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.listening.CollectMentions;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.preparation.MakePreparation;
import vn.lensong.application.preparation.Preparations;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.CheckPages;
import vn.lensong.application.programme.MoveBroadcast;
import vn.lensong.application.programme.PageRecovery;
import vn.lensong.application.programme.PageTroubles;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.RunBroadcast;
import vn.lensong.application.programme.ScheduleBroadcast;
import vn.lensong.application.programme.WatchBroadcast;
import vn.lensong.application.promotion.CountShares;
import vn.lensong.application.script.Scripts;
import vn.lensong.application.script.SupersedeEditions;
import vn.lensong.application.question.EscalateWaiting;
import vn.lensong.application.question.LapseLeases;
import vn.lensong.application.question.Questions;
import vn.lensong.application.question.SendReply;
import vn.lensong.application.question.ShareAnswer;
import vn.lensong.application.script.Scripts;
import vn.lensong.application.signal.WatchSignals;
import vn.lensong.application.situation.CopyCards;
import vn.lensong.application.situation.Situations;

/** Makes the reactions and the timed jobs: what follows from events and from the clock. */
@Factory
final class Consequences {

    @Singleton
    SupersedeEditions supersedeEditions(Scripts scripts, Clock clock) {
        return new SupersedeEditions(scripts, clock);
    }

    @Singleton
    ScheduleBroadcast scheduleBroadcast(
            Programmes programmes,
            Broadcasts broadcasts,
            Organisations organisations,
            Platforms platforms,
            MoveBroadcast move,
            Ids ids,
            Clock clock) {
        return new ScheduleBroadcast(programmes, broadcasts, organisations, platforms, move, ids, clock);
    }

    @Singleton
    MoveBroadcast moveBroadcast(Programmes programmes, Broadcasts broadcasts, Platforms platforms, Clock clock) {
        return new MoveBroadcast(programmes, broadcasts, platforms, clock);
    }

    @Singleton
    MakePreparation makePreparation(Preparations preparations, Scripts scripts, Ids ids, Clock clock) {
        return new MakePreparation(preparations, scripts, ids, clock);
    }

    @Singleton
    CopyCards copyCards(Situations situations, Scripts scripts) {
        return new CopyCards(situations, scripts);
    }

    @Singleton
    RunBroadcast.TimedLooks timedLooks() {
        return new RunBroadcast.TimedLooks(
                List.of(
                        PollComments.NAME,
                        WatchBroadcast.NAME,
                        WatchStream.NAME,
                        WatchSignals.NAME,
                        CollectMentions.NAME,
                        CountShares.NAME),
                List.of(SweepComments.NAME, CountShares.NAME));
    }

    @Singleton
    RunBroadcast runBroadcast(
            Broadcasts broadcasts,
            Platforms platforms,
            Timers timers,
            RunBroadcast.TimedLooks looks,
            Clock clock) {
        return new RunBroadcast(broadcasts, platforms, timers, looks, clock);
    }

    @Singleton
    PageRecovery pageRecovery(
            PageTroubles troubles,
            Broadcasts broadcasts,
            Deliveries deliveries,
            Timers timers,
            RunBroadcast.TimedLooks looks,
            Clock clock) {
        return new PageRecovery(troubles, broadcasts, deliveries, timers, looks, clock);
    }

    @Singleton
    CheckPages checkPages(PageTroubles troubles, Platforms platforms, PageRecovery recovery, Clock clock) {
        return new CheckPages(troubles, platforms, recovery, clock);
    }

    @Singleton
    PlaceStrays placeStrays(Broadcasts broadcasts, IntakeDesk desk) {
        return new PlaceStrays(broadcasts, desk);
    }

    @Singleton
    HideNumbers hideNumbers(Items items, Platforms platforms, IntakeDesk desk, Clock clock) {
        return new HideNumbers(items, platforms, desk, clock);
    }

    @Singleton
    CaptureLead captureLead(
            Leads leads, Items items, Programmes programmes, PhoneFinder phones, Ids ids, Clock clock) {
        return new CaptureLead(leads, items, programmes, phones, ids, clock);
    }

    @Singleton
    SendReply sendReply(
            Questions questions, Items items, Platforms platforms, PublicSpeech speech, Clock clock) {
        return new SendReply(questions, items, platforms, speech, clock);
    }

    @Singleton
    ShareAnswer shareAnswer(Questions questions, Clock clock) {
        return new ShareAnswer(questions, clock);
    }

    @Singleton
    PollComments pollComments(Platforms platforms, Broadcasts broadcasts, IntakeDesk desk, Clock clock) {
        return new PollComments(platforms, broadcasts, desk, clock);
    }

    @Singleton
    SweepComments sweepComments(
            Platforms platforms, Broadcasts broadcasts, Coverages coverages, IntakeDesk desk, Clock clock) {
        return new SweepComments(platforms, broadcasts, coverages, desk, clock);
    }

    @Singleton
    WatchBroadcast watchBroadcast(Broadcasts broadcasts, Platforms platforms, Clock clock) {
        return new WatchBroadcast(broadcasts, platforms, clock);
    }

    @Singleton
    LapseLeases lapseLeases(Questions questions, Clock clock) {
        return new LapseLeases(questions, clock);
    }

    @Singleton
    EscalateWaiting escalateWaiting(
            Questions questions, @Property(name = "lensong.escalate-after", defaultValue = "180") int seconds, Clock clock) {
        return new EscalateWaiting(questions, Duration.ofSeconds(seconds), clock);
    }
}
