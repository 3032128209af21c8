package vn.lensong.domain.intake;

import java.util.regex.Pattern;

/** Whether a comment answers a minigame: a letter, a number, "câu 1: ...", "đáp án ...". */
final class TriageGames {

    private static final TriagePhrases ANSWERS = TriagePhrases.of(
            "đáp án",
            "dự đoán",
            "đoán #|đúng",
            "chọn a|b|c|d",
            "chọn câu|đáp a|b|c|d|án",
            "có # người|bạn trả|đúng|cùng|giống|tham|dùng|chọn",
            "# người trả|đúng|dùng|giống|chọn",
            "con số may",
            "minigame|minigames",
            "mini game");

    private static final TriagePhrases NUMBERED = TriagePhrases.of("câu #", "=đa a|b|c|d", "da a|b|c|d");
    private static final TriagePhrases CHOICE = TriagePhrases.of("=a|=b|=c|=d");
    private static final TriagePhrases FILLER =
            TriagePhrases.of("#",
                    "nhé|nha|nhe|=ạ|=a|ad|add|=ơi|=b|=c|=d|và|số|người|mn|luôn|chắc|chắn|đúng|là|dự|"
                            + "đoán");

    private static final Pattern GUESS = Pattern.compile("\\d[\\d.,]{1,5}");

    private TriageGames() {}

    static boolean answers(TriageText text) {
        return ANSWERS.in(text)
                || NUMBERED.startOf(text)
                || isAbbreviated(text)
                || (CHOICE.startOf(text) && onlyFillersAfter(text, 1))
                || isGuess(text);
    }

    /** "ĐA: A". */
    private static boolean isAbbreviated(TriageText text) {
        return text.words().size() > 2
                && text.words().get(0).letters().equals("da")
                && text.endsClause(1)
                && CHOICE.endAt(text, 2) > 2;
    }

    /** A bare number that is too long for a show of hands and too short for a code. */
    private static boolean isGuess(TriageText text) {
        return text.length() == 1 && GUESS.matcher(text.words().getFirst().letters()).matches();
    }

    private static boolean onlyFillersAfter(TriageText text, int from) {
        int at = from;
        while (at < text.words().size()) {
            int end = text.endsClause(at) ? at + 1 : FILLER.endAt(text, at);
            if (end == at) {
                return false;
            }
            at = end;
        }
        return true;
    }
}
