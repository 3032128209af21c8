package vn.lensong.adapters.persistence.event;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.domain.Event;
import vn.lensong.domain.audit.AuditEvent;
import vn.lensong.domain.brand.OverlayEvent;
import vn.lensong.domain.brand.BrandEvent;
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
import vn.lensong.domain.intake.CoverageEvent;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.QuarantineEvent;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.SprintEvent;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.media.MediaEvent;
import vn.lensong.domain.messaging.DoNotCallEvent;
import vn.lensong.domain.messaging.TextMessageEvent;
import vn.lensong.domain.organisation.PersonEvent;
import vn.lensong.domain.partner.LeadImportEvent;
import vn.lensong.domain.partner.PartnerClientEvent;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.organisation.AreaEvent;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.ProvincialSupportEvent;
import vn.lensong.domain.preparation.PreparationEvent;
import vn.lensong.domain.hotspot.HotspotEvent;
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
import vn.lensong.domain.promotion.ShareEvent;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionTemplateEvent;
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
 * nothing else.
 */
@Singleton
@SerdeImport(RequestEvent.Received.class)
@SerdeImport(RequestEvent.Moved.class)
@SerdeImport(RequestEvent.Settled.class)
@SerdeImport(RequestEvent.Erased.class)
@SerdeImport(RequestEvent.Checked.class)
@SerdeImport(RequestEvent.Warned.class)
@SerdeImport(PersonalConsentEvent.Asked.class)
@SerdeImport(PersonalConsentEvent.Given.class)
@SerdeImport(PersonalConsentEvent.Withdrawn.class)
@SerdeImport(BreachEvent.Logged.class)
@SerdeImport(BreachEvent.Changed.class)
@SerdeImport(BreachEvent.ControllerTold.class)
@SerdeImport(BreachEvent.Reported.class)
@SerdeImport(BreachEvent.Warned.class)
@SerdeImport(HotspotEvent.Opened.class)
@SerdeImport(HotspotEvent.Changed.class)
@SerdeImport(HotspotEvent.KeyMade.class)
@SerdeImport(HotspotEvent.Closed.class)
@SerdeImport(HotspotEvent.Reopened.class)
@SerdeImport(HotspotEvent.NumberLeft.class)
@SerdeImport(ChannelEvent.Entered.class)
@SerdeImport(ChannelEvent.Changed.class)
@SerdeImport(ChannelEvent.Published.class)
@SerdeImport(ChannelEvent.Archived.class)
@SerdeImport(ChannelEvent.Restored.class)
@SerdeImport(ImpostorEvent.Found.class)
@SerdeImport(ImpostorEvent.Moved.class)
@SerdeImport(PresenceEvent.Started.class)
@SerdeImport(PresenceEvent.Looked.class)
@SerdeImport(PresenceEvent.Finished.class)
@SerdeImport(PresenceEvent.Stated.class)
@SerdeImport(IncidentEvent.Signalled.class)
@SerdeImport(IncidentEvent.Declared.class)
@SerdeImport(IncidentEvent.Levelled.class)
@SerdeImport(IncidentEvent.Moved.class)
@SerdeImport(IncidentEvent.Reworded.class)
@SerdeImport(IncidentEvent.Promised.class)
@SerdeImport(IncidentEvent.Warned.class)
@SerdeImport(IncidentEvent.Logged.class)
@SerdeImport(IncidentEvent.Taught.class)
@SerdeImport(IncidentEvent.Learnt.class)
@SerdeImport(IncidentEvent.LiveSwitched.class)
@SerdeImport(IncidentEvent.Pinned.class)
@SerdeImport(IncidentEvent.HidingSeen.class)
@SerdeImport(IncidentEvent.HidingExplained.class)
@SerdeImport(IncidentEvent.SpeechHeld.class)
@SerdeImport(IncidentEvent.SpeechReleased.class)
@SerdeImport(StatementEvent.Drafted.class)
@SerdeImport(StatementEvent.Approved.class)
@SerdeImport(StatementEvent.Published.class)
@SerdeImport(StatementEvent.Posted.class)
@SerdeImport(StatementEvent.PostFailed.class)
@SerdeImport(StatementEvent.Withdrawn.class)
@SerdeImport(KitEvent.Entered.class)
@SerdeImport(KitEvent.Changed.class)
@SerdeImport(KitEvent.Retired.class)
@SerdeImport(HoldingTextEvent.Drafted.class)
@SerdeImport(HoldingTextEvent.Changed.class)
@SerdeImport(HoldingTextEvent.Approved.class)
@SerdeImport(HoldingTextEvent.Retired.class)
@SerdeImport(AuditEvent.Seen.class)
@SerdeImport(AuditEvent.Exported.class)
@SerdeImport(ProgrammeEvent.Planned.class)
@SerdeImport(ProgrammeEvent.Changed.class)
@SerdeImport(ProgrammeEvent.Scheduled.class)
@SerdeImport(ProgrammeEvent.Postponed.class)
@SerdeImport(ProgrammeEvent.LeftBehind.class)
@SerdeImport(ProgrammeEvent.WentLive.class)
@SerdeImport(ProgrammeEvent.SegmentStarted.class)
@SerdeImport(ProgrammeEvent.SegmentCalled.class)
@SerdeImport(ProgrammeEvent.SegmentSkipped.class)
@SerdeImport(ProgrammeEvent.SegmentSetBack.class)
@SerdeImport(ProgrammeEvent.SegmentFilled.class)
@SerdeImport(ProgrammeEvent.SegmentEmptied.class)
@SerdeImport(ProgrammeEvent.SegmentHeld.class)
@SerdeImport(ProgrammeEvent.SegmentReleased.class)
@SerdeImport(ProgrammeEvent.ContingencyInserted.class)
@SerdeImport(ProgrammeEvent.Ended.class)
@SerdeImport(ProgrammeEvent.Closed.class)
@SerdeImport(ProgrammeEvent.Cancelled.class)
@SerdeImport(BroadcastEvent.Scheduled.class)
@SerdeImport(BroadcastEvent.Rescheduled.class)
@SerdeImport(BroadcastEvent.Cancelled.class)
@SerdeImport(BroadcastEvent.OutOfStep.class)
@SerdeImport(BroadcastEvent.WentLive.class)
@SerdeImport(BroadcastEvent.VideoArrived.class)
@SerdeImport(BroadcastEvent.Located.class)
@SerdeImport(BroadcastEvent.Ended.class)
@SerdeImport(BroadcastEvent.Failed.class)
@SerdeImport(BroadcastEvent.Read.class)
@SerdeImport(BroadcastEvent.StreamDegraded.class)
@SerdeImport(BroadcastEvent.StreamRecovered.class)
@SerdeImport(BroadcastEvent.ConnectionLost.class)
@SerdeImport(BroadcastEvent.ConnectionRestored.class)
@SerdeImport(QuestionEvent.Asked.class)
@SerdeImport(QuestionEvent.Reworded.class)
@SerdeImport(QuestionEvent.Claimed.class)
@SerdeImport(QuestionEvent.GivenBack.class)
@SerdeImport(QuestionEvent.LeaseLapsed.class)
@SerdeImport(QuestionEvent.Cued.class)
@SerdeImport(QuestionEvent.AnswerWithdrawn.class)
@SerdeImport(QuestionEvent.TakenBack.class)
@SerdeImport(QuestionEvent.AnsweredOnAir.class)
@SerdeImport(QuestionEvent.AnsweredInWriting.class)
@SerdeImport(QuestionEvent.ReplySent.class)
@SerdeImport(QuestionEvent.ReplyFailed.class)
@SerdeImport(QuestionEvent.HandedOff.class)
@SerdeImport(QuestionEvent.Merged.class)
@SerdeImport(QuestionEvent.Dismissed.class)
@SerdeImport(QuestionEvent.Escalated.class)
@SerdeImport(QuestionEvent.Split.class)
@SerdeImport(QuestionEvent.AnswerShared.class)
@SerdeImport(QuestionEvent.Settled.class)
@SerdeImport(ItemEvent.Received.class)
@SerdeImport(ItemEvent.Edited.class)
@SerdeImport(ItemEvent.Removed.class)
@SerdeImport(ItemEvent.Relabelled.class)
@SerdeImport(ItemEvent.Hidden.class)
@SerdeImport(ItemEvent.Shown.class)
@SerdeImport(CoverageEvent.Certified.class)
@SerdeImport(QuarantineEvent.Read.class)
@SerdeImport(QuarantineEvent.Dismissed.class)
@SerdeImport(LeadImportEvent.Begun.class)
@SerdeImport(LeadImportEvent.Ended.class)
@SerdeImport(PartnerClientEvent.Made.class)
@SerdeImport(PartnerClientEvent.SecretMade.class)
@SerdeImport(PartnerClientEvent.TokenIssued.class)
@SerdeImport(PartnerClientEvent.Revoked.class)
@SerdeImport(WebhookEndpointEvent.Made.class)
@SerdeImport(WebhookEndpointEvent.Changed.class)
@SerdeImport(WebhookEndpointEvent.SecretMade.class)
@SerdeImport(WebhookEndpointEvent.Paused.class)
@SerdeImport(WebhookEndpointEvent.Resumed.class)
@SerdeImport(WebhookEndpointEvent.Died.class)
@SerdeImport(WebhookEndpointEvent.Replayed.class)
@SerdeImport(OverlayEvent.Switched.class)
@SerdeImport(OverlayEvent.Addressed.class)
@SerdeImport(OverlayEvent.Revoked.class)
@SerdeImport(LeadEvent.Captured.class)
@SerdeImport(LeadEvent.HeardAgain.class)
@SerdeImport(LeadEvent.Assigned.class)
@SerdeImport(BrandEvent.Drafted.class)
@SerdeImport(BrandEvent.Changed.class)
@SerdeImport(BrandEvent.LogoSet.class)
@SerdeImport(BrandEvent.Approved.class)
@SerdeImport(BrandEvent.RuleSet.class)
@SerdeImport(BrandEvent.PartnersNamed.class)
@SerdeImport(LeadEvent.Enrolled.class)
@SerdeImport(LeadEvent.Entered.class)
@SerdeImport(LeadEvent.Reopened.class)
@SerdeImport(LeadEvent.Given.class)
@SerdeImport(LeadEvent.Accepted.class)
@SerdeImport(LeadEvent.Contacted.class)
@SerdeImport(LeadEvent.Escalated.class)
@SerdeImport(AreaEvent.Changed.class)
@SerdeImport(PersonEvent.Added.class)
@SerdeImport(SprintEvent.Raised.class)
@SerdeImport(LeadEvent.Advanced.class)
@SerdeImport(LeadEvent.Postponed.class)
@SerdeImport(LeadEvent.RuledOut.class)
@SerdeImport(LeadEvent.Declined.class)
@SerdeImport(LeadEvent.OptedOut.class)
@SerdeImport(LeadEvent.Corrected.class)
@SerdeImport(LeadEvent.Noted.class)
@SerdeImport(LeadEvent.Absorbed.class)
@SerdeImport(LeadEvent.Merged.class)
@SerdeImport(CastEvent.Assigned.class)
@SerdeImport(CastEvent.Moved.class)
@SerdeImport(CastEvent.SteppedIn.class)
@SerdeImport(CourseEvent.Changed.class)
@SerdeImport(HostEvent.Described.class)
@SerdeImport(HostEvent.Completed.class)
@SerdeImport(HostEvent.Certified.class)
@SerdeImport(HostEvent.Revoked.class)
@SerdeImport(HostEvent.Rehearsed.class)
@SerdeImport(HostEvent.Rated.class)
@SerdeImport(ListeningEvent.Collected.class)
@SerdeImport(ListeningEvent.Imported.class)
@SerdeImport(ListeningEvent.Reached.class)
@SerdeImport(ListeningEvent.Corrected.class)
@SerdeImport(ListeningEvent.FeedAdded.class)
@SerdeImport(ListeningEvent.FeedSwitched.class)
@SerdeImport(ListeningEvent.FeedRead.class)
@SerdeImport(ListeningEvent.ActionEntered.class)
@SerdeImport(ListeningEvent.ActionMoved.class)
@SerdeImport(ListeningEvent.ActionHanded.class)
@SerdeImport(SignalEvent.Opened.class)
@SerdeImport(SignalEvent.Looked.class)
@SerdeImport(SignalEvent.Judged.class)
@SerdeImport(SignalEvent.Overdue.class)
@SerdeImport(SignalEvent.LedToIncident.class)
@SerdeImport(StoryEvent.Entered.class)
@SerdeImport(StoryEvent.Told.class)
@SerdeImport(StoryEvent.Verified.class)
@SerdeImport(StoryEvent.Consented.class)
@SerdeImport(StoryEvent.Withdrawn.class)
@SerdeImport(StoryEvent.Placed.class)
@SerdeImport(StoryEvent.TakenOut.class)
@SerdeImport(StoryEvent.Published.class)
@SerdeImport(GuestEvent.Invited.class)
@SerdeImport(GuestEvent.Moved.class)
@SerdeImport(GuestEvent.Backed.class)
@SerdeImport(PreparationEvent.Made.class)
@SerdeImport(PreparationEvent.Added.class)
@SerdeImport(PreparationEvent.Changed.class)
@SerdeImport(PreparationEvent.Done.class)
@SerdeImport(PreparationEvent.Reopened.class)
@SerdeImport(PreparationEvent.Removed.class)
@SerdeImport(PreparationEvent.Waived.class)
@SerdeImport(PromotionEvent.Made.class)
@SerdeImport(PromotionEvent.Added.class)
@SerdeImport(PromotionEvent.Edited.class)
@SerdeImport(PromotionEvent.Assigned.class)
@SerdeImport(PromotionEvent.Held.class)
@SerdeImport(PromotionEvent.Released.class)
@SerdeImport(PromotionEvent.Ordered.class)
@SerdeImport(PromotionEvent.Skipped.class)
@SerdeImport(PromotionEvent.Reopened.class)
@SerdeImport(PromotionEvent.Done.class)
@SerdeImport(PromotionEvent.Sending.class)
@SerdeImport(PromotionEvent.PutOff.class)
@SerdeImport(PromotionEvent.Sent.class)
@SerdeImport(PromotionEvent.Failed.class)
@SerdeImport(PromotionTemplateEvent.Saved.class)
@SerdeImport(SituationEvent.Declared.class)
@SerdeImport(SituationEvent.Ticked.class)
@SerdeImport(SituationEvent.Resolved.class)
@SerdeImport(ScriptEvent.Drafted.class)
@SerdeImport(ScriptEvent.Approved.class)
@SerdeImport(ScriptEvent.Rewritten.class)
@SerdeImport(ScriptEvent.Submitted.class)
@SerdeImport(ScriptEvent.SentBack.class)
@SerdeImport(ScriptEvent.Retired.class)
@SerdeImport(ScriptEvent.Superseded.class)
@SerdeImport(AnswerEvent.Drafted.class)
@SerdeImport(AnswerEvent.Rewritten.class)
@SerdeImport(AnswerEvent.Submitted.class)
@SerdeImport(AnswerEvent.SentBack.class)
@SerdeImport(AnswerEvent.Approved.class)
@SerdeImport(AnswerEvent.Imported.class)
@SerdeImport(AnswerEvent.Expired.class)
@SerdeImport(AnswerEvent.Reopened.class)
@SerdeImport(AnswerEvent.FigureChanged.class)
@SerdeImport(AnswerEvent.FigureWillChange.class)
@SerdeImport(MediaEvent.Added.class)
@SerdeImport(MediaEvent.Described.class)
@SerdeImport(MediaEvent.Previewed.class)
@SerdeImport(MediaEvent.Archived.class)
@SerdeImport(MediaEvent.Restored.class)
@SerdeImport(EquipmentEvent.Changed.class)
@SerdeImport(EquipmentEvent.Tested.class)
@SerdeImport(EquipmentEvent.Booked.class)
@SerdeImport(EquipmentEvent.Released.class)
@SerdeImport(PreflightEvent.Ran.class)
@SerdeImport(PreflightEvent.Answered.class)
@SerdeImport(PreflightEvent.Waived.class)
@SerdeImport(StreamEvent.AlarmRaised.class)
@SerdeImport(StreamEvent.AlarmCleared.class)
@SerdeImport(CountdownEvent.AlarmRaised.class)
@SerdeImport(CountdownEvent.AlarmCleared.class)
@SerdeImport(EncoderEvent.Connected.class)
@SerdeImport(EncoderEvent.Disconnected.class)
@SerdeImport(PolicyEvent.ParameterChanged.class)
@SerdeImport(PolicyEvent.ParameterConfirmed.class)
@SerdeImport(ProvincialSupportEvent.Added.class)
@SerdeImport(ProvincialSupportEvent.Ended.class)
@SerdeImport(LinkEvent.Made.class)
@SerdeImport(LinkEvent.Revoked.class)
@SerdeImport(DoNotCallEvent.TakenIn.class)
@SerdeImport(InvitationEvent.Prepared.class)
@SerdeImport(InvitationEvent.Sent.class)
@SerdeImport(InvitationEvent.Told.class)
@SerdeImport(InvitationEvent.Ended.class)
@SerdeImport(ShareEvent.Reported.class)
@SerdeImport(OptOutEvent.Entered.class)
@SerdeImport(OptOutEvent.Lifted.class)
@SerdeImport(TextMessageEvent.Asked.class)
@SerdeImport(TextMessageEvent.Moved.class)
@SerdeImport(TextMessageEvent.Sent.class)
@SerdeImport(TextMessageEvent.Failed.class)
@SerdeImport(ConversationEvent.Heard.class)
@SerdeImport(ConversationEvent.Written.class)
@SerdeImport(ConversationEvent.Sent.class)
@SerdeImport(ConversationEvent.Failed.class)
@SerdeImport(ComplaintEvent.Received.class)
@SerdeImport(ComplaintEvent.Acknowledged.class)
@SerdeImport(ComplaintEvent.Assigned.class)
@SerdeImport(ComplaintEvent.Moved.class)
@SerdeImport(ComplaintEvent.TrackChanged.class)
@SerdeImport(ComplaintEvent.Extended.class)
@SerdeImport(ComplaintEvent.Settled.class)
@SerdeImport(ComplaintEvent.Reopened.class)
@SerdeImport(ComplaintEvent.Rated.class)
@SerdeImport(ComplaintEvent.Overdue.class)
@SerdeImport(CareTrainingEvent.Entered.class)
@SerdeImport(CareTrainingEvent.Ordered.class)
@SerdeImport(CareTrainingEvent.Completed.class)
@SerdeImport(CalendarEvent.Entered.class)
@SerdeImport(CallBackEvent.Promised.class)
@SerdeImport(CallBackEvent.Tried.class)
@SerdeImport(CallBackEvent.Ended.class)
@SerdeImport(CallBackEvent.Passed.class)
@SerdeImport(CallBackEvent.Overdue.class)
@SerdeImport(GameEvent.Drafted.class)
@SerdeImport(GameEvent.Changed.class)
@SerdeImport(GameEvent.Published.class)
@SerdeImport(GameEvent.Opened.class)
@SerdeImport(GameEvent.Closed.class)
@SerdeImport(GameEvent.Paused.class)
@SerdeImport(GameEvent.Resumed.class)
@SerdeImport(GameEvent.SuddenDeathOpened.class)
@SerdeImport(GameEvent.Rejudged.class)
@SerdeImport(GameEvent.Excluded.class)
@SerdeImport(GameEvent.Readmitted.class)
@SerdeImport(GameEvent.Announced.class)
@SerdeImport(GameEvent.Objected.class)
@SerdeImport(GameEvent.ObjectionSettled.class)
@SerdeImport(GameEvent.Confirmed.class)
@SerdeImport(GameEvent.Paid.class)
@SerdeImport(GameEvent.Voided.class)
@SerdeImport(WinnerEvent.Awarded.class)
@SerdeImport(WinnerEvent.Notified.class)
@SerdeImport(WinnerEvent.NoticeFailed.class)
@SerdeImport(WinnerEvent.Identified.class)
@SerdeImport(WinnerEvent.Delivered.class)
@SerdeImport(WinnerEvent.Expired.class)
@SerdeImport(WinnerEvent.Forgotten.class)
@SerdeImport(RecapEvent.Frozen.class)
@SerdeImport(RecapEvent.Revised.class)
@SerdeImport(TargetListEvent.Created.class)
@SerdeImport(TargetListEvent.Changed.class)
@SerdeImport(TargetListEvent.Archived.class)
@SerdeImport(TargetListEvent.HandedOut.class)
public class EventJson {

