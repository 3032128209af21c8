package vn.lensong.adapters.persistence.event;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.domain.Event;
import vn.lensong.domain.audit.AuditEvent;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.OverlayEvent;
import vn.lensong.domain.casting.CastEvent;
import vn.lensong.domain.casting.CourseEvent;
import vn.lensong.domain.casting.HostEvent;
import vn.lensong.domain.complaint.CalendarEvent;
import vn.lensong.domain.complaint.CareTrainingEvent;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.conversation.CallBackEvent;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.crisis.HoldingTextEvent;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.KitEvent;
import vn.lensong.domain.crisis.StatementEvent;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.WinnerEvent;
import vn.lensong.domain.health.EncoderEvent;
import vn.lensong.domain.health.EquipmentEvent;
import vn.lensong.domain.health.PreflightEvent;
import vn.lensong.domain.health.StreamEvent;
import vn.lensong.domain.hotspot.HotspotEvent;
import vn.lensong.domain.intake.CoverageEvent;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.QuarantineEvent;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.lead.SprintEvent;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.media.MediaEvent;
import vn.lensong.domain.messaging.DoNotCallEvent;
import vn.lensong.domain.messaging.TextMessageEvent;
import vn.lensong.domain.organisation.AreaEvent;
import vn.lensong.domain.organisation.PersonEvent;
import vn.lensong.domain.partner.LeadImportEvent;
import vn.lensong.domain.partner.PartnerClientEvent;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.ProvincialSupportEvent;
import vn.lensong.domain.preparation.PreparationEvent;
import vn.lensong.domain.presence.ChannelEvent;
import vn.lensong.domain.presence.ImpostorEvent;
import vn.lensong.domain.presence.PresenceEvent;
import vn.lensong.domain.privacy.BreachEvent;
import vn.lensong.domain.privacy.PersonalConsentEvent;
import vn.lensong.domain.privacy.RequestEvent;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.CountdownEvent;
import vn.lensong.domain.promotion.InvitationEvent;
import vn.lensong.domain.promotion.LinkEvent;
import vn.lensong.domain.promotion.OptOutEvent;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionTemplateEvent;
import vn.lensong.domain.promotion.ShareEvent;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.recap.RecapEvent;
import vn.lensong.domain.script.ScriptEvent;
import vn.lensong.domain.signal.SignalEvent;
import vn.lensong.domain.situation.SituationEvent;
import vn.lensong.domain.story.GuestEvent;
import vn.lensong.domain.story.StoryEvent;
import vn.lensong.domain.target.TargetListEvent;

/**
 * Every event there is, by its stable name, and its facts as JSON: the components of its record and
 * nothing else. A new kind of event enters here, a new event of it in {@link EventShapes}.
 */
@Singleton
public class EventJson {

    /** Sealed, so that each knows its events. */
    private static final List<Class<? extends Event>> KINDS = List.of(
            AnswerEvent.class,
            AreaEvent.class,
            AuditEvent.class,
            BrandEvent.class,
            BreachEvent.class,
            BroadcastEvent.class,
            CalendarEvent.class,
            CallBackEvent.class,
            CareTrainingEvent.class,
            CastEvent.class,
            ChannelEvent.class,
            ComplaintEvent.class,
            ConversationEvent.class,
            CountdownEvent.class,
            CourseEvent.class,
            CoverageEvent.class,
            DoNotCallEvent.class,
            EncoderEvent.class,
            EquipmentEvent.class,
            GameEvent.class,
            GuestEvent.class,
            HoldingTextEvent.class,
            HostEvent.class,
            HotspotEvent.class,
            ImpostorEvent.class,
            IncidentEvent.class,
            InvitationEvent.class,
            ItemEvent.class,
            KitEvent.class,
            LeadEvent.class,
            LeadImportEvent.class,
            LeadListEvent.class,
            LinkEvent.class,
            ListeningEvent.class,
            MediaEvent.class,
            OptOutEvent.class,
            OverlayEvent.class,
            PartnerClientEvent.class,
            PersonEvent.class,
            PersonalConsentEvent.class,
            PolicyEvent.class,
            PreflightEvent.class,
            PreparationEvent.class,
            PresenceEvent.class,
            ProgrammeEvent.class,
            PromotionEvent.class,
            PromotionTemplateEvent.class,
            ProvincialSupportEvent.class,
            QuarantineEvent.class,
            QuestionEvent.class,
            RecapEvent.class,
            RequestEvent.class,
            ScriptEvent.class,
            ShareEvent.class,
            SignalEvent.class,
            SituationEvent.class,
            SprintEvent.class,
            StatementEvent.class,
            StoryEvent.class,
            StreamEvent.class,
            TargetListEvent.class,
            TextMessageEvent.class,
            WebhookEndpointEvent.class,
            WinnerEvent.class);

    private static final Map<String, Class<? extends Event>> BY_NAME = KINDS.stream()
            .flatMap(EventJson::events)
            .collect(Collectors.toUnmodifiableMap(EventJson::nameOf, Function.identity()));

    private final Json json;

    EventJson(Json json) {
        this.json = json;
    }

    /** The names of all events. */
    static Set<String> names() {
        return BY_NAME.keySet();
    }

    String facts(Event event) {
        if (BY_NAME.get(event.name()) != event.getClass()) {
            throw new IllegalArgumentException("event: " + event.getClass().getName() + " (expected: a registered one)");
        }
        return json.write(event);
    }

    Event event(String name, String facts) {
        return json.read(facts, type(name));
    }

    static Class<? extends Event> type(String name) {
        Class<? extends Event> type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalStateException("event: " + name + " (expected: a known name)");
        }
        return type;
    }

    private static Stream<Class<? extends Event>> events(Class<? extends Event> kind) {
        return Arrays.stream(kind.getPermittedSubclasses()).map(event -> event.asSubclass(Event.class));
    }

    private static String nameOf(Class<? extends Event> event) {
        try {
            return (String) event.getField("NAME").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("event: " + event.getName() + " (expected: a public NAME)", e);
        }
    }
}
