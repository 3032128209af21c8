package vn.lensong.domain.intake;

/**
 * Whether a comment asks something, with or without a question mark.
 *
 * <p>A question taken for a remark is lost to the person who asked, a remark taken for a question costs a
 * glance: in doubt these rules say yes.
 */
final class TriageQuestions {

    /** A longer comment that only names a matter tells a story about it. */
    private static final int LONGEST_MATTER = 15;

    /** How many words before a pronoun can deny it. */
    private static final int REACH = 4;

    private TriageQuestions() {}

    static boolean asks(TriageText text) {
        if (text.questionMark() || TriageQuestionWords.ANNOUNCED.in(text)) {
            return true;
        }
        TriageText open = text.without(TriageQuestionWords.STATED);
        return TriageQuestionWords.ASKING.in(open) || namesMatter(open) || asksSomewhere(open);
    }

    private static boolean namesMatter(TriageText text) {
        return text.length() <= LONGEST_MATTER && TriageQuestionWords.MATTER.startOf(text);
    }

    private static boolean asksSomewhere(TriageText text) {
        boolean thanks = TriageQuestionWords.THANKS.in(text);
        for (int at = 0; at < text.words().size(); at++) {
            if (stands(TriageQuestionWords.INDEFINITE, text, at) && !isDenied(text, at)) {
                return true;
            }
            boolean first = at == 0 || text.endsClause(at - 1);
            if (first ? opensAsking(text, at) : closesAsking(text, at, thanks)) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensAsking(TriageText text, int at) {
        return stands(TriageQuestionWords.FIRST, text, at) && !text.endsClause(at + 1);
    }

    private static boolean closesAsking(TriageText text, int at, boolean thanks) {
        return (closes(TriageQuestionWords.YES_OR_NO, text, at) && !isAmount(text, at))
                || (!thanks && closes(TriageQuestionWords.PARTICLES, text, at))
                || (closes(TriageQuestionWords.PRONOUNS, text, at) && !isDenied(text, at));
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
