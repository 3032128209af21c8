package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.conversation.CallBackDesk;
import vn.lensong.application.conversation.Messenger;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.application.messaging.ContactRules;
import vn.lensong.application.messaging.QueueText;
import vn.lensong.application.messaging.SendTexts;
import vn.lensong.application.messaging.TextDesk;
import vn.lensong.application.messaging.TextMessages;
import vn.lensong.application.messaging.Texts;
import vn.lensong.application.messaging.TimeTexts;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.print.Printer;
import vn.lensong.application.privacy.PersonRequests;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.BoardDesk;
import vn.lensong.application.promotion.CandidateDesk;
import vn.lensong.application.promotion.Candidates;
import vn.lensong.application.promotion.CitizenWords;
import vn.lensong.application.promotion.ConfirmPrivacy;
import vn.lensong.application.promotion.CountShares;
import vn.lensong.application.promotion.ForgetVisitors;
import vn.lensong.application.promotion.HeedLeadOptOuts;
import vn.lensong.application.promotion.HearOptOuts;
import vn.lensong.application.promotion.HeedWithdrawals;
import vn.lensong.application.promotion.InvitationDesk;
import vn.lensong.application.promotion.InvitationViews;
import vn.lensong.application.promotion.Invitations;
import vn.lensong.application.promotion.KnownLinks;
import vn.lensong.application.promotion.LinkCodes;
import vn.lensong.application.promotion.LinkDesk;
import vn.lensong.application.promotion.LinkMaking;
import vn.lensong.application.promotion.LinkViews;
import vn.lensong.application.promotion.Links;
import vn.lensong.application.promotion.NoteSentMessages;
import vn.lensong.application.promotion.NoteSentTexts;
import vn.lensong.application.promotion.OptOutDesk;
import vn.lensong.application.promotion.OptOuts;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.application.promotion.ShareKitDesk;
import vn.lensong.application.promotion.SharePrints;
import vn.lensong.application.promotion.ShareReadings;
import vn.lensong.application.promotion.ShareReports;
import vn.lensong.application.promotion.SharedBrand;
import vn.lensong.application.promotion.SharedProgrammes;
import vn.lensong.application.promotion.StopInviting;
import vn.lensong.application.promotion.Visits;
import vn.lensong.domain.promotion.TrackedLink;

/** Makes what brings people to a programme: links, share kits, invitations and the texts that carry them. */
@Factory
final class InvitationWiring {

    private static final Logger LOG = LoggerFactory.getLogger(KnownLinks.class);

    @Singleton
    PublicAddress publicAddress(@Property(name = "lensong.public-url", defaultValue = "") String url) {
        return new PublicAddress(url);
    }

