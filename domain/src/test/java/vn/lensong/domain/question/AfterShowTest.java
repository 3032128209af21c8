package vn.lensong.domain.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;

class AfterShowTest {

    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");
    private static final Instant DUE = NOW.plusSeconds(86_400);
    private static final UUID LAN = new UUID(0, 1);
    private static final UUID MINH = new UUID(0, 2);

    static Stream<Question> open() {
        return Stream.of(waiting(), claimed(), claimed().cued(LAN, "Lan", NOW));
    }

    @ParameterizedTest
    @MethodSource("open")
    void whatever_is_open_becomes_work_whoever_holds_it(Question question) {
        assertThat(question.leftOver(Stage.Channel.COMMENT, MINH, "Minh", DUE, NOW).stage())
                .isEqualTo(new Stage.HandedOff(Stage.Channel.COMMENT, MINH, "Minh", DUE, NOW, null));
    }

    @Test
    void what_is_answered_does_not_become_work() {
        Question answered = claimed().answeredInWriting(LAN, false, "Dạ", NOW);

        assertThat(Refused.code(() -> answered.leftOver(Stage.Channel.COMMENT, MINH, "Minh", DUE, NOW)))
                .isEqualTo("question.state");
    }

    @Test
    void its_owner_settles_it_with_an_outcome() {
        assertThat(owned().settled(MINH, false, "Đã gọi, bác hiểu rồi", NOW).stage())
                .isEqualTo(new Stage.HandedOff(
                        Stage.Channel.PHONE, MINH, "Minh", DUE, NOW, new Stage.Settled("Đã gọi, bác hiểu rồi", NOW)));
    }

    @Test
    void an_outcome_is_needed() {
        assertThat(Refused.code(() -> owned().settled(MINH, false, " ", NOW))).isEqualTo("field.missing");
    }

    @Test
    void somebody_else_settles_it_only_when_in_charge() {
        assertThat(Refused.code(() -> owned().settled(LAN, false, "Xong", NOW))).isEqualTo("question.owned");
        assertThat(owned().settled(LAN, true, "Xong", NOW).stage()).isInstanceOf(Stage.HandedOff.class);
    }

    @Test
    void what_is_settled_is_neither_settled_again_nor_answered() {
        Question done = owned().settled(MINH, false, "Xong", NOW);

        assertThat(Refused.code(() -> done.settled(MINH, false, "Xong", NOW))).isEqualTo("question.settled");
        assertThat(Refused.code(() -> done.answeredInWriting(MINH, false, "Dạ", NOW)))
                .isEqualTo("question.settled");
    }

    @Test
    void its_owner_may_still_answer_it_in_writing() {
        assertThat(owned().answeredInWriting(MINH, false, "Dạ", NOW).stage())
                .isEqualTo(new Stage.AnsweredInWriting(MINH, "Dạ", NOW, null, null));
        assertThat(Refused.code(() -> owned().answeredInWriting(LAN, false, "Dạ", NOW)))
                .isEqualTo("question.owned");
    }

    @Test
    void only_what_was_handed_off_is_settled() {
        assertThat(Refused.code(() -> claimed().settled(LAN, true, "Xong", NOW))).isEqualTo("question.state");
    }

    @Test
    void a_question_is_escalated_once_and_stays_so() {
        Question escalated = waiting().escalated(NOW);

        assertThat(Refused.code(() -> escalated.escalated(NOW))).isEqualTo("question.state");
        assertThat(escalated.claimed(LAN, "Lan", NOW).givenBack(LAN).escalatedAt()).isEqualTo(NOW);
    }

    @Test
    void what_somebody_holds_is_not_escalated() {
        assertThat(Refused.code(() -> claimed().escalated(NOW))).isEqualTo("question.state");
    }

    private static Question owned() {
        return claimed().handedOff(LAN, Stage.Channel.PHONE, MINH, "Minh", DUE, NOW);
    }

    private static Question claimed() {
        return waiting().claimed(LAN, "Lan", NOW);
    }

    private static Question waiting() {
        return Question.asked(
                new UUID(0, 8),
                new UUID(0, 5),
                Scope.province("31"),
                new UUID(0, 6),
                "Đóng bao nhiêu?",
                new Asker("9", "Nguyễn Thị Hoa"),
                NOW.minusSeconds(10));
    }
}
