package vn.lensong.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.knowledge.Knowledge.EDITOR;
import static vn.lensong.application.knowledge.Knowledge.MANAGER;
import static vn.lensong.application.knowledge.Knowledge.NEW_YEAR;
import static vn.lensong.application.knowledge.Knowledge.OPERATOR;
import static vn.lensong.application.knowledge.Knowledge.POST;
import static vn.lensong.application.knowledge.Knowledge.PROVINCE;
import static vn.lensong.application.knowledge.Knowledge.TODAY;
import static vn.lensong.application.knowledge.Knowledge.says;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.AnswerContent;

/** The desk is offered what applies there and may be used, and nothing else. */
class FittingAnswersTest {

    private static final String QUESTION = "Mức đóng thấp nhất bao nhiêu";

    private final Knowledge knowledge = new Knowledge();

    @Test
    void an_approved_answer_is_offered_with_the_figures_of_the_programmes_day() {
        UUID answer = knowledge.approved(null, null, says(QUESTION, "Thấp nhất {{voluntary_si.floor}}."));

        FittingAnswers.Aloud aloud = knowledge.fitting.aloud(answer, POST, TODAY);

        assertThat(offered(QUESTION, POST)).containsExactly(answer);
        assertThat(aloud.spoken()).isEqualTo("Thấp nhất 1.500.000 đồng.");
        assertThat(aloud.figures()).containsExactly("1.500.000 đồng");
        assertThat(aloud.legalBasis()).isEqualTo("Điều 5");
    }

    @Test
    void what_does_not_fit_for_certain_is_not_offered() {
        knowledge.approved(null, null, says(QUESTION, "Đáp."));

        assertThat(offered("Mức hưởng khi nghỉ hưu cao nhất là bao nhiêu vậy", POST)).isEmpty();
        assertThat(knowledge.suggestions.suggest(OPERATOR, "Mức hưởng khi nghỉ hưu cao nhất", null, null, 5))
                .singleElement()
                .satisfies(found -> assertThat(found.confident()).isFalse());
    }

    @Test
    void drafts_and_what_is_expired_are_not_offered() {
        UUID answer = knowledge.desk.draft(EDITOR, null, null, says(QUESTION, "Đáp."));
        assertThat(offered(QUESTION, POST)).isEmpty();
        knowledge.desk.submit(EDITOR, answer);
        knowledge.desk.approve(Knowledge.SECOND_EDITOR, answer);
        assertThat(offered(QUESTION, POST)).containsExactly(answer);

        knowledge.desk.expire(EDITOR, answer);

        assertThat(offered(QUESTION, POST)).isEmpty();
        refused(() -> knowledge.fitting.aloud(answer, POST, TODAY), "answer.expired");
    }

    @Test
    void a_provinces_answer_takes_the_place_of_the_national_one_in_that_province_only() {
        UUID national = knowledge.approved(null, null, says(QUESTION, "Cả nước."));
        UUID provincial = knowledge.approved(PROVINCE, national, says(QUESTION, "Hải Phòng."));

        assertThat(offered(QUESTION, POST)).containsExactly(provincial);
        assertThat(offered(QUESTION, Scope.province("15"))).containsExactly(national);
        refused(() -> knowledge.fitting.aloud(national, POST, TODAY), "answer.replaced");
        refused(() -> knowledge.fitting.aloud(provincial, Scope.province("15"), TODAY), "answer.not-found");

        knowledge.desk.expire(MANAGER, provincial);

        assertThat(offered(QUESTION, POST)).containsExactly(national);
    }

    @Test
    void of_several_only_three_are_offered_the_best_first() {
        for (int i = 0; i < 5; i++) {
            knowledge.approved(null, null, says(QUESTION + " " + i, "Đáp."));
        }

        assertThat(offered(QUESTION + " 4", POST)).hasSize(3);
    }

    @Test
    void an_answer_about_the_other_product_is_not_offered() {
        UUID health = knowledge.approved(null, null, about(Product.HOUSEHOLD_HI, null, null, true));

        assertThat(offered(QUESTION, POST)).isEmpty();
        assertThat(knowledge.fitting.fitting(QUESTION, POST, Product.BOTH, TODAY))
                .extracting(found -> found.answer().id())
                .containsExactly(health);
    }

    @Test
    void days_are_those_of_the_programme_and_not_of_whoever_asks() {
        UUID fromNewYear = knowledge.approved(null, null, about(Product.BOTH, NEW_YEAR, null, true));

        assertThat(offered(QUESTION, POST)).isEmpty();
        assertThat(knowledge.fitting.fitting(QUESTION, POST, Product.BOTH, NEW_YEAR)).hasSize(1);
        refused(() -> knowledge.fitting.aloud(fromNewYear, POST, TODAY), "answer.not-yet-valid");
    }

    @Test
    void what_may_not_be_said_is_offered_for_writing() {
        UUID written = knowledge.approved(null, null, about(Product.BOTH, null, null, false));

        assertThat(knowledge.fitting.fitting(QUESTION, POST, Product.BOTH, TODAY))
                .singleElement()
                .satisfies(found -> assertThat(found.cueable()).isFalse());
        refused(() -> knowledge.fitting.aloud(written, POST, TODAY), "answer.not-on-air");
    }

    @Test
    void whoever_asks_without_a_programme_sees_what_is_over_and_never_with_confidence() {
        knowledge.approved(null, null, about(Product.BOTH, null, TODAY.minusDays(1), true));

        assertThat(knowledge.suggestions.suggest(OPERATOR, QUESTION, null, null, 5))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.standing()).isFalse();
                    assertThat(found.confident()).isFalse();
                });
        assertThat(knowledge.suggestions.suggest(OPERATOR, QUESTION, null, TODAY.minusDays(1), 5))
                .singleElement()
                .satisfies(found -> assertThat(found.confident()).isTrue());
    }

    @Test
    void another_node_sees_a_change_when_it_looks() {
        AnswerIndex other = new AnswerIndex(knowledge.answers, new WordSearch(), knowledge.law, knowledge.clock);
        FittingAnswers there = new FittingAnswers(knowledge.answers, other, knowledge.law);
        assertThat(there.fitting(QUESTION, POST, Product.BOTH, TODAY)).isEmpty();

        knowledge.approved(null, null, says(QUESTION, "Đáp."));
        other.follow();

        assertThat(there.fitting(QUESTION, POST, Product.BOTH, TODAY)).hasSize(1);
    }

    @Test
    void nothing_is_built_anew_when_nothing_changed() {
        knowledge.approved(null, null, says(QUESTION, "Đáp."));
        offered(QUESTION, POST);
        int built = knowledge.search.replaced();

        knowledge.index.follow();

        assertThat(knowledge.search.replaced()).isEqualTo(built);
    }

    private List<UUID> offered(String words, Scope scope) {
        return knowledge.fitting.fitting(words, scope, Product.VOLUNTARY_SI, TODAY).stream()
                .map(found -> found.answer().id())
                .toList();
    }

    private static AnswerContent about(
            Product product,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean onAir) {
        return new AnswerContent(QUESTION, List.of(), "Đáp.", "", "", "", product, from, to, onAir);
    }

    private static void refused(ThrowingCallable action, String code) {
        assertThat(catchThrowableOfType(Refusal.class, action).code()).isEqualTo(code);
    }
}
