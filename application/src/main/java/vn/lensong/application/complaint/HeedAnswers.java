package vn.lensong.application.complaint;

import java.time.Clock;
import java.time.Instant;
import vn.lensong.application.Reaction;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Event;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.Track;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** Whoever was answered at the desk knows that the complaint came in; by the law's track that is no acceptance. */
public final class HeedAnswers implements Reaction {

    private final Complaints complaints;
    private final Questions questions;
    private final DeadlineBook deadlines;
    private final Clock clock;

    public HeedAnswers(Complaints complaints, Questions questions, DeadlineBook deadlines, Clock clock) {
        this.complaints = complaints;
        this.questions = questions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "heed-answers-to-complaints";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof QuestionEvent.ReplySent || event instanceof QuestionEvent.AnsweredOnAir;
    }

    @Override
    public void react(Event event, int attempt) {
        Question question = questions.find(event.subject()).orElseThrow();
        complaints.ofItem(question.itemId()).stream()
                .filter(complaint -> complaint.open()
                        && complaint.matter().track() == Track.SERVICE
                        && complaint.clocks().acknowledgedAt() == null)
                .forEach(complaint -> acknowledge(complaint, event));
    }

    private void acknowledge(Complaint complaint, Event answered) {
        Instant now = clock.instant();
        Complaint next = complaint.acknowledged("", answered.by(), now, deadlines.of(complaint.scope()));
        complaints.save(next, ComplaintWork.because(next, answered.by(), now));
    }
}