    @Singleton
    LinkCodes linkCodes() {
        SecureRandom random = new SecureRandom();
        return () -> {
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < TrackedLink.CODE_LENGTH; i++) {
                code.append(TrackedLink.ALPHABET.charAt(random.nextInt(TrackedLink.ALPHABET.length())));
            }
            return code.toString();
        };
    }

    @Singleton
    LinkMaking linkMaking(Links links, LinkCodes codes, Ids ids, Clock clock) {
        return new LinkMaking(links, codes, ids, clock);
    }

    @Singleton
    KnownLinks knownLinks(Links links, Clock clock) {
        Executor behind = look -> Thread.startVirtualThread(() -> {
            try {
                look.run();
            } catch (RuntimeException e) {
                LOG.info("a link cannot be looked at: {}", e.getClass().getSimpleName());
            }
        });
        return new KnownLinks(links, behind, clock);
    }

    @Singleton
    ForgetVisitors forgetVisitors(Visits visits, Clock clock) {
        return new ForgetVisitors(visits, clock);
    }

    @Singleton
    CountShares countShares(Platforms platforms, Broadcasts broadcasts, ShareReadings readings, Clock clock) {
        return new CountShares(platforms, broadcasts, readings, clock);
    }

    @Singleton
    SharePrints sharePrints(
            Organisations organisations,
            SharedBrand brand,
            Printer printer,
            CitizenWords words,
            PublicAddress address) {
        return new SharePrints(organisations, brand, printer, words, address);
    }

    @Singleton
    LinkDesk linkDesk(
            Links links,
            LinkViews views,
            LinkMaking making,
            SharePrints prints,
            Programmes programmes,
            Organisations organisations,
            People people,
            Clock clock) {
        return new LinkDesk(links, views, making, prints, programmes, organisations, people, clock);
    }

    @Singleton
    ShareKitDesk shareKitDesk(
            Programmes programmes,
            LinkMaking making,
            LinkViews views,
            SharePrints prints,
            ShareReports reports,
            ShareReadings readings,
            SharedProgrammes shared,
            Ids ids,
            Clock clock) {
        return new ShareKitDesk(programmes, making, views, prints, reports, readings, shared, ids, clock);
    }

    @Singleton
    StopInviting stopInviting(Links links, Invitations invitations, OptOuts optOuts, Ids ids, Clock clock) {
        return new StopInviting(links, invitations, optOuts, ids, clock);
    }

    @Singleton
    ConfirmPrivacy confirmPrivacy(
            PersonalConsents consents, PersonRequests requests, QueueText texts, CitizenWords words) {
        return new ConfirmPrivacy(consents, requests, texts, words);
    }

    @Singleton
    HeedWithdrawals heedWithdrawals(
            PersonalConsents consents, Leads leads, OptOuts optOuts, StopInviting stop) {
        return new HeedWithdrawals(consents, leads, optOuts, stop);
    }

    @Singleton
    HeedLeadOptOuts heedLeadOptOuts(Leads leads, StopInviting stop) {
        return new HeedLeadOptOuts(leads, stop);
    }

    @Singleton
    CandidateDesk candidateDesk(
            Programmes programmes,
            Candidates candidates,
            StopInviting stop,
            ContactRules rules,
            People people,
            AuditBook book,
            Clock clock) {
        return new CandidateDesk(programmes, candidates, stop, rules, people, book, clock);
    }

    @Singleton
    HearOptOuts hearOptOuts(CallBackDesk calls, OptOuts optOuts, StopInviting stop) {
        return new HearOptOuts(calls, optOuts, stop);
    }

    @Singleton
    OptOutDesk optOutDesk(OptOuts optOuts, StopInviting stop, PhoneFinder phones, Clock clock) {
        return new OptOutDesk(optOuts, stop, phones, clock);
    }

    @Singleton
    InvitationDesk invitationDesk(
            Programmes programmes,
            Invitations invitations,
            InvitationViews views,
            Candidates candidates,
            CandidateDesk who,
            OptOuts optOuts,
            LinkMaking making,
            SharePrints prints,
            QueueText texts,
            Messenger messages,
            People people,
            Ids ids,
            Clock clock) {
        return new InvitationDesk(
                programmes, invitations, views, candidates, who, optOuts, making, prints, texts, messages, people, ids, clock);
    }

    @Singleton
    BoardDesk boardDesk(Programmes programmes, InvitationViews views, Organisations organisations) {
        return new BoardDesk(programmes, views, organisations);
    }

    @Singleton
    NoteSentTexts noteSentTexts(Invitations invitations) {
        return new NoteSentTexts(invitations);
    }

    @Singleton
    NoteSentMessages noteSentMessages(Invitations invitations, Messenger messages) {
        return new NoteSentMessages(invitations, messages);
    }

    @Singleton
    QueueText queueText(Texts texts, ContactGuard guard, Ids ids, Clock clock) {
        return new QueueText(texts, guard, ids, clock);
    }

    @Singleton
    TimeTexts timeTexts(Texts texts, Timers timers) {
        return new TimeTexts(texts, timers);
    }

    @Singleton
    SendTexts sendTexts(
            Texts texts, List<TextMessages> gateways, ContactGuard guard, PublicSpeech speech, Clock clock) {
        return new SendTexts(texts, gateways, guard, speech, clock);
    }

    @Singleton
    TextDesk textDesk(Texts texts, Clock clock) {
        return new TextDesk(texts, clock);
    }
}
