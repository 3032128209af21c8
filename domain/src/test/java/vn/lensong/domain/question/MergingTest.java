package vn.lensong.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;

class MergingTest {

    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");
    private static final UUID LAN = new UUID(0, 1);
    private static final UUID MINH = new UUID(0, 2);
    private static final Stage.Shared IN_WRITING = new Stage.SharedInWriting("Từ đủ 15 tuổi.", NOW, null, null);

    @Test
    void who_holds_a_question_merges_waiting_ones_into_it() {
        assertThat(waiting(8).absorbedBy(heldBy(LAN, 7), LAN, NOW).stage())
                .isEqualTo(new Stage.Merged(new UUID(0, 7), LAN, NOW, null));
    }

    @Test
    void who_does_not_hold_a_question_merges_nothing_into_it() {
        assertThat(Refused.code(() -> waiting(8).absorbedBy(waiting(7), LAN, NOW)))
                .isEqualTo("question.not-claimed");
        assertThat(Refused.code(() -> waiting(8).absorbedBy(heldBy(MINH, 7), LAN, NOW)))
                .isEqualTo("question.claimed");
        assertThat(Refused.code(() -> waiting(8).absorbedBy(heldBy(MINH, 7).cued(MINH, "Minh", NOW), LAN, NOW)))
                .isEqualTo("question.cued-by-other");
    }

    @Test
    void an_answered_question_takes_up_others_from_whoever_works() {
        Question answered = heldBy(MINH, 7).answeredInWriting(MINH, false, "Từ đủ 15 tuổi.", NOW);

        assertThat(waiting(8).absorbedBy(answered, LAN, NOW).stage()).isInstanceOf(Stage.Merged.class);
    }

    @Test
    void what_somebody_else_holds_is_not_merged_away() {
        assertThat(Refused.code(() -> heldBy(MINH, 8).absorbedBy(heldBy(LAN, 7), LAN, NOW)))
                .isEqualTo("question.claimed");
    }

    @Test
    void what_the_same_person_holds_or_somebody_let_lapse_is_merged() {
        assertThat(heldBy(LAN, 8).absorbedBy(heldBy(LAN, 7), LAN, NOW).stage()).isInstanceOf(Stage.Merged.class);
        assertThat(heldBy(MINH, 8).absorbedBy(heldBy(LAN, 7), LAN, NOW.plus(Question.LEASE)).stage())
                .isInstanceOf(Stage.Merged.class);
    }

    @Test
    void a_merge_is_undone_by_who_made_it_or_by_who_is_in_charge() {
        assertThat(merged().split(LAN, false).stage()).isEqualTo(new Stage.Waiting());
        assertThat(merged().split(MINH, true).stage()).isEqualTo(new Stage.Waiting());
        assertThat(Refused.code(() -> merged().split(MINH, false))).isEqualTo("question.merged-by-other");
    }

    @Test
    void a_question_whose_shared_answer_is_sent_or_on_its_way_is_not_split_off() {
        Question onItsWay = merged().shares(IN_WRITING);

        assertThat(Refused.code(() -> onItsWay.split(LAN, false))).isEqualTo("question.answer-shared");
        assertThat(Refused.code(() -> onItsWay.replySent("7_8").split(LAN, false)))
                .isEqualTo("question.answer-shared");
    }

    @Test
    void a_question_whose_shared_answer_was_refused_is_split_off() {
        Question refused = merged().shares(IN_WRITING).replyFailed("GONE");

        assertThat(refused.split(LAN, false).stage()).isEqualTo(new Stage.Waiting());
    }

    @Test
    void a_shared_answer_knows_how_far_its_own_reply_is() {
        assertThat(merged().shares(IN_WRITING).replySent("7_8").stage())
                .isEqualTo(new Stage.Merged(
                        new UUID(0, 7), LAN, NOW, new Stage.SharedInWriting("Từ đủ 15 tuổi.", NOW, "7_8", null)));
    }

    @Test
    void an_answer_is_shared_once() {
        Question shared = merged().shares(new Stage.SharedOnAir(NOW, 61));

        assertThat(shared.awaitsSharedAnswer()).isFalse();
        assertThat(Refused.code(() -> shared.shares(IN_WRITING))).isEqualTo("question.state");
    }

    @Test
    void only_a_merged_question_has_a_shared_answer() {
        assertThat(Refused.code(() -> waiting(8).shares(IN_WRITING))).isEqualTo("question.state");
    }

    @Test
    void what_was_merged_into_settled_work_is_work_of_its_own() {
        Instant due = NOW.plusSeconds(60);
        Stage.HandedOff settled = new Stage.HandedOff(
                Stage.Channel.PHONE, MINH, "Minh", due, NOW, new Stage.Settled("Đã gọi", NOW));

        assertThat(merged().inherits(settled, NOW).stage())
                .isEqualTo(new Stage.HandedOff(Stage.Channel.PHONE, MINH, "Minh", due, NOW, null));
        assertThat(merged().inherits(settled, due).stage())
                .isEqualTo(new Stage.HandedOff(
                        Stage.Channel.PHONE, MINH, "Minh", due.plusSeconds(86_400), due, null));
    }

    private static Question merged() {
        return waiting(8).absorbedBy(heldBy(LAN, 7), LAN, NOW);
    }

    private static Question heldBy(UUID person, long id) {
        return waiting(id).claimed(person, person.equals(LAN) ? "Lan" : "Minh", NOW);
    }

    private static Question waiting(long id) {
        return Question.asked(
                new UUID(0, id),
                new UUID(0, 5),
                Scope.province("31"),
                new UUID(1, id),
                "Bao nhiêu tuổi thì được tham gia?",
                new Asker("9", "Nguyễn Thị Hoa"),
                NOW.minusSeconds(10));
    }
}
