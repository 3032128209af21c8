package vn.lensong.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.live.EventLog;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerContent;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.knowledge.Recheck;

/** What a store of answers keeps to. */
public interface AnswersContract {

    LocalDate DAY = LocalDate.of(2026, 11, 20);

    Answers answers();

    EventLog events();

    @Test
    default void an_answer_comes_back_as_it_was() {
        Answer national = draft(Scope.NATION, null, "Mức đóng?");
        save(national);
        Answer answer = new Answer(
                UUID.randomUUID(),
                0,
                anywhere(),
                "FAQ-" + UUID.randomUUID(),
                national.id(),
                new AnswerContent(
                        "Mức đóng “thấp nhất”?",
                        List.of("dong it nhat bn", "đóng thấp nhất, bao nhiêu"),
                        "{{household_hi.first.year}} một năm",
                        "Viết\nhai dòng",
                        "muc-dong",
                        "Điều 5",
                        Product.HOUSEHOLD_HI,
                        DAY,
                        DAY.plusDays(9),
                        true),
                Answer.State.APPROVED,
                OPERATOR,
                new Answer.Approval(UUID.randomUUID(), NOON),
                new Recheck("base_salary", DAY.plusDays(3)));

        save(answer);

        assertThat(answers().find(answer.id())).contains(saved(answer));
        assertThat(answers().find(List.of(answer.id(), UUID.randomUUID()))).containsExactly(saved(answer));
        assertThat(answers().find(List.of())).isEmpty();
        assertThat(answers().imported(answer.scope(), String.valueOf(answer.externalId()))).contains(saved(answer));
        assertThat(answers().imported(Scope.NATION, String.valueOf(answer.externalId()))).isEmpty();
        assertThat(answers().none()).isFalse();
    }

    @Test
    default void a_bare_answer_comes_back_and_every_later_state_of_it() {
        Answer answer = draft(anywhere(), null, "Hỏi?");
        save(answer);
        assertThat(answers().find(answer.id())).contains(saved(answer));

        Answer approved = saved(answer).submitted(OPERATOR).approved(null, NOON, null);
        save(approved);
        assertThat(answers().find(answer.id())).contains(saved(approved));
        assertThat(answers().approved()).contains(saved(approved));

        Answer open = saved(approved).reopened(new Recheck("base_salary", DAY));
        save(open);
        assertThat(answers().find(answer.id())).contains(saved(open));
        assertThat(answers().approved()).extracting(Answer::id).doesNotContain(answer.id());
    }

    @Test
    default void a_stale_version_is_refused_and_leaves_no_event() {
        Answer answer = draft(anywhere(), null, "Hỏi?");
        save(answer);
        Answer seen = saved(answer);
        save(seen.submitted(OPERATOR));
        long revision = answers().revision();

        assertThat(code(() -> save(seen.approvedElsewhere(null, NOON, null)))).isEqualTo("stale");

        assertThat(events().newest(answer.id())).isEqualTo(2);
        assertThat(answers().revision()).isEqualTo(revision);
    }

    @Test
    default void one_external_id_is_one_answer_of_a_scope() {
        String externalId = "FAQ-" + UUID.randomUUID();
        Scope scope = anywhere();
        save(draft(scope, externalId, "Hỏi?"));

        assertThat(code(() -> save(draft(scope, externalId, "Hỏi?")))).isEqualTo("stale");

        save(draft(anywhere(), externalId, "Hỏi?"));
        save(draft(scope, null, "Hỏi?"));
        save(draft(scope, null, "Hỏi?"));
    }

    @Test
    default void whatever_changes_what_is_approved_is_another_revision() {
        Set<Long> seen = new HashSet<>(List.of(answers().revision()));
        Answer answer = draft(anywhere(), null, "Hỏi?");
        save(answer);
        assertThat(seen.add(answers().revision())).isFalse();

        Answer approved = saved(answer).approvedElsewhere(null, NOON, null);
        save(approved);
        assertThat(seen.add(answers().revision())).isTrue();
        Answer rechecked = saved(approved).recheckedFrom(new Recheck("base_salary", DAY));
        save(rechecked);
        assertThat(seen.add(answers().revision())).isTrue();
        save(saved(rechecked).expired());
        assertThat(seen.add(answers().revision())).isTrue();
    }

    @Test
    default void approved_answers_are_found_by_the_figures_they_quote_now() {
        Answer first = approved(says("{{voluntary_si.floor}} và {{voluntary_si.cap}}"), null);
        Answer second = approved(says("{{voluntary_si.cap}}"), null);
        Answer draft = Answer.draft(UUID.randomUUID(), anywhere(), null, null, says("{{voluntary_si.floor}}"));
        save(draft);

        assertThat(quoting("voluntary_si.floor")).contains(first.id()).doesNotContain(second.id(), draft.id());
        assertThat(quoting("voluntary_si.cap", "voluntary_si.floor"))
                .contains(first.id(), second.id())
                .doesNotHaveDuplicates();
        assertThat(answers().quoting(Set.of())).isEmpty();

        Answer rewritten = saved(first).rewritten(says("{{voluntary_si.cap}}"), null).submitted(null);
        save(rewritten);
        save(saved(rewritten).approved(null, NOON, null));
        assertThat(quoting("voluntary_si.floor")).doesNotContain(first.id());
        assertThat(quoting("voluntary_si.cap")).contains(first.id());
    }

