package vn.lensong.application.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.Piece;
import vn.lensong.domain.knowledge.Rendering;
import vn.lensong.domain.policy.PolicyTable;

/** What the question desk takes from the approved answers: a few that fit, and one for the host to say. */
public final class FittingAnswers {

    private static final int AT_MOST = 3;

    private final Answers answers;
    private final AnswerIndex index;
    private final PolicyTables tables;

    public FittingAnswers(Answers answers, AnswerIndex index, PolicyTables tables) {
        this.answers = answers;
        this.index = index;
        this.tables = tables;
    }

    /** Up to three that fit for certain and may be used there on that day, the best first; rather none. */
    public List<SuggestionDesk.Suggestion> fitting(String words, Scope scope, Product product, LocalDate day) {
        Predicate<AnswerIndex.Standing> here = Place.at(scope).on(index, day);
        List<AnswerSearch.Found> found =
                index.search(words, answer -> here.test(answer) && serves(answer.product(), product), AT_MOST).stream()
                        .filter(AnswerSearch.Found::confident)
                        .toList();
        Map<UUID, Answer> byId =
                answers.find(found.stream().map(AnswerSearch.Found::answerId).toList()).stream()
                        .filter(answer -> answer.stands(day))
                        .collect(Collectors.toMap(Answer::id, Function.identity()));
        PolicyTable table = tables.table();
        return found.stream()
                .flatMap(one -> Optional.ofNullable(byId.get(one.answerId())).stream()
                        .map(answer -> new SuggestionDesk.Suggestion(
                                answer, answer.content().on(table, day), one.score(), true, true)))
                .toList();
    }

    /**
     * What a host says to a question there, with the figures of that day.
     *
     * @throws Refusal {@code answer.not-found} for one that does not apply there, {@code answer.replaced}
     *     for one whose place another has taken there, and those of {@link Answer#requireSayable}
     */
    public Aloud aloud(UUID answerId, Scope scope, LocalDate day) {
        Answer answer = applying(answerId, scope);
        Rendering rendering = answer.content().on(tables.table(), day);
        answer.requireSayable(day, rendering);
        if (Place.at(scope).replaced(index, day).contains(answerId)) {
            throw Refusal.conflict("answer.replaced", Map.of());
        }
        return new Aloud(
                answerId,
                Rendering.text(rendering.spoken(), name -> ""),
                rendering.spoken().stream()
                        .filter(piece -> piece.figure() != null)
                        .map(Piece::text)
                        .distinct()
                        .toList(),
                answer.content().legalBasis());
    }

    /** Refuses {@code answer.not-found} for what does not apply there. */
    public Answer applying(UUID answerId, Scope scope) {
        return answers.find(answerId)
                .filter(answer -> answer.scope().contains(scope))
                .orElseThrow(() -> Refusal.notFound("answer"));
    }

    /** Those of these that may still be used on that day. */
    public List<UUID> standing(List<UUID> answerIds, LocalDate day) {
        return answers.find(answerIds).stream()
                .filter(answer -> answer.stands(day))
                .map(Answer::id)
                .toList();
    }

    private static boolean serves(Product answers, Product programme) {
        return answers == Product.BOTH || programme == Product.BOTH || answers == programme;
    }

    /**
     * What a host says.
     *
     * @param figures the figures in it, as they are said
     */
    public record Aloud(UUID answerId, String spoken, List<String> figures, String legalBasis) {}
}
