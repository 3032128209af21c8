package vn.lensong.adapters.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.domain.Event;
import vn.lensong.domain.Product;
import vn.lensong.domain.audit.AuditEvent;
import vn.lensong.domain.brand.OverlayEvent;
import vn.lensong.domain.brand.Scene;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.casting.CastEvent;
import vn.lensong.domain.casting.CourseEvent;
import vn.lensong.domain.casting.HostEvent;
import vn.lensong.domain.health.Check;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.HoldingTextEvent;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.KitEvent;
import vn.lensong.domain.crisis.KitKind;
import vn.lensong.domain.crisis.LogEntry;
import vn.lensong.domain.crisis.Signal;
import vn.lensong.domain.crisis.Statement;
import vn.lensong.domain.crisis.StatementEvent;
import vn.lensong.domain.crisis.Ticking;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.complaint.CalendarEvent;
import vn.lensong.domain.complaint.CareTraining;
import vn.lensong.domain.complaint.CareTrainingEvent;
import vn.lensong.domain.complaint.Circumstance;
import vn.lensong.domain.complaint.Clocks;
import vn.lensong.domain.complaint.ComplaintChannel;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.RejectionReason;
import vn.lensong.domain.complaint.Topic;
import vn.lensong.domain.complaint.Track;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.Task;
import vn.lensong.domain.game.WinnerEvent;
import vn.lensong.domain.health.EncoderEvent;
import vn.lensong.domain.health.EquipmentEvent;
import vn.lensong.domain.health.PreflightEvent;
import vn.lensong.domain.health.StreamAlarm;
import vn.lensong.domain.health.StreamEvent;
import vn.lensong.domain.health.Verdict;
import vn.lensong.domain.intake.CoverageEvent;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.QuarantineEvent;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.SprintEvent;
import vn.lensong.domain.media.MediaEvent;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.DoNotCallEvent;
import vn.lensong.domain.messaging.TextMessageEvent;
import vn.lensong.domain.organisation.AreaEvent;
import vn.lensong.domain.organisation.PersonEvent;
import vn.lensong.domain.platform.PageTrouble;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.LeadImportEvent;
import vn.lensong.domain.partner.PartnerClientEvent;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.ProvincialSupportEvent;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.preparation.PreparationEvent;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.HotspotEvent;
import vn.lensong.domain.presence.ChannelEvent;
import vn.lensong.domain.presence.ChannelKind;
import vn.lensong.domain.presence.Impostor;
import vn.lensong.domain.presence.ImpostorEvent;
import vn.lensong.domain.presence.Indicator;
import vn.lensong.domain.presence.PresenceEvent;
import vn.lensong.domain.privacy.Breach;
import vn.lensong.domain.privacy.CalendarDay;
import vn.lensong.domain.privacy.BreachEvent;
import vn.lensong.domain.privacy.PersonRequest;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.privacy.PersonalConsentEvent;
import vn.lensong.domain.privacy.RequestEvent;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.CountdownAlarm;
import vn.lensong.domain.promotion.CountdownEvent;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;
import vn.lensong.domain.promotion.LinkEvent;
import vn.lensong.domain.promotion.OptOutEvent;
import vn.lensong.domain.promotion.ShareEvent;
import vn.lensong.domain.promotion.TrackedLink;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionTemplateEvent;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;
import vn.lensong.domain.recap.RecapEvent;
import vn.lensong.domain.script.ScriptEvent;
import vn.lensong.domain.listening.Feed;
import vn.lensong.domain.listening.Lever;
import vn.lensong.domain.listening.LeverAction;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.signal.SignalEvent;
import vn.lensong.domain.signal.SignalKind;
import vn.lensong.domain.situation.SituationEvent;
import vn.lensong.domain.story.Guest;
import vn.lensong.domain.story.GuestEvent;
import vn.lensong.domain.story.StoryEvent;
import vn.lensong.domain.target.TargetListEvent;

