package vn.lensong.adapters.persistence;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import vn.lensong.application.audit.AuditContract;
import vn.lensong.application.audit.AuditTrail;
import vn.lensong.application.audit.AuditViews;
import vn.lensong.application.brand.Overlays;
import vn.lensong.application.brand.OverlaysContract;
import vn.lensong.application.brand.BrandKits;
import vn.lensong.application.brand.BrandRules;
import vn.lensong.application.brand.BrandStoresContract;
import vn.lensong.application.brand.ProgrammePartners;
import vn.lensong.application.casting.CastingStoresContract;
import vn.lensong.application.casting.Casts;
import vn.lensong.application.casting.Courses;
import vn.lensong.application.casting.Hosts;
import vn.lensong.application.complaint.CareTrainings;
import vn.lensong.application.complaint.ClockBook;
import vn.lensong.application.complaint.ComplaintStoresContract;
import vn.lensong.application.complaint.Complaints;
import vn.lensong.application.conversation.CallBacks;
import vn.lensong.application.conversation.ConversationStoresContract;
import vn.lensong.application.conversation.Conversations;
import vn.lensong.application.conversation.ThreadViews;
import vn.lensong.application.crisis.CrisisKit;
import vn.lensong.application.crisis.CrisisStoresContract;
import vn.lensong.application.crisis.Incidents;
import vn.lensong.application.crisis.Statements;
import vn.lensong.application.game.GameStoresContract;
import vn.lensong.application.game.Games;
import vn.lensong.application.game.Winners;
import vn.lensong.application.health.Encoders;
import vn.lensong.application.health.HealthStoresContract;
import vn.lensong.application.health.Kits;
import vn.lensong.application.health.Preflights;
import vn.lensong.application.health.StreamWatches;
import vn.lensong.application.intake.FirstWords;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.ItemsContract;
import vn.lensong.application.intake.JointItemsContract;
import vn.lensong.application.intake.LabelCorrections;
import vn.lensong.application.intake.LabelModels;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.intake.LabelStoresContract;
import vn.lensong.application.knowledge.Answers;
import vn.lensong.application.knowledge.AnswersContract;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.application.lead.LeadStoresContract;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.listening.Feeds;
import vn.lensong.application.listening.LeverActions;
import vn.lensong.application.listening.ListeningStoresContract;
import vn.lensong.application.listening.Mentions;
import vn.lensong.application.listening.OwnItems;
import vn.lensong.application.listening.SentimentModels;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.live.EventLogContract;
import vn.lensong.application.media.MediaLibrary;
import vn.lensong.application.media.MediaLibraryContract;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.application.messaging.ContactStoresContract;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.application.messaging.DoNotContact;
import vn.lensong.application.messaging.Texts;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.partner.LeadImports;
import vn.lensong.application.partner.PartnerClients;
import vn.lensong.application.partner.PartnerStoresContract;
import vn.lensong.application.conversation.ReplyTimes;
import vn.lensong.application.hotspot.HotspotStoresContract;
import vn.lensong.application.hotspot.Hotspots;
import vn.lensong.application.hotspot.ShownProgrammes;
import vn.lensong.application.presence.Channels;
import vn.lensong.application.presence.Impostors;
import vn.lensong.application.presence.PresenceAudits;
import vn.lensong.application.presence.PresenceStoresContract;
import vn.lensong.application.partner.SandboxLeads;
import vn.lensong.application.partner.WebhookDeliveries;
import vn.lensong.application.partner.WebhookEndpoints;
import vn.lensong.application.policy.PolicyStoresContract;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.application.policy.ProvincialSupports;
import vn.lensong.application.preparation.CalendarFeeds;
import vn.lensong.application.preparation.CalendarFeedsContract;
import vn.lensong.application.preparation.PreparationViews;
import vn.lensong.application.preparation.Preparations;
import vn.lensong.application.preparation.PreparationsContract;
import vn.lensong.application.privacy.PersonalData;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.Countdowns;
import vn.lensong.application.promotion.CountdownsContract;
import vn.lensong.application.promotion.Candidates;
import vn.lensong.application.promotion.InvitationViews;
import vn.lensong.application.promotion.Invitations;
import vn.lensong.application.promotion.LinkViews;
import vn.lensong.application.promotion.Links;
import vn.lensong.application.promotion.OptOuts;
import vn.lensong.application.promotion.PromotionStoresContract;
import vn.lensong.application.promotion.ShareReadings;
import vn.lensong.application.promotion.ShareReports;
import vn.lensong.application.promotion.Visits;
import vn.lensong.application.promotion.PromotionTemplates;
import vn.lensong.application.promotion.Promotions;
import vn.lensong.application.promotion.PromotionsContract;
import vn.lensong.application.question.Questions;
import vn.lensong.application.question.QuestionsContract;
import vn.lensong.application.recap.RecapStoresContract;
import vn.lensong.application.recap.RecapViews;
import vn.lensong.application.recap.Recaps;
import vn.lensong.application.script.Scripts;
import vn.lensong.application.script.ScriptsContract;
import vn.lensong.application.situation.Situations;
import vn.lensong.application.situation.SituationsContract;
import vn.lensong.application.signal.HeardItems;
import vn.lensong.application.signal.SignalStoresContract;
import vn.lensong.application.signal.Signals;
import vn.lensong.application.story.Guests;
import vn.lensong.application.story.Stories;
import vn.lensong.application.story.StoryStoresContract;
import vn.lensong.application.target.HandOuts;
import vn.lensong.application.target.Membership;
import vn.lensong.application.target.TargetLists;
import vn.lensong.application.target.TargetStoresContract;

