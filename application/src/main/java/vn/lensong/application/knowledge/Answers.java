package vn.lensong.application.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerEvent;

/** Answers, approved and on the way there. */
public interface Answers {

    Optional<Answer> find(UUID id);

    /** Those of these that are there, in no order. */
    List<Answer> find(Collection<UUID> ids);

    /** What was imported into this very scope under this name. */
    Optional<Answer> imported(Scope scope, String externalId);

    /** What is looked for, newest first, then by id. */
    Page<Answer> page(Filter filter, Page.Ask ask);

    /** All approved ones, in no order: what a search is made of. */
    List<Answer> approved();

    /** Approved ones that quote any of these figures, in no order. */
    List<Answer> quoting(Set<String> figures);

    /** Approved ones whose last day is before this one, or that are to be looked at again by then; at most 200. */
    List<Answer> due(LocalDate today);

    /**
     * Another number after every save that makes, changes or ends an approved answer, once it is
     * committed, on whichever node it was made.
     */
    long revision();

    boolean none();

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused. So is a second one of an external id in a
     * scope.
     */
    void save(Answer next, AnswerEvent because);

    /**
     * What to list.
     *
     * @param around answers that apply at any of these: written there, above or below
     * @param state null for every
     * @param category null for every
     * @param text words in the question, its wordings, the answer or its external id, with or without
     *     marks; null for any
     */
    record Filter(
            List<Scope> around, Answer.@Nullable State state, @Nullable String category, @Nullable String text) {

        public Filter {
            around = List.copyOf(around);
        }
    }
}
