package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.conversation.AnswerMergedPrivately;
import vn.lensong.application.conversation.CallBackDesk;
import vn.lensong.application.conversation.CallBacks;
import vn.lensong.application.conversation.Conversations;
import vn.lensong.application.conversation.EscalateCallBacks;
import vn.lensong.application.conversation.HearMessages;
import vn.lensong.application.conversation.MessageDesk;
import vn.lensong.application.conversation.Messenger;
import vn.lensong.application.conversation.PrivateAnswers;
import vn.lensong.application.conversation.ReceiveMessages;
import vn.lensong.application.conversation.SendMessages;
import vn.lensong.application.conversation.SettleAnsweredPrivately;
import vn.lensong.application.conversation.SettleCalledBack;
import vn.lensong.application.conversation.ThreadDesk;
import vn.lensong.application.conversation.ThreadViews;
import vn.lensong.application.conversation.TimeCallBacks;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.application.messaging.QueueText;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.question.QuestionDesk;
import vn.lensong.application.question.Questions;

/** Makes what people and pages say to each other in private, and the calls that are promised. */
@Factory
final class ConversationWiring {

    @Singleton
    HearMessages hearMessages(
            Conversations conversations,
            Organisations organisations,
            TextReading reading,
            ReceiveMessages received,
            Ids ids,
            Clock clock) {
        return new HearMessages(conversations, organisations, reading, received, ids, clock);
    }

    @Singleton
    ReceiveMessages receiveMessages(
            Conversations conversations, Broadcasts broadcasts, IntakeDesk intake, Clock clock) {
        return new ReceiveMessages(conversations, broadcasts, intake, clock);
    }

    @Singleton
    PrivateAnswers privateAnswers(
            Conversations conversations, Questions questions, Items items, PublicSpeech speech, Clock clock) {
        return new PrivateAnswers(conversations, questions, items, speech, clock);
    }

    @Singleton
    AnswerMergedPrivately answerMergedPrivately(
            Conversations conversations,
            Messenger messenger,
            Questions questions,
            Items items,
            People people,
            Clock clock) {
        return new AnswerMergedPrivately(conversations, messenger, questions, items, people, clock);
    }

    @Singleton
    SettleAnsweredPrivately settleAnsweredPrivately(
            Conversations conversations, Questions questions, Items items, Clock clock) {
        return new SettleAnsweredPrivately(conversations, questions, items, clock);
    }

    @Singleton
    Messenger messenger(Conversations conversations, TextReading reading, Ids ids, Clock clock) {
        return new Messenger(conversations, reading, ids, clock);
    }

    @Singleton
    MessageDesk messageDesk(Conversations conversations, Clock clock) {
        return new MessageDesk(conversations, clock);
    }

    @Singleton
    SendMessages sendMessages(
            Conversations conversations,
            Items items,
            Platforms platforms,
            PublicSpeech speech,
            Ids ids,
            Clock clock) {
        return new SendMessages(conversations, items, platforms, speech, ids, clock);
    }

    @Singleton
    CallBackDesk callBackDesk(
            CallBacks callBacks,
            Conversations conversations,
            QuestionDesk desk,
            Questions questions,
            Items items,
            People people,
            PhoneFinder phones,
            TextReading reading,
            ContactGuard guard,
            LeadDesk leads,
            AuditBook book,
            Ids ids,
            Clock clock) {
        return new CallBackDesk(
                callBacks,
                conversations,
                desk,
                questions,
                items,
                people,
                phones,
                reading,
                guard,
                leads,
                book,
                ids,
                clock);
    }

    @Singleton
    TimeCallBacks timeCallBacks(CallBacks callBacks, Timers timers) {
        return new TimeCallBacks(callBacks, timers);
    }

    @Singleton
    EscalateCallBacks escalateCallBacks(CallBacks callBacks, Clock clock) {
        return new EscalateCallBacks(callBacks, clock);
    }

    @Singleton
    SettleCalledBack settleCalledBack(CallBacks callBacks, Questions questions, Clock clock) {
        return new SettleCalledBack(callBacks, questions, clock);
    }

    @Singleton
    ThreadDesk threadDesk(
            ThreadViews views,
            Conversations conversations,
            Messenger messages,
            PrivateAnswers answers,
            CallBackDesk callBacks,
            LeadDesk leads,
            Questions questions,
            Items items,
            PhoneFinder phones,
            QueueText texts,
            AuditBook book,
            PublicSpeech speech,
            Ids ids,
            Clock clock) {
        return new ThreadDesk(
                views,
                conversations,
                messages,
                answers,
                callBacks,
                leads,
                questions,
                items,
                phones,
                texts,
                book,
                speech,
                ids,
                clock);
    }
}
