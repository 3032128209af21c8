package vn.lensong.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;

class QuestionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");
    private static final UUID LAN = new UUID(0, 1);
    private static final UUID MINH = new UUID(0, 2);

    @Test
    void a_waiting_question_can_be_claimed() {
        assertThat(claimed().stage())
                .isEqualTo(new Stage.Claimed(LAN, "Lan", NOW.plus(Question.LEASE)));
    }

    @Test
    void a_claimed_question_is_refused_to_somebody_else_who_learns_by_whom() {
        Refusal refusal = Refused.by(() -> claimed().claimed(MINH, "Minh", NOW.plusSeconds(89)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.details()).containsEntry("holderName", "Lan");
    }

    @Test
    void claiming_again_extends_the_lease() {
        Question extended = claimed().claimed(LAN, "Lan", NOW.plusSeconds(60));

        assertThat(extended.stage())
                .isEqualTo(new Stage.Claimed(LAN, "Lan", NOW.plusSeconds(60).plus(Question.LEASE)));
    }

    @Test
    void a_lease_that_ran_out_leaves_the_question_to_whoever_comes() {
        Question taken = claimed().claimed(MINH, "Minh", NOW.plus(Question.LEASE));

        assertThat(taken.stage()).isInstanceOfSatisfying(Stage.Claimed.class, held -> assertThat(held.holderId())
                .isEqualTo(MINH));
    }

    @Test
    void a_lease_lapses_not_before_its_time() {
        assertThat(Refused.code(() -> claimed().lapsed(NOW.plusSeconds(89)))).isEqualTo("question.state");
        assertThat(claimed().lapsed(NOW.plus(Question.LEASE)).stage()).isEqualTo(new Stage.Waiting());
    }

    @Test
    void only_its_holder_cues_a_question() {
        assertThat(Refused.code(() -> claimed().cued(MINH, "Minh", NOW))).isEqualTo("question.claimed");
        assertThat(Refused.code(() -> waiting().cued(LAN, "Lan", NOW))).isEqualTo("question.not-claimed");
    }

    @Test
    void a_cued_question_cannot_be_cued_again() {
        assertThat(Refused.code(() -> cued().cued(LAN, "Lan", NOW))).isEqualTo("question.state");
    }

    @Test
    void whoever_answers_in_private_takes_the_question_out_of_the_line() {
        Question answered = waiting().answeredPrivately(MINH, "Minh", NOW.plusSeconds(60), NOW);

        assertThat(answered.stage())
                .isEqualTo(new Stage.HandedOff(
                        Stage.Channel.MESSENGER, MINH, "Minh", NOW.plusSeconds(60), NOW, null));
        assertThat(Refused.code(() -> answered.answeredPrivately(LAN, "Lan", NOW.plusSeconds(60), NOW)))
                .isEqualTo("question.state");
    }

    @Test
    void what_somebody_else_holds_is_not_answered_in_private() {
        assertThat(Refused.code(() -> claimed().answeredPrivately(MINH, "Minh", NOW.plusSeconds(60), NOW)))
                .isEqualTo("question.claimed");
        assertThat(Refused.code(() -> cued().answeredPrivately(MINH, "Minh", NOW.plusSeconds(60), NOW)))
                .isEqualTo("question.cued-by-other");
        assertThat(claimed().answeredPrivately(LAN, "Lan", NOW.plusSeconds(60), NOW).stage())
                .isInstanceOf(Stage.HandedOff.class);
    }

    @Test
    void a_cued_question_is_answered_on_air_with_its_offset() {
        assertThat(cued().answeredOnAir(MINH, NOW, 83).stage()).isEqualTo(new Stage.AnsweredOnAir(MINH, NOW, 83));
    }

    @Test
    void a_question_that_is_not_cued_is_not_answered_on_air() {
        assertThat(Refused.code(() -> claimed().answeredOnAir(LAN, NOW, 0))).isEqualTo("question.state");
    }

    @Test
    void a_question_left_for_later_is_in_line_again() {
        assertThat(cued().leftForLater().stage()).isEqualTo(new Stage.Waiting());
    }

    @Test
    void a_written_answer_knows_how_far_its_reply_is() {
        Question answered = claimed().answeredInWriting(LAN, false, "Dạ, mời bác xem…", NOW);

        assertThat(answered.stage())
                .isEqualTo(new Stage.AnsweredInWriting(LAN, "Dạ, mời bác xem…", NOW, null, null));
        assertThat(answered.replySent("7_8").stage())
                .isEqualTo(new Stage.AnsweredInWriting(LAN, "Dạ, mời bác xem…", NOW, "7_8", null));
        assertThat(answered.replyFailed("REJECTED").stage())
                .isEqualTo(new Stage.AnsweredInWriting(LAN, "Dạ, mời bác xem…", NOW, null, "REJECTED"));
    }

    @Test
    void an_answer_the_platform_refused_can_be_written_again() {
        Question refused = claimed().answeredInWriting(LAN, false, "Lần một", NOW).replyFailed("REJECTED");

        assertThat(refused.answeredInWriting(MINH, false, "Lần hai", NOW).stage())
                .isEqualTo(new Stage.AnsweredInWriting(MINH, "Lần hai", NOW, null, null));
    }

    @Test
    void an_answer_on_its_way_is_not_written_again() {
        Question sending = claimed().answeredInWriting(LAN, false, "Lần một", NOW);

        assertThat(Refused.code(() -> sending.answeredInWriting(LAN, false, "Lần hai", NOW)))
                .isEqualTo("question.state");
    }

    @Test
    void an_empty_or_overlong_answer_is_refused() {
        assertThat(Refused.code(() -> claimed().answeredInWriting(LAN, false, " ", NOW))).isEqualTo("field.missing");
        assertThat(Refused.code(() -> claimed().answeredInWriting(LAN, false, "a".repeat(2001), NOW)))
                .isEqualTo("field.too-long");
    }

    @Test
    void a_hand_off_needs_a_due_time_ahead() {
        assertThat(Refused.code(() -> claimed().handedOff(LAN, Stage.Channel.PHONE, MINH, "Minh", NOW, NOW)))
                .isEqualTo("question.past-due");
    }

    @Test
    void a_question_is_not_merged_into_itself() {
        assertThat(Refused.code(() -> claimed().merged(waiting(), LAN, NOW))).isEqualTo("question.merge-itself");
    }

    @Test
    void a_question_is_not_merged_into_a_dismissed_one() {
        Question dismissed = question(new UUID(0, 9)).claimed(LAN, "Lan", NOW).dismissed(LAN, "trùng", NOW);

        assertThat(Refused.code(() -> claimed().merged(dismissed, LAN, NOW))).isEqualTo("question.merge-target");
    }

    @Test
    void a_dismissal_needs_a_reason() {
        assertThat(Refused.code(() -> claimed().dismissed(LAN, "", NOW))).isEqualTo("field.missing");
    }

    @Test
    void an_answered_question_cannot_be_claimed() {
        Question answered = cued().answeredOnAir(MINH, NOW, null);

        assertThat(Refused.code(() -> answered.claimed(LAN, "Lan", NOW))).isEqualTo("question.state");
    }

    @Test
    void a_host_calls_people_by_their_given_name() {
        assertThat(new Asker("9", "Nguyễn Thị Lan").firstName()).isEqualTo("Lan");
    }

    @Test
    void a_name_that_is_a_number_is_no_name() {
        assertThat(new Asker("9", "0900000012").firstName()).isNull();
        assertThat(new Asker(null, null).firstName()).isNull();
    }

    private static Question waiting() {
        return question(new UUID(0, 8));
    }

    private static Question claimed() {
        return waiting().claimed(LAN, "Lan", NOW);
    }

    private static Question cued() {
        return claimed().cued(LAN, "Lan", NOW);
    }

    private static Question question(UUID id) {
        return Question.asked(
                id,
                new UUID(0, 5),
                Scope.province("31"),
                new UUID(0, 6),
                "Đóng bao nhiêu?",
                new Asker("9", "Nguyễn Thị Hoa"),
                NOW.minusSeconds(10));
    }
}
