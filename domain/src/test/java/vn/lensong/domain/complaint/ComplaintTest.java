package vn.lensong.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

class ComplaintTest {

    private static final UUID OFFICER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Instant MONDAY = DeadlinesTest.at("2026-11-30T09:00");
    private static final Deadlines DEADLINES = DeadlinesTest.SHIPPED;

    @Test
    void both_clocks_run_from_when_it_came_in_and_do_not_stop_each_other() {
        Complaint received = received(Track.SERVICE);

        assertThat(received.clocks().answerDue()).isEqualTo(DeadlinesTest.at("2026-11-30T11:00"));
        assertThat(received.clocks().updateDue()).isEqualTo(DeadlinesTest.at("2026-12-02T00:00"));
        Instant later = DeadlinesTest.at("2026-12-01T10:00");
        Complaint told = worked(received).told("Đang xác minh", OFFICER, later, null, DEADLINES);
        assertThat(told.clocks().updateDue()).isEqualTo(DeadlinesTest.at("2026-12-03T00:00"));
        assertThat(told.clocks().answerDue()).isEqualTo(DeadlinesTest.at("2026-12-08T00:00"));
    }

    @Test
    void the_laws_time_to_settle_runs_from_the_acceptance() {
        Complaint received = received(Track.STATUTORY);
        assertThat(received.clocks().settleBy()).isNull();
        assertThat(received.clocks().answerDue()).isEqualTo(DeadlinesTest.at("2026-12-11T00:00"));

        Complaint accepted = received.acknowledged("", OFFICER, DeadlinesTest.at("2026-12-01T09:00"), DEADLINES);

        assertThat(accepted.clocks().answerDue()).isEqualTo(DeadlinesTest.at("2027-01-01T00:00"));
        Complaint longer = accepted.extended(Circumstance.COMPLEX, "Phải đối chiếu sổ cũ", OFFICER, MONDAY, DEADLINES);
        assertThat(longer.clocks().answerDue()).isEqualTo(DeadlinesTest.at("2027-01-16T00:00"));
        refused("complaint.no-more-time", () -> longer.extended(Circumstance.COMPLEX, "nữa", OFFICER, MONDAY, DEADLINES));
    }

    @Test
    void telling_the_person_is_an_acknowledgement_for_the_service_and_not_for_the_law() {
        assertThat(received(Track.SERVICE).told("Chào chị", OFFICER, MONDAY, null, DEADLINES).state())
                .isEqualTo(Progress.State.ACKNOWLEDGED);
        assertThat(received(Track.STATUTORY).told("Chào chị", OFFICER, MONDAY, null, DEADLINES).state())
                .isEqualTo(Progress.State.RECEIVED);
    }

    @Test
    void a_promise_is_what_the_update_clock_runs_to() {
        Instant promised = MONDAY.plus(Duration.ofHours(3));

        Complaint told = received(Track.SERVICE).told("Chiều nay gọi lại", OFFICER, MONDAY, promised, DEADLINES);

        assertThat(told.clocks().updateDue()).isEqualTo(promised);
        refused("complaint.promise-past", () -> told.told("x", OFFICER, MONDAY, MONDAY, DEADLINES));
    }

    @Test
    void it_is_resolved_by_whoever_answers_for_it_once_it_was_acknowledged() {
        Complaint received = received(Track.SERVICE);
        refused("complaint.state", () -> received.resolved("Đã xử lý", OFFICER, MONDAY));
        Complaint nobodys = received.rejected(RejectionReason.UNFOUNDED, "Chưa đủ căn cứ", OFFICER, MONDAY)
                .reopened("Tôi có biên lai", OFFICER, MONDAY, DEADLINES);
        refused("complaint.unassigned", () -> nobodys.resolved("Xong", OFFICER, MONDAY));

        Complaint resolved = worked(received).resolved("Đã xin lỗi và hoàn tiền", OFFICER, MONDAY);

        assertThat(resolved.state()).isEqualTo(Progress.State.RESOLVED);
        assertThat(resolved.clocks().next()).isNull();
        assertThat(resolved.clocks().inTime(MONDAY.plusSeconds(9))).isTrue();
        assertThat(resolved.matter().words()).isEqualTo("Gọi mãi không ai nghe máy");
    }

    @Test
    void a_rejection_has_a_reason_and_words() {
        refused("field.missing", () -> received(Track.SERVICE).rejected(RejectionReason.NOT_OURS, " ", OFFICER, MONDAY));

        Complaint rejected = received(Track.SERVICE).rejected(RejectionReason.NOT_OURS, "Thuộc thuế", OFFICER, MONDAY);

        assertThat(rejected.state()).isEqualTo(Progress.State.REJECTED);
    }

