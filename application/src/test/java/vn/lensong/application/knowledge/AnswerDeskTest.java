package vn.lensong.application.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.knowledge.Knowledge.EDITOR;
import static vn.lensong.application.knowledge.Knowledge.MANAGER;
import static vn.lensong.application.knowledge.Knowledge.OPERATOR;
import static vn.lensong.application.knowledge.Knowledge.PROVINCE;
import static vn.lensong.application.knowledge.Knowledge.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Actor;
import vn.lensong.application.knowledge.ImportDesk.Outcome;
import vn.lensong.application.knowledge.ImportDesk.Row;
import vn.lensong.application.knowledge.ImportDesk.Said;
import vn.lensong.application.knowledge.ImportDesk.Status;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;

/** Who writes, approves and imports answers. */
class AnswerDeskTest {

    private final Knowledge knowledge = new Knowledge();

    @Test
    void an_editor_writes_for_the_nation_and_a_manager_for_the_province() {
        UUID national = knowledge.desk.draft(EDITOR, null, null, says("Hỏi?", "Đáp."));
        UUID provincial = knowledge.desk.draft(MANAGER, null, national, says("Hỏi?", "Đáp."));

        assertThat(knowledge.answers.find(national).orElseThrow().scope()).isEqualTo(Scope.NATION);
        assertThat(knowledge.answers.find(provincial).orElseThrow().scope()).isEqualTo(PROVINCE);
        refused(() -> knowledge.desk.submit(MANAGER, national), "role.missing");
        refused(() -> knowledge.desk.draft(MANAGER, Scope.NATION, null, says("Hỏi?", "Đáp.")), "scope.not-found");
        refused(() -> knowledge.desk.draft(OPERATOR, PROVINCE, null, says("Hỏi?", "Đáp.")), "role.missing");
    }

    @Test
    void whoever_writes_in_two_places_says_in_which() {
        List<Grant> both = new ArrayList<>(MANAGER.grants());
        both.add(new Grant(Role.PROVINCE_MANAGER, Scope.province("15")));
        Actor manager = new Actor(MANAGER.person(), "Hai tỉnh", both);

        refused(() -> knowledge.desk.draft(manager, null, null, says("Hỏi?", "Đáp.")), "answer.scope-missing");
    }

    @Test
    void another_provinces_answer_does_not_exist() {
        UUID provincial = knowledge.desk.draft(MANAGER, null, null, says("Hỏi?", "Đáp."));
        Actor stranger = Knowledge.actor(9, Role.PROVINCE_MANAGER, Scope.province("15"));

        refused(() -> knowledge.desk.show(stranger, provincial, null), "answer.not-found");
        refused(() -> knowledge.desk.approve(stranger, provincial), "answer.not-found");
    }

    @Test
    void a_figure_that_does_not_exist_and_a_spoken_form_that_is_too_long_are_not_written() {
        refused(() -> knowledge.desk.draft(EDITOR, null, null, says("Hỏi?", "{{floor}}")), "answer.unknown-figure");
        refused(
                () -> knowledge.desk.draft(EDITOR, null, null, says("Hỏi?", "nói ".repeat(181))),
                "answer.too-long-to-say");
    }

    @Test
    void who_saw_an_older_state_changes_nothing() {
        UUID id = knowledge.desk.draft(EDITOR, null, null, says("Hỏi?", "Đáp."));
        knowledge.desk.rewrite(EDITOR, id, 1, null, says("Hỏi?", "Đáp khác."));

        refused(() -> knowledge.desk.rewrite(EDITOR, id, 1, null, says("Hỏi?", "Đáp nữa.")), "version.outdated");
    }

    @Test
    void a_bad_row_spoils_no_other_and_is_told_in_its_place() {
        List<Outcome> outcomes = knowledge.imports.takeIn(
                EDITOR,
                null,
                List.of(
                        row("a", "Một?", "Một."),
                        new Row("b", () -> {
                            throw Refusal.field("question", "field.missing", Map.of());
                        }),
                        row("c", "Ba?", "{{không có}}"),
                        new Row(null, () -> new Said(says("Bốn?", "Bốn."), null)),
                        row("e", "Năm?", "Năm.")),
                true);

        assertThat(outcomes)
                .extracting(Outcome::status)
                .containsExactly(Status.CREATED, Status.REFUSED, Status.REFUSED, Status.REFUSED, Status.CREATED);
        assertThat(outcomes)
                .extracting(outcome -> outcome.refusal() == null ? "" : outcome.refusal().code())
                .containsExactly("", "field.missing", "answer.unknown-figure", "field.missing", "");
        assertThat(knowledge.suggestions.suggest(OPERATOR, "Năm?", null, null, 5)).hasSize(1);
    }

    @Test
    void imported_again_an_answer_is_changed_and_not_doubled() {
        takenIn(true, row("a", "Một?", "Một."));
        UUID id = knowledge.answers.imported(Scope.NATION, "a").orElseThrow().id();
        int events = knowledge.answers.events().size();

        assertThat(takenIn(true, row("a", "Một?", "Một."))).isEqualTo(Status.UNCHANGED);
        assertThat(knowledge.answers.events()).hasSize(events);
        assertThat(takenIn(true, row("a", "Một?", "Hai."))).isEqualTo(Status.UPDATED);

        Answer answer = knowledge.answers.imported(Scope.NATION, "a").orElseThrow();
        assertThat(answer.id()).isEqualTo(id);
        assertThat(answer.content().spoken()).isEqualTo("Hai.");
        assertThat(answer.state()).isEqualTo(Answer.State.APPROVED);
    }

    @Test
    void without_an_editors_word_what_is_imported_is_a_draft() {
        takenIn(false, row("a", "Một?", "Một."));

        assertThat(knowledge.answers.imported(Scope.NATION, "a").orElseThrow().state())
                .isEqualTo(Answer.State.DRAFT);
        assertThat(takenIn(true, row("a", "Một?", "Một."))).isEqualTo(Status.UPDATED);
        refused(
                () -> knowledge.imports.takeIn(MANAGER, null, List.of(row("a", "Một?", "Một.")), true),
                "role.missing");
    }

    @Test
    void who_was_faster_costs_no_row() {
        knowledge.answers.stale(1);

        assertThat(takenIn(true, row("a", "Một?", "Một."))).isEqualTo(Status.CREATED);
    }

    private Status takenIn(boolean approve, Row row) {
        return knowledge.imports.takeIn(EDITOR, null, List.of(row), approve).getFirst().status();
    }

    private static Row row(String externalId, String question, String spoken) {
        return new Row(externalId, () -> new Said(says(question, spoken), null));
    }

    private static void refused(ThrowingCallable action, String code) {
        assertThat(catchThrowableOfType(Refusal.class, action).code()).isEqualTo(code);
    }
}
