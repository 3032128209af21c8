package vn.lensong.domain.intake;

import java.util.List;
import vn.lensong.domain.intake.Folding.Spelling;

/**
 * Whether a comment asks something, with or without a question mark.
 *
 * <p>A question taken for a remark is lost to the person who asked, a remark taken for a question costs a
 * glance: in doubt these rules say yes.
 */
final class TriageQuestions {

    /** A longer comment that only names a matter tells a story about it. */
    private static final int LONGEST_MATTER = 30;

    /** The same in the words of offices, which need more of them. */
    private static final int LONGEST_FORMAL_MATTER = 60;

    /** Shorter than this "tôi có thể ..." promises more often than it asks, and a case is not yet put. */
    private static final int SHORTEST_CASE = 8;

    /** A comment of so many words that ends in an ellipsis may have been cut off before it asked. */
    private static final int SHORTEST_CUT = 10;

    /** How many words before a pronoun can deny it. */
    private static final int REACH = 4;

    /** How many words before it can turn a pronoun into bafflement, or a place into none. */
    private static final int FAR = 12;

    private TriageQuestions() {}

    static boolean asks(TriageText text) {
        if (text.questionMark() || TriageQuestionWords.ANNOUNCED.in(text)) {
            return true;
        }
        TriageText open = text.without(TriageQuestionWords.STATED);
        return TriageQuestionWords.ASKING.in(open)
                || namesMatter(open)
                || isCutOff(open)
                || putsCase(open)
                || offersAlternatives(open)
                || asksSomewhere(open);
    }

    private static boolean namesMatter(TriageText text) {
        if (!TriageMatters.MATTER.startOf(text) || TriageMatters.VERDICT.in(text)) {
            return false;
        }
        boolean formal = text.length() <= LONGEST_FORMAL_MATTER && TriageMatters.FORMAL.count(text) >= 2;
        return formal || text.length() <= LONGEST_MATTER && !TriageComplaints.complains(text);
    }

    /** "Người lao động nghỉ không lương thì chế độ thai sản ...": told to an office, it waits for an answer. */
    private static boolean putsCase(TriageText text) {
        return TriageMatters.CASE.startOf(text)
                && text.length() >= SHORTEST_CASE
                && TriageMatters.FORMAL.count(text) >= 2
                && !TriageMatters.VERDICT.in(text);
    }

    /** "Em có giấy chứng nhận ... thì giấy này ...": the page shows no more, a person can. */
    private static boolean isCutOff(TriageText text) {
        return text.cutOff() && text.length() >= SHORTEST_CUT && TriageMatters.FORMAL.in(text);
    }

    /** "Cấp lại hay cấp mới": the same word on both sides leaves the choice open. */
    private static boolean offersAlternatives(TriageText text) {
        List<Spelling> words = text.words();
        for (int at = 2; at < words.size() - 2; at++) {
            if (stands(TriageQuestionWords.OR, text, at)
                    && !words.get(at + 1).equals(TriageText.BREAK)
                    && (words.get(at - 2).equals(words.get(at + 1)) || words.get(at - 1).equals(words.get(at + 2)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean asksSomewhere(TriageText text) {
        boolean thanks = TriageQuestionWords.THANKS.in(text);
        boolean mayPutCase = text.length() >= SHORTEST_CASE;
        for (int at = 0; at < text.words().size(); at++) {
            if (stands(TriageQuestionWords.INDEFINITE, text, at) && !isDenied(text, at)) {
                return true;
            }
            boolean first = at == 0 || text.endsClause(at - 1);
            if (first ? opensAsking(text, at, mayPutCase) : closesAsking(text, at, thanks)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensAsking(TriageText text, int at, boolean mayPutCase) {
        return (stands(TriageQuestionWords.FIRST, text, at) && !text.endsClause(at + 1))
                || (mayPutCase && stands(TriageMatters.MAY_WE, text, at));
    }

    private static boolean closesAsking(TriageText text, int at, boolean thanks) {
        return (closes(TriageQuestionWords.YES_OR_NO, text, at) && !isAmount(text, at))
                || (!thanks && closes(TriageQuestionWords.PARTICLES, text, at))
                || closes(TriageMatters.OPEN_LISTS, text, at)
                || (closes(TriageQuestionWords.WHERE, text, at) && !isNowhere(text, at))
                || (closes(TriageQuestionWords.PRONOUNS, text, at) && !isDenied(text, at));
    }

    /** "Có thấy đâu" denies, and asks for no place. */
    private static boolean isNowhere(TriageText text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - FAR) && !text.endsClause(i); i--) {
            if (stands(TriageQuestionWords.NOT_WHERE, text, i) || stands(TriageQuestionWords.DENIAL, text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(TriagePhrases phrases, TriageText text, int at) {
        return phrases.endAt(text, at) > at;
    }

    private static boolean isDenied(TriageText text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH) && !text.endsClause(i); i--) {
            if (stands(TriageQuestionWords.THEN, text, i)) {
                return false;
            }
            if (stands(TriageQuestionWords.DENIAL, text, i)) {
                return !stands(TriageQuestionWords.IGNORANCE, text, i);
            }
        }
        return isBaffled(text, at);
    }

    private static boolean isBaffled(TriageText text, int at) {
        for (int i = at - 1; i >= Math.max(0, at - FAR) && !text.endsClause(i); i--) {
            if (stands(TriageQuestionWords.BAFFLED, text, i)) {
                return true;
            }
        }
        return false;
    }

    /** "200 k" is money. */
    private static boolean isAmount(TriageText text, int at) {
        return text.words().get(at).letters().equals("k") && text.words().get(at - 1).isNumber();
    }

    /** Whether such a phrase stands here and only particles and names follow it in its clause. */
    private static boolean closes(TriagePhrases phrases, TriageText text, int at) {
        int end = phrases.endAt(text, at);
        if (end == at) {
            return false;
        }
        while (!text.endsClause(end) && !stands(TriageQuestionWords.NEXT, text, end)) {
            int next = TriageQuestionWords.TAIL.endAt(text, end);
            if (next == end) {
                return false;
            }
            end = next;
        }
        return true;
    }
}
