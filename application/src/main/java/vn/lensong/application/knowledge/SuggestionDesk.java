package vn.lensong.application.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.Rendering;
import vn.lensong.domain.knowledge.Speech;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.policy.PolicyTable;

/** Where somebody asks which approved answer fits. */
public final class SuggestionDesk {

    private static final Set<Role> ASKERS = EnumSet.copyOf(AnswerDesk.READERS);

    static {
        ASKERS.add(Role.INTEGRATOR);
    }

    private final Answers answers;
    private final AnswerIndex index;
    private final PolicyTables tables;
    private final Clock clock;

    public SuggestionDesk(Answers answers, AnswerIndex index, PolicyTables tables, Clock clock) {
        this.answers = answers;
        this.index = index;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * Approved answers that fit, the best first. One whose days are over or to come is among them so that
     * somebody sees that it is there, and never with confidence.
     *
     * @param scope where it is asked: what applies there; null for all that the actor may see
     * @param day null for today
     */
    public List<Suggestion> suggest(
            Actor actor, String text, @Nullable Scope scope, @Nullable LocalDate day, int limit) {
        List<Scope> held = actor.scopes(ASKERS);
        if (scope != null) {
            actor.require(scope, "scope", ASKERS);
        } else if (held.isEmpty()) {
            throw Refusal.forbidden("role.missing");
        }
        LocalDate on = day == null ? LocalDate.ofInstant(clock.instant(), AnswerIndex.HANOI) : day;
        Place place = scope == null ? new Place(held, true) : Place.at(scope);
        List<AnswerSearch.Found> found = new ArrayList<>(index.search(text, place.on(index, on), limit));
        index.search(text, answer -> !answer.stands(on) && place.reaches(answer), limit).stream()
                .map(one -> new AnswerSearch.Found(one.answerId(), one.score(), false))
                .forEach(found::add);
        found.sort(Comparator.comparingDouble(AnswerSearch.Found::score).reversed());
        return suggestions(found.subList(0, Math.min(limit, found.size())), on);
    }

    private List<Suggestion> suggestions(List<AnswerSearch.Found> found, LocalDate day) {
        Map<UUID, Answer> byId =
                answers.find(found.stream().map(AnswerSearch.Found::answerId).toList()).stream()
                        .filter(answer -> answer.state() == Answer.State.APPROVED)
                        .collect(Collectors.toMap(Answer::id, Function.identity()));
        PolicyTable table = tables.table();
        return found.stream()
                .flatMap(one -> Optional.ofNullable(byId.get(one.answerId())).stream()
                        .map(answer -> new Suggestion(
                                answer,
                                answer.content().on(table, day),
                                one.score(),
                                one.confident() && answer.stands(day),
                                answer.stands(day))))
                .toList();
    }

    /**
     * An answer that fits.
     *
     * @param rendering as it reads on the day that was asked for
     * @param score above 0 and at most 1
     * @param confident whether it fits so well that it may be put before somebody in the middle of a show
     * @param standing whether it may be used on that day
     */
    public record Suggestion(
            Answer answer, Rendering rendering, double score, boolean confident, boolean standing) {

        /** Whether a host may say it on that day. */
        public boolean cueable() {
            return standing
                    && answer.content().onAir()
                    && !rendering.pending()
                    && rendering.seconds() <= Speech.LONGEST_SECONDS;
        }
    }
}