/** The facts of every event, as they are stored for good. */
class EventJsonTest {

    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(UUID.class, ID),
            Map.entry(String.class, "Lời hỏi “thử”"),
            Map.entry(Instant.class, Instant.parse("2026-11-20T05:00:00.123456Z")),
            Map.entry(Integer.class, 61),
            Map.entry(int.class, 61),
            Map.entry(long.class, 61L),
            Map.entry(boolean.class, true),
            Map.entry(Set.class, Set.of(Label.QUESTION)),
            Map.entry(List.class, List.of("264.000 đồng")),
            Map.entry(Stage.Channel.class, Stage.Channel.PHONE),
            Map.entry(PageTrouble.Stopped.class, PageTrouble.Stopped.WRITING),
            Map.entry(Check.class, Check.PAGE_FOLLOWERS),
            Map.entry(ProgrammeEvent.LeftBehind.Arranged.class, ProgrammeEvent.LeftBehind.Arranged.CAST),
            Map.entry(CountdownAlarm.class, CountdownAlarm.NO_STREAM),
            Map.entry(Verdict.class, Verdict.FAIL),
            Map.entry(Lever.class, Lever.MISCONCEPTIONS),
            Map.entry(LeverAction.State.class, LeverAction.State.DOING),
            Map.entry(Feed.Failure.class, Feed.Failure.TOO_LONG),
            Map.entry(SignalKind.class, SignalKind.TOPIC_GROWTH),
            Map.entry(vn.lensong.domain.listening.Topic.class, vn.lensong.domain.listening.Topic.DELAY),
            Map.entry(Guest.Status.class, Guest.Status.CONFIRMED),
            Map.entry(LeadImport.Kind.class, LeadImport.Kind.OUTCOMES),
            Map.entry(LeadImport.State.class, LeadImport.State.DONE),
            Map.entry(WebhookEndpoint.Pause.class, WebhookEndpoint.Pause.STOPPED),
            Map.entry(ChannelKind.class, ChannelKind.FANPAGE),
            Map.entry(Indicator.class, Indicator.VERIFIED),
            Map.entry(vn.lensong.domain.presence.Verdict.class, vn.lensong.domain.presence.Verdict.FAIL),
            Map.entry(Impostor.State.class, Impostor.State.REPORTED),
            Map.entry(Gateway.class, Gateway.DIRECT),
            Map.entry(Scene.class, Scene.QUESTION),
            Map.entry(TrackedLink.Purpose.class, TrackedLink.Purpose.SHARE),
            Map.entry(Invitation.Outcome.class, Invitation.Outcome.JOINED),
            Map.entry(Invitation.Channel.class, Invitation.Channel.ZALO),
            Map.entry(Invitation.End.Reason.class, Invitation.End.Reason.DECLINED),
            Map.entry(DirectMessage.Kind.class, DirectMessage.Kind.ANSWER),
            Map.entry(CallBack.Channel.class, CallBack.Channel.PHONE),
            Map.entry(CallBack.Basis.class, CallBack.Basis.ASKED),
            Map.entry(CallBack.Outcome.class, CallBack.Outcome.NO_ANSWER),
            Map.entry(CallBack.State.class, CallBack.State.KEPT),
            Map.entry(TextChannel.class, TextChannel.SMS),
            Map.entry(TextMessage.State.class, TextMessage.State.UNKNOWN),
            Map.entry(Product.class, Product.VOLUNTARY_SI),
            Map.entry(LocalDate.class, LocalDate.parse("2027-11-20")),
            Map.entry(SupportGroup.class, SupportGroup.NEAR_POOR),
            Map.entry(Task.Verdict.class, Task.Verdict.RIGHT),
            Map.entry(Exclusion.Kind.class, Exclusion.Kind.STAFF),
            Map.entry(LeadSource.Way.class, LeadSource.Way.CALLED),
            Map.entry(LeadState.class, LeadState.DECLINED),
            Map.entry(FollowUp.Channel.class, FollowUp.Channel.ZALO),
            Map.entry(LeadEvent.Contacted.Outcome.class, LeadEvent.Contacted.Outcome.NOT_REACHED),
            Map.entry(LeadEvent.Escalated.Why.class, LeadEvent.Escalated.Why.OVERDUE),
            Map.entry(Chase.Level.class, Chase.Level.BRANCH_LEAD),
            Map.entry(Hesitation.Reason.class, Hesitation.Reason.MONEY),
            Map.entry(Signal.Source.class, Signal.Source.PRESS_CALL),
            Map.entry(Incident.State.class, Incident.State.STABLE),
            Map.entry(Ticking.Kind.class, Ticking.Kind.HOLDING),
            Map.entry(LogEntry.Book.class, LogEntry.Book.BRIEF),
            Map.entry(Audience.class, Audience.CITIZENS),
            Map.entry(Statement.Channel.class, Statement.Channel.PAGE),
            Map.entry(KitKind.class, KitKind.SCENARIO),
            Map.entry(Breach.Kind.class, Breach.Kind.DISCLOSED),
            Map.entry(PersonRequest.Kind.class, PersonRequest.Kind.DELETE),
            Map.entry(PersonRequest.State.class, PersonRequest.State.DONE),
            Map.entry(RequestEvent.Moved.Step.class, RequestEvent.Moved.Step.TAKEN),
            Map.entry(PersonalConsent.Way.class, PersonalConsent.Way.CALL),
            Map.entry(Track.class, Track.STATUTORY),
            Map.entry(ComplaintChannel.class, ComplaintChannel.PHONE),
            Map.entry(Topic.class, Topic.WAITING),
            Map.entry(Circumstance.class, Circumstance.COMPLEX),
            Map.entry(RejectionReason.class, RejectionReason.NOT_OURS),
            Map.entry(Clocks.Kind.class, Clocks.Kind.ANSWER),
            Map.entry(ComplaintEvent.Moved.Step.class, ComplaintEvent.Moved.Step.TOLD),
            Map.entry(CareTraining.Subject.class, CareTraining.Subject.SPEECH_RULES),
            Map.entry(CalendarDay.Kind.class, CalendarDay.Kind.HOLIDAY),
            Map.entry(StreamAlarm.class, StreamAlarm.NO_AUDIO));

    @TempDir
    static Path folder;

    private static Store store;
    private static EventJson json;

    @BeforeAll
    static void start() {
        store = Store.onH2(folder, Map.of());
        json = store.bean(EventJson.class);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    static Stream<Class<?>> events() {
        return Stream.of(
                        ProgrammeEvent.class,
                        BroadcastEvent.class,
                        QuestionEvent.class,
                        AnswerEvent.class,
                        ItemEvent.class,
                        LeadEvent.class,
                        AreaEvent.class,
                        PersonEvent.class,
                        SprintEvent.class,
                        BrandEvent.class,
                        ScriptEvent.class,
                        MediaEvent.class,
                        PreparationEvent.class,
                        PromotionEvent.class,
                        PromotionTemplateEvent.class,
                        SituationEvent.class,
                        QuarantineEvent.class,
                        CoverageEvent.class,
                        EquipmentEvent.class,
                        PreflightEvent.class,
                        StreamEvent.class,
                        CountdownEvent.class,
                        EncoderEvent.class,
                        CourseEvent.class,
                        HostEvent.class,
                        CastEvent.class,
                        ListeningEvent.class,
                        SignalEvent.class,
                        StoryEvent.class,
                        OverlayEvent.class,
                        GuestEvent.class,
                        PolicyEvent.class,
                        ProvincialSupportEvent.class,
                        LinkEvent.class,
                        DoNotCallEvent.class,
                        InvitationEvent.class,
                        ShareEvent.class,
                        OptOutEvent.class,
                        TextMessageEvent.class,
                        ConversationEvent.class,
                        CallBackEvent.class,
                        ComplaintEvent.class,
                        CareTrainingEvent.class,
                        CalendarEvent.class,
                        GameEvent.class,
                        WinnerEvent.class,
                        RecapEvent.class,
                        RequestEvent.class,
                        PersonalConsentEvent.class,
                        BreachEvent.class,
                        IncidentEvent.class,
                        StatementEvent.class,
                        KitEvent.class,
                        HoldingTextEvent.class,
                        LeadImportEvent.class,
                        LeadListEvent.class,
                        PartnerClientEvent.class,
                        WebhookEndpointEvent.class,
                        ChannelEvent.class,
                        ImpostorEvent.class,
                        PresenceEvent.class,
                        HotspotEvent.class,
                        TargetListEvent.class,
                        AuditEvent.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_written_as_its_golden_file_says(Class<?> type) throws Exception {
        Event event = sample(type, true);

        String facts = json.facts(event);

        assertThat(facts).isEqualTo(golden(event.name(), facts));
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_reads_back_as_it_was(Class<?> type) throws Exception {
        Event event = sample(type, true);

        assertThat(json.event(event.name(), json.facts(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_reads_back_without_what_may_be_missing(Class<?> type) throws Exception {
        Event event = sample(type, false);

        assertThat(json.event(event.name(), json.facts(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_reads_back_after_its_words_were_erased_and_holds_none_of_them(Class<?> type) throws Exception {
        Event event = sample(type, true);

        String erased = store.bean(ErasedFacts.class).of(event.name(), json.facts(event));

        assertThat(json.event(event.name(), erased).subject()).isEqualTo(event.subject());
        assertThat(store.bean(ErasedFacts.class).of(event.name(), erased)).isEqualTo(erased);
        assertThat(erased.replaceAll("\"(branchName|holderName|replyId|digest|province)\":\"[^\"]*\"", ""))
                .doesNotContain("Lời hỏi", "264.000");
    }

    @Test
    void a_cue_that_was_stored_before_there_were_approved_answers_reads_as_one_without() {
        String stored = """
                {"programmeId":"%1$s","questionId":"%1$s","words":"Hỏi?","askerFirstName":"Hoa","by":"%1$s",\
                "at":"2026-11-20T05:00:00Z"}""".formatted(ID);

        assertThat(json.event("question.cued", stored))
                .isEqualTo(new QuestionEvent.Cued(
                        ID, ID, "Hỏi?", "Hoa", null, null, null, null, ID, Instant.parse("2026-11-20T05:00:00Z")));
    }

    @Test
    void a_written_answer_that_was_stored_before_reads_as_one_of_the_writers_own() {
        String stored = """
                {"programmeId":"%1$s","questionId":"%1$s","answer":"Dạ","by":"%1$s","at":"2026-11-20T05:00:00Z"}"""
                .formatted(ID);

        assertThat(json.event("question.answered-in-writing", stored))
                .isEqualTo(new QuestionEvent.AnsweredInWriting(
                        ID, ID, "Dạ", null, ID, Instant.parse("2026-11-20T05:00:00Z")));
    }

    @Test
    void an_unknown_name_is_an_error() {
        assertThatThrownBy(() -> json.event("question.forgotten", "{}"))
                .hasMessage("event: question.forgotten (expected: a known name)");
    }

    private static Event sample(Class<?> type, boolean whole) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> !whole && nullable(component) ? null : sample(component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return (Event) type.getDeclaredConstructor(types).newInstance(values);
    }

    private static @Nullable Object sample(RecordComponent component) {
        boolean ids = component.getGenericType().getTypeName().equals("java.util.List<java.util.UUID>");
        return ids ? List.of(ID) : SAMPLES.get(component.getType());
    }

    private static boolean nullable(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    private static String golden(String name, String facts) throws IOException {
        Path file = Path.of("src/test/resources/golden", name + ".json");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, facts + "\n");
        }
        return Files.readString(file).strip();
    }
}
