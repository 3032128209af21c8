package vn.lensong.application.knowledge;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.lensong.domain.Scope;

/**
 * Where answers are asked for.
 *
 * @param scopes what is written there or above applies; at least one
 * @param below whether what is written below any of them may be seen too
 */
record Place(List<Scope> scopes, boolean below) {

    Place {
        scopes = List.copyOf(scopes);
    }

    static Place at(Scope scope) {
        return new Place(List.of(scope), false);
    }

    boolean reaches(AnswerIndex.Standing answer) {
        return scopes.stream().anyMatch(scope -> answer.scope().contains(scope) || below && scope.contains(answer.scope()));
    }

    /** Those of which another one has taken the place all over here, on that day. */
    Set<UUID> replaced(AnswerIndex index, LocalDate day) {
        Set<UUID> replaced = new HashSet<>();
        for (AnswerIndex.Standing answer : index.standing()) {
            if (answer.overlays() != null
                    && answer.stands(day)
                    && scopes.stream().allMatch(answer.scope()::contains)) {
                replaced.add(answer.overlays());
            }
        }
        return replaced;
    }

    /** What applies here on that day. */
    Predicate<AnswerIndex.Standing> on(AnswerIndex index, LocalDate day) {
        Set<UUID> replaced = replaced(index, day);
        return answer -> answer.stands(day) && reaches(answer) && !replaced.contains(answer.id());
    }
}
