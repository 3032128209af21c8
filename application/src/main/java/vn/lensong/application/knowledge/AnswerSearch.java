package vn.lensong.application.knowledge;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import vn.lensong.domain.Scope;

/**
 * Finds approved answers that fit a question as people type it: without marks, shortened, misspelt.
 *
 * <p>It holds what it was given last and nothing else: it stores nothing, asks nobody and knows no
 * rule. Both methods may be called by many threads at once.
 */
public interface AnswerSearch {

    /**
     * Takes the place of everything that was given before. A search sees all of it or all of what was
     * there before; one that begins after this returned sees all of it. An empty list empties it.
     *
     * @param all each answer once, in any order; up to some ten thousand
     */
    void replace(List<Entry> all);

    /**
     * The answers that fit, the best first, those that fit equally by their id: the same question over
     * the same entries always gets the same list.
     *
     * <p>Empty when nothing fits, and for a text without a word to search by. No text is refused, however
     * long or odd; from some length on the rest of it may be left unread.
     *
     * @param among which answers count at all. One that does not is neither in the list nor in anybody's
     *     way: confidence is about those that count, and as many of these come as fit, up to the limit.
     *     Asked at most once for each answer that fits, quick, and the same for the length of the call
     * @param limit at least 1
     */
    List<Found> search(String text, Predicate<UUID> among, int limit);

    /**
     * An answer to search for.
     *
     * @param wordings the question first, then the other ways in which it is asked
     * @param answer the written form, or the spoken one where there is none, with its figures filled in
     */
    record Entry(UUID answerId, Scope scope, List<String> wordings, String answer) {

        public Entry {
            wordings = List.copyOf(wordings);
        }
    }

    /**
     * An answer that fits.
     *
     * @param score how well it fits, above 0 and at most 1; never rises down the list
     * @param confident whether it fits so well that it may be put before somebody in the middle of a
     *     show; false means: rather silent
     */
    record Found(UUID answerId, double score, boolean confident) {}
}