    @Test
    void it_is_reopened_within_ten_days_and_runs_anew() {
        Complaint closed = worked(received(Track.SERVICE)).resolved("Xong", OFFICER, MONDAY).rated(2, "", OFFICER, MONDAY).closed();
        Instant tenth = DeadlinesTest.at("2026-12-10T23:00");

        Complaint reopened = closed.reopened("Vẫn chưa nhận tiền", OFFICER, tenth, DEADLINES);

        assertThat(reopened.state()).isEqualTo(Progress.State.REOPENED);
        assertThat(reopened.progress().reopened()).isOne();
        assertThat(reopened.progress().rating()).isNull();
        assertThat(reopened.clocks().answerDue()).isEqualTo(DeadlinesTest.at("2026-12-18T00:00"));
        refused("complaint.reopen-late", () -> closed.reopened("x", OFFICER, DeadlinesTest.at("2026-12-11T00:00"), DEADLINES));
        refused("complaint.state", () -> reopened.reopened("x", OFFICER, tenth, DEADLINES));
    }

    @Test
    void a_rating_is_given_once_from_one_to_five() {
        Complaint resolved = worked(received(Track.SERVICE)).resolved("Xong", OFFICER, MONDAY);
        refused("complaint.state", () -> received(Track.SERVICE).rated(3, "", OFFICER, MONDAY));
        refused("complaint.stars", () -> resolved.rated(6, "", OFFICER, MONDAY));
        refused("complaint.stars", () -> resolved.rated(0, "", OFFICER, MONDAY));

        Complaint rated = resolved.rated(5, "Cảm ơn", OFFICER, MONDAY);

        refused("complaint.rated", () -> rated.rated(4, "", OFFICER, MONDAY));
    }

    @Test
    void a_confidential_one_is_for_those_named_and_given_to_nobody_else() {
        Complaint confided = received(Track.SERVICE).confided(Confidence.among(Set.of(), OFFICER));

        assertThat(confided.confidence().lets(OFFICER)).isTrue();
        assertThat(confided.confidence().lets(OTHER)).isFalse();
        assertThat(confided.confidence().lets(null)).isFalse();
        refused("complaint.not-named", () -> confided.assigned(OTHER));
        refused("complaint.not-named", () -> received(Track.SERVICE).assigned(OTHER).confided(Confidence.among(Set.of(), OFFICER)));
    }

    @Test
    void a_clock_that_ran_out_is_called_once_for_each_time_it_was_set() {
        Instant late = DeadlinesTest.at("2026-11-30T11:00");
        Complaint received = received(Track.SERVICE);
        assertThat(received.clocks().toCall(Clocks.Kind.ANSWER, late.minusMillis(1))).isFalse();
        assertThat(received.clocks().toCall(Clocks.Kind.ANSWER, late)).isTrue();

        Complaint called = received.called(Clocks.Kind.ANSWER);

        assertThat(called.clocks().toCall(Clocks.Kind.ANSWER, late)).isFalse();
        assertThat(called.clocks().overdue(Clocks.Kind.ANSWER, late)).isTrue();
        assertThat(called.acknowledged("", OFFICER, late.plusSeconds(1), DEADLINES).clocks().inTime(late.plusSeconds(1))).isFalse();
    }

    @Test
    void on_the_laws_track_it_has_to_be_accepted_anew() {
        Complaint service = worked(received(Track.SERVICE));

        Complaint statutory = service.on(Track.STATUTORY, DEADLINES);

        assertThat(statutory.clocks().acknowledgedAt()).isNull();
        refused("complaint.not-acknowledged", () -> statutory.resolved("x", OFFICER, MONDAY));
        refused("complaint.same-track", () -> statutory.on(Track.STATUTORY, DEADLINES));
    }

    private static Complaint received(Track track) {
        return Complaint.received(
                UUID.randomUUID(), Scope.province("31"), ComplaintChannel.PHONE, Complainant.UNKNOWN, matter(track), Links.NONE,
                Confidence.OPEN, MONDAY, MONDAY, DEADLINES);
    }

    private static Matter matter(Track track) {
        return new Matter(track, "Không ai nghe máy", "Gọi mãi không ai nghe máy", Topic.WAITING, Harm.TIME);
    }

    private static Complaint worked(Complaint received) {
        return received.acknowledged("", OFFICER, MONDAY, DEADLINES).assigned(OFFICER).started();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
