package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.complaint.CareTrainingDesk;
import vn.lensong.application.complaint.CareTrainings;
import vn.lensong.application.complaint.ClockBook;
import vn.lensong.application.complaint.ComplaintDesk;
import vn.lensong.application.complaint.ComplaintLinks;
import vn.lensong.application.complaint.ComplaintWork;
import vn.lensong.application.complaint.Complaints;
import vn.lensong.application.complaint.DeadlineBook;
import vn.lensong.application.complaint.HeedAnswers;
import vn.lensong.application.complaint.OpenComplaint;
import vn.lensong.application.complaint.TimeComplaints;
import vn.lensong.application.complaint.WatchComplaint;
import vn.lensong.application.complaint.WorkingCalendarDesk;
import vn.lensong.application.conversation.Conversations;
import vn.lensong.application.intake.Items;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.Questions;

/** Makes the desks of complaints, what opens them and what watches their clocks. */
@Factory
final class ComplaintWiring {

    @Singleton
    DeadlineBook deadlineBook(ClockBook book) {
        return new DeadlineBook(book);
    }

    @Singleton
    ComplaintLinks complaintLinks(
            Questions questions,
            Conversations conversations,
            Leads leads,
            Programmes programmes,
            Organisations organisations,
            People people) {
        return new ComplaintLinks(questions, conversations, leads, programmes, organisations, people);
    }

    @Singleton
    ComplaintDesk complaintDesk(
            Complaints complaints, ComplaintLinks links, DeadlineBook deadlines, AuditBook audit, Ids ids, Clock clock) {
        return new ComplaintDesk(complaints, links, deadlines, audit, ids, clock);
    }

    @Singleton
    ComplaintWork complaintWork(
            Complaints complaints, ComplaintDesk desk, ComplaintLinks links, DeadlineBook deadlines, Clock clock) {
        return new ComplaintWork(complaints, desk, links, deadlines, clock);
    }

    @Singleton
    CareTrainingDesk careTrainingDesk(
            CareTrainings trainings, Complaints complaints, ComplaintLinks links, Ids ids, Clock clock) {
        return new CareTrainingDesk(trainings, complaints, links, ids, clock);
    }

    @Singleton
    WorkingCalendarDesk workingCalendarDesk(ClockBook book, Ids ids, Clock clock) {
        return new WorkingCalendarDesk(book, ids, clock);
    }

    @Singleton
    OpenComplaint openComplaint(
            Complaints complaints, Items items, Programmes programmes, DeadlineBook deadlines, Ids ids, Clock clock) {
        return new OpenComplaint(complaints, items, programmes, deadlines, ids, clock);
    }

    @Singleton
    HeedAnswers heedAnswers(Complaints complaints, Questions questions, DeadlineBook deadlines, Clock clock) {
        return new HeedAnswers(complaints, questions, deadlines, clock);
    }

    @Singleton
    WatchComplaint watchComplaint(Complaints complaints, DeadlineBook deadlines, Clock clock) {
        return new WatchComplaint(complaints, deadlines, clock);
    }

    @Singleton
    TimeComplaints timeComplaints(Complaints complaints, WatchComplaint watch, Timers timers) {
        return new TimeComplaints(complaints, watch, timers);
    }
}
