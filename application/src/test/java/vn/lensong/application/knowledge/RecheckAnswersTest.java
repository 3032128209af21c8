package vn.lensong.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.knowledge.Knowledge.NEW_YEAR;
import static vn.lensong.application.knowledge.Knowledge.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerContent;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.policy.PolicyEvent;

/** A decree changes every answer that quotes it, and opens those for review. */
class RecheckAnswersTest {

    private final Knowledge knowledge = new Knowledge();
    private final RecheckAnswers reaction = new RecheckAnswers(knowledge.answers, knowledge.clock);
    private final KeepAnswers timer = new KeepAnswers(knowledge.answers, knowledge.clock);
    private final UUID quoting = knowledge.approved(
            null, null, Knowledge.says("Mức thấp nhất?", "Thấp nhất {{voluntary_si.floor}} một tháng."));
    private final UUID plain = knowledge.approved(null, null, Knowledge.says("Ai được tham gia?", "Từ đủ 15 tuổi."));

    @Test
    void a_figure_of_today_opens_what_quotes_it_at_once_and_says_why() {
        reaction.react(changed("1600000", TODAY), 1);

        assertThat(knowledge.state(quoting)).isEqualTo(Answer.State.REVIEW);
        assertThat(knowledge.state(plain)).isEqualTo(Answer.State.APPROVED);
        assertThat(knowledge.answers.events().getLast())
                .isEqualTo(new AnswerEvent.FigureChanged(
                        quoting, Knowledge.LINE, TODAY, knowledge.clock.instant()));
    }

    @Test
    void done_twice_it_opens_once_and_leaves_alone_what_was_approved_since() {
        PolicyEvent event = changed("1600000", TODAY);
        reaction.react(event, 1);
        int events = knowledge.answers.events().size();

        reaction.react(event, 2);
        assertThat(knowledge.answers.events()).hasSize(events);

        knowledge.clock.plusSeconds(60);
        knowledge.desk.approve(Knowledge.EDITOR, quoting);
        reaction.react(event, 3);
        assertThat(knowledge.state(quoting)).isEqualTo(Answer.State.APPROVED);
    }

    @Test
    void a_figure_to_come_lets_it_stand_until_that_day() {
        PolicyEvent event = changed("2200000", NEW_YEAR);
        reaction.react(event, 1);
        reaction.react(event, 2);

        Answer answer = knowledge.answers.find(quoting).orElseThrow();
        assertThat(answer.state()).isEqualTo(Answer.State.APPROVED);
        assertThat(answer.stands(NEW_YEAR.minusDays(1))).isTrue();
        assertThat(answer.stands(NEW_YEAR)).isFalse();
        assertThat(knowledge.answers.events())
                .filteredOn(AnswerEvent.FigureWillChange.class::isInstance)
                .hasSize(1);
    }

    @Test
    void the_night_before_that_day_it_is_opened_and_what_is_over_is_put_away() {
        UUID ending = knowledge.approved(null, null, ending());
        reaction.react(changed("2200000", NEW_YEAR), 1);
        knowledge.clock.at(NEW_YEAR.minusDays(1));
        timer.ring(KeepAnswers.EVERYWHERE);
        assertThat(knowledge.state(quoting)).isEqualTo(Answer.State.APPROVED);

        knowledge.clock.at(NEW_YEAR);

        assertThat(timer.ring(KeepAnswers.EVERYWHERE))
                .isEqualTo(NEW_YEAR.plusDays(1).atStartOfDay(AnswerIndex.HANOI).toInstant());
        assertThat(knowledge.state(quoting)).isEqualTo(Answer.State.REVIEW);
        assertThat(knowledge.state(ending)).isEqualTo(Answer.State.EXPIRED);
        assertThat(knowledge.state(plain)).isEqualTo(Answer.State.APPROVED);
        int events = knowledge.answers.events().size();
        timer.ring(KeepAnswers.EVERYWHERE);
        assertThat(knowledge.answers.events()).hasSize(events);
    }

    @Test
    void it_is_done_again_when_somebody_else_was_faster() {
        PolicyEvent event = changed("1600000", TODAY);
        knowledge.answers.stale(2);

        reaction.react(event, 1);

        assertThat(knowledge.state(quoting)).isEqualTo(Answer.State.REVIEW);
    }

    @Test
    void an_answer_approved_while_a_change_is_known_of_stands_until_then_and_reads_as_pending_after() {
        knowledge.law.changes("2200000", NEW_YEAR, true, knowledge.clock.instant());

        UUID late = knowledge.approved(null, null, Knowledge.says("Thấp nhất?", "{{voluntary_si.floor}}"));

        assertThat(knowledge.answers.find(late).orElseThrow().stands(NEW_YEAR)).isFalse();
        assertThat(knowledge.desk.show(Knowledge.EDITOR, late, NEW_YEAR).rendering().pending()).isTrue();
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> knowledge.fitting.aloud(late, Knowledge.POST, NEW_YEAR))
                        .code())
                .isEqualTo("answer.to-review");
    }

    private PolicyEvent changed(String value, LocalDate from) {
        knowledge.clock.plusSeconds(1);
        return knowledge.law.changes(value, from, false, knowledge.clock.instant());
    }

    private static AnswerContent ending() {
        return new AnswerContent(
                "Đến bao giờ?",
                List.of(),
                "Đến hết năm.",
                "",
                "",
                "",
                Product.BOTH,
                null,
                NEW_YEAR.minusDays(1),
                true);
    }
}