/** Every contract of the stores, on one database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoredContracts {

    /** The holdings of personal data want one; no contract has words with numbers in them. */
    static final PhoneFinder NO_PHONES = text -> List.of();

    private Store store;

    abstract Store open();

    @BeforeAll
    void start() {
        store = open();
    }

    @AfterAll
    void stop() {
        store.close();
    }

    Store store() {
        return store;
    }

    /** Incidents, what is said in them, and what lies ready. */
    @Nested
    class OfCrises implements CrisisStoresContract {

        @Override
        public Incidents incidents() {
            return store.bean(Incidents.class);
        }

        @Override
        public Statements statements() {
            return store.bean(Statements.class);
        }

        @Override
        public CrisisKit kit() {
            return store.bean(CrisisKit.class);
        }
    }

    /** Target lists, who is on them, and how they were handed out. */
    @Nested
    class OfTargets implements TargetStoresContract {

        @Override
        public Leads leads() {
            return store.bean(Leads.class);
        }

        @Override
        public FactsBook factsBook() {
            return store.bean(FactsBook.class);
        }

        @Override
        public OptOuts optOuts() {
            return store.bean(OptOuts.class);
        }

        @Override
        public TargetLists lists() {
            return store.bean(TargetLists.class);
        }

        @Override
        public Membership membership() {
            return store.bean(Membership.class);
        }

        @Override
        public HandOuts handOuts() {
            return store.bean(HandOuts.class);
        }
    }

    /** Complaints, what their clocks are set by, and courses about care. */
    @Nested
    class OfComplaints implements ComplaintStoresContract {

        @Override
        public Complaints complaints() {
            return store.bean(Complaints.class);
        }

        @Override
        public ClockBook clockBook() {
            return store.bean(ClockBook.class);
        }

        @Override
        public CareTrainings careTrainings() {
            return store.bean(CareTrainings.class);
        }

        @Override
        public Leads leads() {
            return store.bean(Leads.class);
        }

        @Override
        public ThreadViews threads() {
            return store.bean(ThreadViews.class);
        }
    }

    /** Who saw, changed and took out what. */
    @Nested
    class OfAudit implements AuditContract {

        @Override
        public AuditTrail trail() {
            return store.bean(AuditTrail.class);
        }

        @Override
        public AuditViews auditViews() {
            return store.bean(AuditViews.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }

        @Override
        public Questions questions() {
            return store.bean(Questions.class);
        }
    }

    /** Partners' clients, endpoints and messages. */
    @Nested
    class OfPartners implements PartnerStoresContract {

        @Override
        public SandboxLeads sandboxes() {
            return store.bean(SandboxLeads.class);
        }

        @Override
        public PersonalData personal() {
            return store.bean(PersonalData.class);
        }

        @Override
        public LeadImports imports() {
            return store.bean(LeadImports.class);
        }

        @Override
        public PartnerClients clients() {
            return store.bean(PartnerClients.class);
        }

        @Override
        public WebhookEndpoints endpoints() {
            return store.bean(WebhookEndpoints.class);
        }

        @Override
        public WebhookDeliveries deliveries() {
            return store.bean(WebhookDeliveries.class);
        }
    }

    /** The register of channels, presence audits and impostors. */
    @Nested
    class OfPresence implements PresenceStoresContract {

        @Override
        public Channels channels() {
            return store.bean(Channels.class);
        }

        @Override
        public Impostors impostors() {
            return store.bean(Impostors.class);
        }

        @Override
        public PresenceAudits audits() {
            return store.bean(PresenceAudits.class);
        }

        @Override
        public ReplyTimes replyTimes() {
            return store.bean(ReplyTimes.class);
        }
    }

    /** Hotspots, who left a number there, and who waits for a router. */
    @Nested
    class OfHotspots implements HotspotStoresContract {

        @Override
        public Hotspots hotspots() {
            return store.bean(Hotspots.class);
        }

        @Override
        public ShownProgrammes shownProgrammes() {
            return store.bean(ShownProgrammes.class);
        }

        @Override
        public Visits visits() {
            return store.bean(Visits.class);
        }

        @Override
        public String storedKey(UUID hotspotId) {
            return store.bean(Database.class)
                    .read(sql -> sql.first("select secret from hotspot where id = ?", row -> row.text("secret"), hotspotId))
                    .orElseThrow();
        }
    }

    /** Promotion plans and their templates. */
    @Nested
    class OfPromotions implements PromotionsContract {

        @Override
        public Promotions promotions() {
            return store.bean(Promotions.class);
        }

        @Override
        public PromotionTemplates templates() {
            return store.bean(PromotionTemplates.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }
    }

    /** Questions. */
    @Nested
    class OfQuestions implements QuestionsContract {

        @Override
        public Questions questions() {
            return store.bean(Questions.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }
    }

    /** Inbound items. */
    @Nested
    class OfItems implements ItemsContract {

        @Override
        public Items items() {
            return store.bean(Items.class);
        }

        @Override
        public Questions questions() {
            return store.bean(Questions.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }
    }

    /** Inbound items from many hands at once. */
    @Nested
    class OfJointItems implements JointItemsContract {

        @Override
        public Items items() {
            return store.bean(Items.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }
    }

    /** Equipment, checks before air, encoders and watched streams. */
    @Nested
    class OfHealth implements HealthStoresContract {

        @Override
        public Kits kits() {
            return store.bean(Kits.class);
        }

        @Override
        public Preflights preflights() {
            return store.bean(Preflights.class);
        }

        @Override
        public StreamWatches watches() {
            return store.bean(StreamWatches.class);
        }

        @Override
        public Encoders encoders() {
            return store.bean(Encoders.class);
        }
    }

    /** Brand kits, rules and partners. */
    @Nested
    class OfBrand implements BrandStoresContract {

        @Override
        public BrandKits kits() {
            return store.bean(BrandKits.class);
        }

        @Override
        public BrandRules rules() {
            return store.bean(BrandRules.class);
        }

        @Override
        public ProgrammePartners partners() {
            return store.bean(ProgrammePartners.class);
        }

        @Override
        public Organisations organisations() {
            return store.bean(Organisations.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }
    }

    /** Courses, hosts and casts. */
    @Nested
    class OfCasting implements CastingStoresContract {

        @Override
        public Courses courses() {
            return store.bean(Courses.class);
        }

        @Override
        public Hosts hosts() {
            return store.bean(Hosts.class);
        }

        @Override
        public Casts casts() {
            return store.bean(Casts.class);
        }

        @Override
        public People people() {
            return store.bean(People.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }
    }

    /** Countdowns and their alarms. */
    @Nested
    class OfCountdowns implements CountdownsContract {

        @Override
        public Countdowns countdowns() {
            return store.bean(Countdowns.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }
    }

    /** Messenger threads, promised calls and the thread of a person. */
    @Nested
    class OfConversations implements ConversationStoresContract {

        @Override
        public Conversations conversations() {
            return store.bean(Conversations.class);
        }

        @Override
        public CallBacks callBacks() {
            return store.bean(CallBacks.class);
        }

        @Override
        public ThreadViews threads() {
            return store.bean(ThreadViews.class);
        }

        @Override
        public Items items() {
            return store.bean(Items.class);
        }

        @Override
        public Leads leads() {
            return store.bean(Leads.class);
        }

        @Override
        public Texts texts() {
            return store.bean(Texts.class);
        }
    }

    /** What is heard, the feeds, the actions and what was learnt. */
    @Nested
    class OfListening implements ListeningStoresContract {

        @Override
        public Mentions mentions() {
            return store.bean(Mentions.class);
        }

        @Override
        public OwnItems ownItems() {
            return store.bean(OwnItems.class);
        }

        @Override
        public Feeds feeds() {
            return store.bean(Feeds.class);
        }

        @Override
        public LeverActions actions() {
            return store.bean(LeverActions.class);
        }

        @Override
        public SentimentModels models() {
            return store.bean(SentimentModels.class);
        }

        @Override
        public Items items() {
            return store.bean(Items.class);
        }

        @Override
        public CallBacks callBacks() {
            return store.bean(CallBacks.class);
        }
    }

    /** Signals, and what the watch reads. */
    @Nested
    class OfSignals implements SignalStoresContract {

        @Override
        public Signals signals() {
            return store.bean(Signals.class);
        }

        @Override
        public HeardItems heardItems() {
            return store.bean(HeardItems.class);
        }

        @Override
        public Items items() {
            return store.bean(Items.class);
        }
    }

    /** Stories and guests. */
    @Nested
    class OfStories implements StoryStoresContract {

        @Override
        public Stories stories() {
            return store.bean(Stories.class);
        }

        @Override
        public Guests guests() {
            return store.bean(Guests.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }
    }

    /** Games, their final lists and their winners. */
    @Nested
    class OfGames implements GameStoresContract {

        @Override
        public Games games() {
            return store.bean(Games.class);
        }

        @Override
        public Winners winners() {
            return store.bean(Winners.class);
        }

        @Override
        public FirstWords firstWords() {
            return store.bean(FirstWords.class);
        }

        @Override
        public Items items() {
            return store.bean(Items.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }
    }

    /** Recaps. */
    @Nested
    class OfRecaps implements RecapStoresContract {

        @Override
        public Recaps recaps() {
            return store.bean(Recaps.class);
        }

        @Override
        public RecapViews views() {
            return store.bean(RecapViews.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }

        @Override
        public Leads leads() {
            return store.bean(Leads.class);
        }
    }

    /** Leads. */
    @Nested
    class OfLeads implements LeadStoresContract {

        @Override
        public Leads leads() {
            return store.bean(Leads.class);
        }

        @Override
        public LeadViews leadViews() {
            return store.bean(LeadViews.class);
        }
    }

    /** Answers. */
    @Nested
    class OfAnswers implements AnswersContract {

        @Override
        public Answers answers() {
            return store.bean(Answers.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }
    }

    /** Policy parameters and provinces' own support. */
    @Nested
    class OfPolicy implements PolicyStoresContract {

        @Override
        public PolicyTables tables() {
            return store.bean(PolicyTables.class);
        }

        @Override
        public ProvincialSupports supports() {
            return store.bean(ProvincialSupports.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }
    }

    /** Addresses of calendars. */
    @Nested
    class OfCalendars implements CalendarFeedsContract {

        @Override
        public CalendarFeeds feeds() {
            return store.bean(CalendarFeeds.class);
        }

        @Override
        public People people() {
            return store.bean(People.class);
        }
    }

    /** Framework scripts. */
    @Nested
    class OfScripts implements ScriptsContract {

        @Override
        public Scripts scripts() {
            return store.bean(Scripts.class);
        }
    }

    /** Preparation items. */
    @Nested
    class OfPreparation implements PreparationsContract {

        @Override
        public Preparations preparations() {
            return store.bean(Preparations.class);
        }

        @Override
        public PreparationViews views() {
            return store.bean(PreparationViews.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }
    }

    /** Contingency cards and situations. */
    @Nested
    class OfSituations implements SituationsContract {

        @Override
        public Situations situations() {
            return store.bean(Situations.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }
    }

    /** What is laid over pictures. */
    @Nested
    class OfOverlays implements OverlaysContract {

        @Override
        public Overlays overlays() {
            return store.bean(Overlays.class);
        }
    }

    /** Corrections of labels, and what was learnt. */
    @Nested
    class OfLabels implements LabelStoresContract {

        @Override
        public Items items() {
            return store.bean(Items.class);
        }

        @Override
        public LabelCorrections corrections() {
            return store.bean(LabelCorrections.class);
        }

        @Override
        public LabelModels models() {
            return store.bean(LabelModels.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }
    }

    /** Events. */
    @Nested
    class OfEvents implements EventLogContract {

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }

        @Override
        public Questions questions() {
            return store.bean(Questions.class);
        }
    }

    /** The media library. */
    @Nested
    class OfMedia implements MediaLibraryContract {

        @Override
        public MediaLibrary library() {
            return store.bean(MediaLibrary.class);
        }

        @Override
        public EventLog events() {
            return store.bean(EventLog.class);
        }
    }

    /** Links, visits, shares, invitations and texts. */
    @Nested
    class OfContacts implements ContactStoresContract {

        @Override
        public ContactCalls calls() {
            return store.bean(ContactCalls.class);
        }

        @Override
        public DoNotCallLists lists() {
            return store.bean(DoNotCallLists.class);
        }
    }

    @Nested
    class OfPromotion implements PromotionStoresContract {

        @Override
        public Links links() {
            return store.bean(Links.class);
        }

        @Override
        public LinkViews linkViews() {
            return store.bean(LinkViews.class);
        }

        @Override
        public Visits visits() {
            return store.bean(Visits.class);
        }

        @Override
        public ShareReports reports() {
            return store.bean(ShareReports.class);
        }

        @Override
        public ShareReadings readings() {
            return store.bean(ShareReadings.class);
        }

        @Override
        public Invitations invitations() {
            return store.bean(Invitations.class);
        }

        @Override
        public InvitationViews invitationViews() {
            return store.bean(InvitationViews.class);
        }

        @Override
        public Candidates candidates() {
            return store.bean(Candidates.class);
        }

        @Override
        public OptOuts optOuts() {
            return store.bean(OptOuts.class);
        }

        @Override
        public DoNotContact doNotContact() {
            return store.bean(DoNotContact.class);
        }

        @Override
        public Texts texts() {
            return store.bean(Texts.class);
        }

        @Override
        public Programmes programmes() {
            return store.bean(Programmes.class);
        }
    }
}