    @Test
    default void what_is_over_or_to_be_looked_at_again_is_due() {
        Answer over = approved(lasting(DAY.minusDays(1)), null);
        Answer lastDay = approved(lasting(DAY), null);
        Answer changed = approved(says("Đáp."), new Recheck("base_salary", DAY));
        Answer changing = approved(says("Đáp."), new Recheck("base_salary", DAY.plusDays(1)));

        assertThat(answers().due(DAY))
                .extracting(Answer::id)
                .contains(over.id(), changed.id())
                .doesNotContain(lastDay.id(), changing.id());
    }

    @Test
    default void a_list_shows_what_applies_somewhere_newest_first_page_by_page() {
        Scope province = Scope.province("77");
        Scope post = new Scope("vn/77/" + UUID.randomUUID().toString().substring(0, 8));
        String word = "tìm" + UUID.randomUUID().toString().substring(0, 8);
        List<UUID> entered = new ArrayList<>();
        List<Scope> scopes = List.of(Scope.NATION, province, post, Scope.province("78"));
        for (int i = 0; i < scopes.size(); i++) {
            Answer answer = draft(scopes.get(i), null, "Ở đâu " + word + "?");
            answers().save(answer, new AnswerEvent.Drafted(answer.id(), OPERATOR, NOON.plusSeconds(i)));
            entered.add(answer.id());
        }
        String typed = word.replace('ì', 'i').toUpperCase(Locale.ROOT);
        Answers.Filter filter = new Answers.Filter(List.of(province), null, null, typed);

        Page<Answer> first = answers().page(filter, new Page.Ask(2, null));
        Page<Answer> second = answers().page(filter, new Page.Ask(2, first.nextCursor()));

        assertThat(first.items()).extracting(Answer::id).containsExactly(entered.get(2), entered.get(1));
        assertThat(second.items()).extracting(Answer::id).containsExactly(entered.get(0));
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    default void a_list_is_narrowed_by_state_category_and_words() {
        Scope scope = anywhere();
        Answer draft = draft(scope, "A%_!" + UUID.randomUUID(), "Hỏi một?");
        save(draft);
        Answer approved = approved(scope, says("Đáp."), null);

        assertThat(listed(new Answers.Filter(List.of(scope), Answer.State.DRAFT, null, "a%_!"))).contains(draft.id());
        assertThat(listed(new Answers.Filter(List.of(scope), Answer.State.APPROVED, "muc-dong", null)))
                .contains(approved.id())
                .doesNotContain(draft.id());
        assertThat(listed(new Answers.Filter(List.of(scope), null, "khac", null))).isEmpty();
        assertThat(listed(new Answers.Filter(List.of(scope), null, null, "a%b"))).isEmpty();
        assertThat(listed(new Answers.Filter(List.of(), null, null, null))).isEmpty();
    }

    private List<UUID> listed(Answers.Filter filter) {
        return answers().page(filter, new Page.Ask(200, null)).items().stream()
                .map(Answer::id)
                .toList();
    }

    private List<UUID> quoting(String... figures) {
        return answers().quoting(Set.of(figures)).stream().map(Answer::id).toList();
    }

    private Answer approved(AnswerContent content, @Nullable Recheck recheck) {
        return approved(anywhere(), content, recheck);
    }

    private Answer approved(Scope scope, AnswerContent content, @Nullable Recheck recheck) {
        Answer answer = Answer.draft(UUID.randomUUID(), scope, null, null, content)
                .submitted(null)
                .approved(null, NOON, recheck);
        save(answer);
        return answer;
    }

    private void save(Answer answer) {
        answers().save(answer, new AnswerEvent.Drafted(answer.id(), OPERATOR, NOON));
    }

    private static String code(Runnable action) {
        return catchThrowableOfType(Refusal.class, action::run).code();
    }

    private static Answer draft(Scope scope, @Nullable String externalId, String question) {
        return Answer.draft(
                UUID.randomUUID(),
                scope,
                externalId,
                null,
                new AnswerContent(question, List.of(), "Đáp.", "", "", "", Product.BOTH, null, null, false));
    }

    private static AnswerContent says(String spoken) {
        return new AnswerContent(
                "Hỏi?", List.of(), spoken, "", "muc-dong", "", Product.BOTH, null, null, true);
    }

    private static AnswerContent lasting(LocalDate until) {
        return new AnswerContent("Hỏi?", List.of(), "Đáp.", "", "", "", Product.BOTH, null, until, true);
    }

    private static Scope anywhere() {
        return new Scope("vn/45/to-chuc-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** The answer as it is stored after a save, when nobody else has touched it. */
    private static Answer saved(Answer answer) {
        return new Answer(
                answer.id(),
                answer.version() + 1,
                answer.scope(),
                answer.externalId(),
                answer.overlays(),
                answer.content(),
                answer.state(),
                answer.handedInBy(),
                answer.approval(),
                answer.recheck());
    }
}