    private static final Map<String, Class<? extends Event>> BY_NAME = List.of(
                    new Named(ProgrammeEvent.Planned.NAME, ProgrammeEvent.Planned.class),
                    new Named(ProgrammeEvent.Changed.NAME, ProgrammeEvent.Changed.class),
                    new Named(ProgrammeEvent.Scheduled.NAME, ProgrammeEvent.Scheduled.class),
                    new Named(ProgrammeEvent.Postponed.NAME, ProgrammeEvent.Postponed.class),
                    new Named(ProgrammeEvent.LeftBehind.NAME, ProgrammeEvent.LeftBehind.class),
                    new Named(ProgrammeEvent.WentLive.NAME, ProgrammeEvent.WentLive.class),
                    new Named(ProgrammeEvent.SegmentStarted.NAME, ProgrammeEvent.SegmentStarted.class),
                    new Named(ProgrammeEvent.SegmentCalled.NAME, ProgrammeEvent.SegmentCalled.class),
                    new Named(ProgrammeEvent.SegmentSkipped.NAME, ProgrammeEvent.SegmentSkipped.class),
                    new Named(ProgrammeEvent.SegmentSetBack.NAME, ProgrammeEvent.SegmentSetBack.class),
                    new Named(ProgrammeEvent.SegmentFilled.NAME, ProgrammeEvent.SegmentFilled.class),
                    new Named(ProgrammeEvent.SegmentEmptied.NAME, ProgrammeEvent.SegmentEmptied.class),
                    new Named(ProgrammeEvent.SegmentHeld.NAME, ProgrammeEvent.SegmentHeld.class),
                    new Named(ProgrammeEvent.SegmentReleased.NAME, ProgrammeEvent.SegmentReleased.class),
                    new Named(ProgrammeEvent.ContingencyInserted.NAME, ProgrammeEvent.ContingencyInserted.class),
                    new Named(ProgrammeEvent.Ended.NAME, ProgrammeEvent.Ended.class),
                    new Named(ProgrammeEvent.Closed.NAME, ProgrammeEvent.Closed.class),
                    new Named(ProgrammeEvent.Cancelled.NAME, ProgrammeEvent.Cancelled.class),
                    new Named(BroadcastEvent.Scheduled.NAME, BroadcastEvent.Scheduled.class),
                    new Named(BroadcastEvent.Rescheduled.NAME, BroadcastEvent.Rescheduled.class),
                    new Named(BroadcastEvent.Cancelled.NAME, BroadcastEvent.Cancelled.class),
                    new Named(BroadcastEvent.OutOfStep.NAME, BroadcastEvent.OutOfStep.class),
                    new Named(BroadcastEvent.WentLive.NAME, BroadcastEvent.WentLive.class),
                    new Named(BroadcastEvent.VideoArrived.NAME, BroadcastEvent.VideoArrived.class),
                    new Named(BroadcastEvent.Located.NAME, BroadcastEvent.Located.class),
                    new Named(BroadcastEvent.Ended.NAME, BroadcastEvent.Ended.class),
                    new Named(BroadcastEvent.Failed.NAME, BroadcastEvent.Failed.class),
                    new Named(BroadcastEvent.Read.NAME, BroadcastEvent.Read.class),
                    new Named(BroadcastEvent.StreamDegraded.NAME, BroadcastEvent.StreamDegraded.class),
                    new Named(BroadcastEvent.StreamRecovered.NAME, BroadcastEvent.StreamRecovered.class),
                    new Named(BroadcastEvent.ConnectionLost.NAME, BroadcastEvent.ConnectionLost.class),
                    new Named(BroadcastEvent.ConnectionRestored.NAME, BroadcastEvent.ConnectionRestored.class),
                    new Named(QuestionEvent.Asked.NAME, QuestionEvent.Asked.class),
                    new Named(QuestionEvent.Reworded.NAME, QuestionEvent.Reworded.class),
                    new Named(QuestionEvent.Claimed.NAME, QuestionEvent.Claimed.class),
                    new Named(QuestionEvent.GivenBack.NAME, QuestionEvent.GivenBack.class),
                    new Named(QuestionEvent.LeaseLapsed.NAME, QuestionEvent.LeaseLapsed.class),
                    new Named(QuestionEvent.Cued.NAME, QuestionEvent.Cued.class),
                    new Named(QuestionEvent.AnswerWithdrawn.NAME, QuestionEvent.AnswerWithdrawn.class),
                    new Named(QuestionEvent.TakenBack.NAME, QuestionEvent.TakenBack.class),
                    new Named(QuestionEvent.AnsweredOnAir.NAME, QuestionEvent.AnsweredOnAir.class),
                    new Named(QuestionEvent.AnsweredInWriting.NAME, QuestionEvent.AnsweredInWriting.class),
                    new Named(QuestionEvent.ReplySent.NAME, QuestionEvent.ReplySent.class),
                    new Named(QuestionEvent.ReplyFailed.NAME, QuestionEvent.ReplyFailed.class),
                    new Named(QuestionEvent.HandedOff.NAME, QuestionEvent.HandedOff.class),
                    new Named(QuestionEvent.Merged.NAME, QuestionEvent.Merged.class),
                    new Named(QuestionEvent.Dismissed.NAME, QuestionEvent.Dismissed.class),
                    new Named(QuestionEvent.Escalated.NAME, QuestionEvent.Escalated.class),
                    new Named(QuestionEvent.Split.NAME, QuestionEvent.Split.class),
                    new Named(QuestionEvent.AnswerShared.NAME, QuestionEvent.AnswerShared.class),
                    new Named(QuestionEvent.Settled.NAME, QuestionEvent.Settled.class),
                    new Named(ItemEvent.Received.NAME, ItemEvent.Received.class),
                    new Named(ItemEvent.Edited.NAME, ItemEvent.Edited.class),
                    new Named(ItemEvent.Removed.NAME, ItemEvent.Removed.class),
                    new Named(ItemEvent.Relabelled.NAME, ItemEvent.Relabelled.class),
                    new Named(ItemEvent.Hidden.NAME, ItemEvent.Hidden.class),
                    new Named(ItemEvent.Shown.NAME, ItemEvent.Shown.class),
                    new Named(CoverageEvent.Certified.NAME, CoverageEvent.Certified.class),
                    new Named(QuarantineEvent.Read.NAME, QuarantineEvent.Read.class),
                    new Named(QuarantineEvent.Dismissed.NAME, QuarantineEvent.Dismissed.class),
                    new Named(OverlayEvent.Switched.NAME, OverlayEvent.Switched.class),
                    new Named(OverlayEvent.Addressed.NAME, OverlayEvent.Addressed.class),
                    new Named(OverlayEvent.Revoked.NAME, OverlayEvent.Revoked.class),
                    new Named(LeadEvent.Captured.NAME, LeadEvent.Captured.class),
                    new Named(LeadEvent.HeardAgain.NAME, LeadEvent.HeardAgain.class),
                    new Named(LeadEvent.Assigned.NAME, LeadEvent.Assigned.class),
                    new Named(BrandEvent.Drafted.NAME, BrandEvent.Drafted.class),
                    new Named(BrandEvent.Changed.NAME, BrandEvent.Changed.class),
                    new Named(BrandEvent.LogoSet.NAME, BrandEvent.LogoSet.class),
                    new Named(BrandEvent.Approved.NAME, BrandEvent.Approved.class),
                    new Named(BrandEvent.RuleSet.NAME, BrandEvent.RuleSet.class),
                    new Named(BrandEvent.PartnersNamed.NAME, BrandEvent.PartnersNamed.class),
                    new Named(LeadEvent.Enrolled.NAME, LeadEvent.Enrolled.class),
                    new Named(LeadEvent.Entered.NAME, LeadEvent.Entered.class),
                    new Named(LeadEvent.Reopened.NAME, LeadEvent.Reopened.class),
                    new Named(LeadEvent.Given.NAME, LeadEvent.Given.class),
                    new Named(LeadEvent.Accepted.NAME, LeadEvent.Accepted.class),
                    new Named(LeadEvent.Contacted.NAME, LeadEvent.Contacted.class),
                    new Named(LeadEvent.Escalated.NAME, LeadEvent.Escalated.class),
                    new Named(AreaEvent.Changed.NAME, AreaEvent.Changed.class),
                    new Named(PersonEvent.Added.NAME, PersonEvent.Added.class),
                    new Named(SprintEvent.Raised.NAME, SprintEvent.Raised.class),
                    new Named(LeadEvent.Advanced.NAME, LeadEvent.Advanced.class),
                    new Named(LeadEvent.Postponed.NAME, LeadEvent.Postponed.class),
                    new Named(LeadEvent.RuledOut.NAME, LeadEvent.RuledOut.class),
                    new Named(LeadEvent.Declined.NAME, LeadEvent.Declined.class),
                    new Named(LeadEvent.OptedOut.NAME, LeadEvent.OptedOut.class),
                    new Named(LeadEvent.Corrected.NAME, LeadEvent.Corrected.class),
                    new Named(LeadEvent.Noted.NAME, LeadEvent.Noted.class),
                    new Named(LeadEvent.Absorbed.NAME, LeadEvent.Absorbed.class),
                    new Named(LeadEvent.Merged.NAME, LeadEvent.Merged.class),
                    new Named(CastEvent.Assigned.NAME, CastEvent.Assigned.class),
                    new Named(CastEvent.Moved.NAME, CastEvent.Moved.class),
                    new Named(CastEvent.SteppedIn.NAME, CastEvent.SteppedIn.class),
                    new Named(CourseEvent.Changed.NAME, CourseEvent.Changed.class),
                    new Named(HostEvent.Described.NAME, HostEvent.Described.class),
                    new Named(HostEvent.Completed.NAME, HostEvent.Completed.class),
                    new Named(HostEvent.Certified.NAME, HostEvent.Certified.class),
                    new Named(HostEvent.Revoked.NAME, HostEvent.Revoked.class),
                    new Named(HostEvent.Rehearsed.NAME, HostEvent.Rehearsed.class),
                    new Named(HostEvent.Rated.NAME, HostEvent.Rated.class),
                    new Named(ListeningEvent.Collected.NAME, ListeningEvent.Collected.class),
                    new Named(ListeningEvent.Imported.NAME, ListeningEvent.Imported.class),
                    new Named(ListeningEvent.Reached.NAME, ListeningEvent.Reached.class),
                    new Named(ListeningEvent.Corrected.NAME, ListeningEvent.Corrected.class),
                    new Named(ListeningEvent.FeedAdded.NAME, ListeningEvent.FeedAdded.class),
                    new Named(ListeningEvent.FeedSwitched.NAME, ListeningEvent.FeedSwitched.class),
                    new Named(ListeningEvent.FeedRead.NAME, ListeningEvent.FeedRead.class),
                    new Named(ListeningEvent.ActionEntered.NAME, ListeningEvent.ActionEntered.class),
                    new Named(ListeningEvent.ActionMoved.NAME, ListeningEvent.ActionMoved.class),
                    new Named(ListeningEvent.ActionHanded.NAME, ListeningEvent.ActionHanded.class),
                    new Named(SignalEvent.Opened.NAME, SignalEvent.Opened.class),
                    new Named(SignalEvent.Looked.NAME, SignalEvent.Looked.class),
                    new Named(SignalEvent.Judged.NAME, SignalEvent.Judged.class),
                    new Named(SignalEvent.Overdue.NAME, SignalEvent.Overdue.class),
                    new Named(SignalEvent.LedToIncident.NAME, SignalEvent.LedToIncident.class),
                    new Named(StoryEvent.Entered.NAME, StoryEvent.Entered.class),
                    new Named(StoryEvent.Told.NAME, StoryEvent.Told.class),
                    new Named(StoryEvent.Verified.NAME, StoryEvent.Verified.class),
                    new Named(StoryEvent.Consented.NAME, StoryEvent.Consented.class),
                    new Named(StoryEvent.Withdrawn.NAME, StoryEvent.Withdrawn.class),
                    new Named(StoryEvent.Placed.NAME, StoryEvent.Placed.class),
                    new Named(StoryEvent.TakenOut.NAME, StoryEvent.TakenOut.class),
                    new Named(StoryEvent.Published.NAME, StoryEvent.Published.class),
                    new Named(GuestEvent.Invited.NAME, GuestEvent.Invited.class),
                    new Named(GuestEvent.Moved.NAME, GuestEvent.Moved.class),
                    new Named(GuestEvent.Backed.NAME, GuestEvent.Backed.class),
                    new Named(PreparationEvent.Made.NAME, PreparationEvent.Made.class),
                    new Named(PreparationEvent.Added.NAME, PreparationEvent.Added.class),
                    new Named(PreparationEvent.Changed.NAME, PreparationEvent.Changed.class),
                    new Named(PreparationEvent.Done.NAME, PreparationEvent.Done.class),
                    new Named(PreparationEvent.Reopened.NAME, PreparationEvent.Reopened.class),
                    new Named(PreparationEvent.Removed.NAME, PreparationEvent.Removed.class),
                    new Named(PreparationEvent.Waived.NAME, PreparationEvent.Waived.class),
                    new Named(PromotionEvent.Made.NAME, PromotionEvent.Made.class),
                    new Named(PromotionEvent.Added.NAME, PromotionEvent.Added.class),
                    new Named(PromotionEvent.Edited.NAME, PromotionEvent.Edited.class),
                    new Named(PromotionEvent.Assigned.NAME, PromotionEvent.Assigned.class),
                    new Named(PromotionEvent.Held.NAME, PromotionEvent.Held.class),
                    new Named(PromotionEvent.Released.NAME, PromotionEvent.Released.class),
                    new Named(PromotionEvent.Ordered.NAME, PromotionEvent.Ordered.class),
                    new Named(PromotionEvent.Skipped.NAME, PromotionEvent.Skipped.class),
                    new Named(PromotionEvent.Reopened.NAME, PromotionEvent.Reopened.class),
                    new Named(PromotionEvent.Done.NAME, PromotionEvent.Done.class),
                    new Named(PromotionEvent.Sending.NAME, PromotionEvent.Sending.class),
                    new Named(PromotionEvent.PutOff.NAME, PromotionEvent.PutOff.class),
                    new Named(PromotionEvent.Sent.NAME, PromotionEvent.Sent.class),
                    new Named(PromotionEvent.Failed.NAME, PromotionEvent.Failed.class),
                    new Named(PromotionTemplateEvent.Saved.NAME, PromotionTemplateEvent.Saved.class),
                    new Named(SituationEvent.Declared.NAME, SituationEvent.Declared.class),
                    new Named(SituationEvent.Ticked.NAME, SituationEvent.Ticked.class),
                    new Named(SituationEvent.Resolved.NAME, SituationEvent.Resolved.class),
                    new Named(ScriptEvent.Drafted.NAME, ScriptEvent.Drafted.class),
                    new Named(ScriptEvent.Approved.NAME, ScriptEvent.Approved.class),
                    new Named(ScriptEvent.Rewritten.NAME, ScriptEvent.Rewritten.class),
                    new Named(ScriptEvent.Submitted.NAME, ScriptEvent.Submitted.class),
                    new Named(ScriptEvent.SentBack.NAME, ScriptEvent.SentBack.class),
                    new Named(ScriptEvent.Retired.NAME, ScriptEvent.Retired.class),
                    new Named(ScriptEvent.Superseded.NAME, ScriptEvent.Superseded.class),
                    new Named(AnswerEvent.Drafted.NAME, AnswerEvent.Drafted.class),
                    new Named(AnswerEvent.Rewritten.NAME, AnswerEvent.Rewritten.class),
                    new Named(AnswerEvent.Submitted.NAME, AnswerEvent.Submitted.class),
                    new Named(AnswerEvent.SentBack.NAME, AnswerEvent.SentBack.class),
                    new Named(AnswerEvent.Approved.NAME, AnswerEvent.Approved.class),
                    new Named(AnswerEvent.Imported.NAME, AnswerEvent.Imported.class),
                    new Named(AnswerEvent.Expired.NAME, AnswerEvent.Expired.class),
                    new Named(AnswerEvent.Reopened.NAME, AnswerEvent.Reopened.class),
                    new Named(AnswerEvent.FigureChanged.NAME, AnswerEvent.FigureChanged.class),
                    new Named(AnswerEvent.FigureWillChange.NAME, AnswerEvent.FigureWillChange.class),
                    new Named(LeadImportEvent.Begun.NAME, LeadImportEvent.Begun.class),
                    new Named(LeadImportEvent.Ended.NAME, LeadImportEvent.Ended.class),
                    new Named(PartnerClientEvent.Made.NAME, PartnerClientEvent.Made.class),
                    new Named(PartnerClientEvent.SecretMade.NAME, PartnerClientEvent.SecretMade.class),
                    new Named(PartnerClientEvent.TokenIssued.NAME, PartnerClientEvent.TokenIssued.class),
                    new Named(PartnerClientEvent.Revoked.NAME, PartnerClientEvent.Revoked.class),
                    new Named(WebhookEndpointEvent.Made.NAME, WebhookEndpointEvent.Made.class),
                    new Named(WebhookEndpointEvent.Changed.NAME, WebhookEndpointEvent.Changed.class),
                    new Named(WebhookEndpointEvent.SecretMade.NAME, WebhookEndpointEvent.SecretMade.class),
                    new Named(WebhookEndpointEvent.Paused.NAME, WebhookEndpointEvent.Paused.class),
                    new Named(WebhookEndpointEvent.Resumed.NAME, WebhookEndpointEvent.Resumed.class),
                    new Named(WebhookEndpointEvent.Died.NAME, WebhookEndpointEvent.Died.class),
                    new Named(WebhookEndpointEvent.Replayed.NAME, WebhookEndpointEvent.Replayed.class),
                    new Named(MediaEvent.Added.NAME, MediaEvent.Added.class),
                    new Named(MediaEvent.Described.NAME, MediaEvent.Described.class),
                    new Named(MediaEvent.Previewed.NAME, MediaEvent.Previewed.class),
                    new Named(MediaEvent.Archived.NAME, MediaEvent.Archived.class),
                    new Named(MediaEvent.Restored.NAME, MediaEvent.Restored.class),
                    new Named(EquipmentEvent.Changed.NAME, EquipmentEvent.Changed.class),
                    new Named(EquipmentEvent.Tested.NAME, EquipmentEvent.Tested.class),
                    new Named(EquipmentEvent.Booked.NAME, EquipmentEvent.Booked.class),
                    new Named(EquipmentEvent.Released.NAME, EquipmentEvent.Released.class),
                    new Named(PreflightEvent.Ran.NAME, PreflightEvent.Ran.class),
                    new Named(PreflightEvent.Answered.NAME, PreflightEvent.Answered.class),
                    new Named(PreflightEvent.Waived.NAME, PreflightEvent.Waived.class),
                    new Named(StreamEvent.AlarmRaised.NAME, StreamEvent.AlarmRaised.class),
                    new Named(StreamEvent.AlarmCleared.NAME, StreamEvent.AlarmCleared.class),
                    new Named(CountdownEvent.AlarmRaised.NAME, CountdownEvent.AlarmRaised.class),
                    new Named(CountdownEvent.AlarmCleared.NAME, CountdownEvent.AlarmCleared.class),
                    new Named(EncoderEvent.Connected.NAME, EncoderEvent.Connected.class),
                    new Named(EncoderEvent.Disconnected.NAME, EncoderEvent.Disconnected.class),
                    new Named(PolicyEvent.ParameterChanged.NAME, PolicyEvent.ParameterChanged.class),
                    new Named(PolicyEvent.ParameterConfirmed.NAME, PolicyEvent.ParameterConfirmed.class),
                    new Named(ProvincialSupportEvent.Added.NAME, ProvincialSupportEvent.Added.class),
                    new Named(ProvincialSupportEvent.Ended.NAME, ProvincialSupportEvent.Ended.class),
                    new Named(LinkEvent.Made.NAME, LinkEvent.Made.class),
                    new Named(LinkEvent.Revoked.NAME, LinkEvent.Revoked.class),
                    new Named(DoNotCallEvent.TakenIn.NAME, DoNotCallEvent.TakenIn.class),
                    new Named(InvitationEvent.Prepared.NAME, InvitationEvent.Prepared.class),
                    new Named(InvitationEvent.Sent.NAME, InvitationEvent.Sent.class),
                    new Named(InvitationEvent.Told.NAME, InvitationEvent.Told.class),
                    new Named(InvitationEvent.Ended.NAME, InvitationEvent.Ended.class),
                    new Named(ShareEvent.Reported.NAME, ShareEvent.Reported.class),
                    new Named(OptOutEvent.Entered.NAME, OptOutEvent.Entered.class),
                    new Named(OptOutEvent.Lifted.NAME, OptOutEvent.Lifted.class),
                    new Named(TextMessageEvent.Asked.NAME, TextMessageEvent.Asked.class),
                    new Named(TextMessageEvent.Moved.NAME, TextMessageEvent.Moved.class),
                    new Named(TextMessageEvent.Sent.NAME, TextMessageEvent.Sent.class),
                    new Named(TextMessageEvent.Failed.NAME, TextMessageEvent.Failed.class),
                    new Named(ConversationEvent.Heard.NAME, ConversationEvent.Heard.class),
                    new Named(ConversationEvent.Written.NAME, ConversationEvent.Written.class),
                    new Named(ConversationEvent.Sent.NAME, ConversationEvent.Sent.class),
                    new Named(ConversationEvent.Failed.NAME, ConversationEvent.Failed.class),
                    new Named(ComplaintEvent.Received.NAME, ComplaintEvent.Received.class),
                    new Named(ComplaintEvent.Acknowledged.NAME, ComplaintEvent.Acknowledged.class),
                    new Named(ComplaintEvent.Assigned.NAME, ComplaintEvent.Assigned.class),
                    new Named(ComplaintEvent.Moved.NAME, ComplaintEvent.Moved.class),
                    new Named(ComplaintEvent.TrackChanged.NAME, ComplaintEvent.TrackChanged.class),
                    new Named(ComplaintEvent.Extended.NAME, ComplaintEvent.Extended.class),
                    new Named(ComplaintEvent.Settled.NAME, ComplaintEvent.Settled.class),
                    new Named(ComplaintEvent.Reopened.NAME, ComplaintEvent.Reopened.class),
                    new Named(ComplaintEvent.Rated.NAME, ComplaintEvent.Rated.class),
                    new Named(ComplaintEvent.Overdue.NAME, ComplaintEvent.Overdue.class),
                    new Named(CareTrainingEvent.Entered.NAME, CareTrainingEvent.Entered.class),
                    new Named(CareTrainingEvent.Ordered.NAME, CareTrainingEvent.Ordered.class),
                    new Named(CareTrainingEvent.Completed.NAME, CareTrainingEvent.Completed.class),
                    new Named(CalendarEvent.Entered.NAME, CalendarEvent.Entered.class),
                    new Named(CallBackEvent.Promised.NAME, CallBackEvent.Promised.class),
                    new Named(CallBackEvent.Tried.NAME, CallBackEvent.Tried.class),
                    new Named(CallBackEvent.Ended.NAME, CallBackEvent.Ended.class),
                    new Named(CallBackEvent.Passed.NAME, CallBackEvent.Passed.class),
                    new Named(CallBackEvent.Overdue.NAME, CallBackEvent.Overdue.class),
                    new Named(GameEvent.Drafted.NAME, GameEvent.Drafted.class),
                    new Named(GameEvent.Changed.NAME, GameEvent.Changed.class),
                    new Named(GameEvent.Published.NAME, GameEvent.Published.class),
                    new Named(GameEvent.Opened.NAME, GameEvent.Opened.class),
                    new Named(GameEvent.Closed.NAME, GameEvent.Closed.class),
                    new Named(GameEvent.Paused.NAME, GameEvent.Paused.class),
                    new Named(GameEvent.Resumed.NAME, GameEvent.Resumed.class),
                    new Named(GameEvent.SuddenDeathOpened.NAME, GameEvent.SuddenDeathOpened.class),
                    new Named(GameEvent.Rejudged.NAME, GameEvent.Rejudged.class),
                    new Named(GameEvent.Excluded.NAME, GameEvent.Excluded.class),
                    new Named(GameEvent.Readmitted.NAME, GameEvent.Readmitted.class),
                    new Named(GameEvent.Announced.NAME, GameEvent.Announced.class),
                    new Named(GameEvent.Objected.NAME, GameEvent.Objected.class),
                    new Named(GameEvent.ObjectionSettled.NAME, GameEvent.ObjectionSettled.class),
                    new Named(GameEvent.Confirmed.NAME, GameEvent.Confirmed.class),
                    new Named(GameEvent.Paid.NAME, GameEvent.Paid.class),
                    new Named(GameEvent.Voided.NAME, GameEvent.Voided.class),
                    new Named(WinnerEvent.Awarded.NAME, WinnerEvent.Awarded.class),
                    new Named(WinnerEvent.Notified.NAME, WinnerEvent.Notified.class),
                    new Named(WinnerEvent.NoticeFailed.NAME, WinnerEvent.NoticeFailed.class),
                    new Named(WinnerEvent.Identified.NAME, WinnerEvent.Identified.class),
                    new Named(WinnerEvent.Delivered.NAME, WinnerEvent.Delivered.class),
                    new Named(WinnerEvent.Expired.NAME, WinnerEvent.Expired.class),
                    new Named(WinnerEvent.Forgotten.NAME, WinnerEvent.Forgotten.class),
                    new Named(RequestEvent.Received.NAME, RequestEvent.Received.class),
                    new Named(RequestEvent.Moved.NAME, RequestEvent.Moved.class),
                    new Named(RequestEvent.Settled.NAME, RequestEvent.Settled.class),
                    new Named(RequestEvent.Erased.NAME, RequestEvent.Erased.class),
                    new Named(RequestEvent.Checked.NAME, RequestEvent.Checked.class),
                    new Named(RequestEvent.Warned.NAME, RequestEvent.Warned.class),
                    new Named(PersonalConsentEvent.Asked.NAME, PersonalConsentEvent.Asked.class),
                    new Named(PersonalConsentEvent.Given.NAME, PersonalConsentEvent.Given.class),
                    new Named(PersonalConsentEvent.Withdrawn.NAME, PersonalConsentEvent.Withdrawn.class),
                    new Named(BreachEvent.Logged.NAME, BreachEvent.Logged.class),
                    new Named(BreachEvent.Changed.NAME, BreachEvent.Changed.class),
                    new Named(BreachEvent.ControllerTold.NAME, BreachEvent.ControllerTold.class),
                    new Named(BreachEvent.Reported.NAME, BreachEvent.Reported.class),
                    new Named(BreachEvent.Warned.NAME, BreachEvent.Warned.class),
                    new Named(HotspotEvent.Opened.NAME, HotspotEvent.Opened.class),
                    new Named(HotspotEvent.Changed.NAME, HotspotEvent.Changed.class),
                    new Named(HotspotEvent.KeyMade.NAME, HotspotEvent.KeyMade.class),
                    new Named(HotspotEvent.Closed.NAME, HotspotEvent.Closed.class),
                    new Named(HotspotEvent.Reopened.NAME, HotspotEvent.Reopened.class),
                    new Named(HotspotEvent.NumberLeft.NAME, HotspotEvent.NumberLeft.class),
                    new Named(ChannelEvent.Entered.NAME, ChannelEvent.Entered.class),
                    new Named(ChannelEvent.Changed.NAME, ChannelEvent.Changed.class),
                    new Named(ChannelEvent.Published.NAME, ChannelEvent.Published.class),
                    new Named(ChannelEvent.Archived.NAME, ChannelEvent.Archived.class),
                    new Named(ChannelEvent.Restored.NAME, ChannelEvent.Restored.class),
                    new Named(ImpostorEvent.Found.NAME, ImpostorEvent.Found.class),
                    new Named(ImpostorEvent.Moved.NAME, ImpostorEvent.Moved.class),
                    new Named(PresenceEvent.Started.NAME, PresenceEvent.Started.class),
                    new Named(PresenceEvent.Looked.NAME, PresenceEvent.Looked.class),
                    new Named(PresenceEvent.Finished.NAME, PresenceEvent.Finished.class),
                    new Named(PresenceEvent.Stated.NAME, PresenceEvent.Stated.class),
                    new Named(IncidentEvent.Signalled.NAME, IncidentEvent.Signalled.class),
                    new Named(IncidentEvent.Declared.NAME, IncidentEvent.Declared.class),
                    new Named(IncidentEvent.Levelled.NAME, IncidentEvent.Levelled.class),
                    new Named(IncidentEvent.Moved.NAME, IncidentEvent.Moved.class),
                    new Named(IncidentEvent.Reworded.NAME, IncidentEvent.Reworded.class),
                    new Named(IncidentEvent.Promised.NAME, IncidentEvent.Promised.class),
                    new Named(IncidentEvent.Warned.NAME, IncidentEvent.Warned.class),
                    new Named(IncidentEvent.Logged.NAME, IncidentEvent.Logged.class),
                    new Named(IncidentEvent.Taught.NAME, IncidentEvent.Taught.class),
                    new Named(IncidentEvent.Learnt.NAME, IncidentEvent.Learnt.class),
                    new Named(IncidentEvent.LiveSwitched.NAME, IncidentEvent.LiveSwitched.class),
                    new Named(IncidentEvent.Pinned.NAME, IncidentEvent.Pinned.class),
                    new Named(IncidentEvent.HidingSeen.NAME, IncidentEvent.HidingSeen.class),
                    new Named(IncidentEvent.HidingExplained.NAME, IncidentEvent.HidingExplained.class),
                    new Named(IncidentEvent.SpeechHeld.NAME, IncidentEvent.SpeechHeld.class),
                    new Named(IncidentEvent.SpeechReleased.NAME, IncidentEvent.SpeechReleased.class),
                    new Named(StatementEvent.Drafted.NAME, StatementEvent.Drafted.class),
                    new Named(StatementEvent.Approved.NAME, StatementEvent.Approved.class),
                    new Named(StatementEvent.Published.NAME, StatementEvent.Published.class),
                    new Named(StatementEvent.Posted.NAME, StatementEvent.Posted.class),
                    new Named(StatementEvent.PostFailed.NAME, StatementEvent.PostFailed.class),
                    new Named(StatementEvent.Withdrawn.NAME, StatementEvent.Withdrawn.class),
                    new Named(KitEvent.Entered.NAME, KitEvent.Entered.class),
                    new Named(KitEvent.Changed.NAME, KitEvent.Changed.class),
                    new Named(KitEvent.Retired.NAME, KitEvent.Retired.class),
                    new Named(HoldingTextEvent.Drafted.NAME, HoldingTextEvent.Drafted.class),
                    new Named(HoldingTextEvent.Changed.NAME, HoldingTextEvent.Changed.class),
                    new Named(HoldingTextEvent.Approved.NAME, HoldingTextEvent.Approved.class),
                    new Named(HoldingTextEvent.Retired.NAME, HoldingTextEvent.Retired.class),
                    new Named(AuditEvent.Seen.NAME, AuditEvent.Seen.class),
                    new Named(AuditEvent.Exported.NAME, AuditEvent.Exported.class),
                    new Named(RecapEvent.Frozen.NAME, RecapEvent.Frozen.class),
                    new Named(RecapEvent.Revised.NAME, RecapEvent.Revised.class),
                    new Named(TargetListEvent.Created.NAME, TargetListEvent.Created.class),
                    new Named(TargetListEvent.Changed.NAME, TargetListEvent.Changed.class),
                    new Named(TargetListEvent.Archived.NAME, TargetListEvent.Archived.class),
                    new Named(TargetListEvent.HandedOut.NAME, TargetListEvent.HandedOut.class))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Named::name, Named::type));

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

    private record Named(String name, Class<? extends Event> type) {}
}
