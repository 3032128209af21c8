package vn.lensong.domain.listening;

import java.util.Set;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.Triage;
import vn.lensong.domain.intake.TriagePhrases;
import vn.lensong.domain.intake.TriageText;

/**
 * What a short list of words says about how somebody feels, and how sure it is. Where the words say both or nothing, it
 * says so.
 */
final class SentimentRules {

    /** Less sure than this is not said. */
    static final double SURE = 0.6;

    private static final TriagePhrases GLAD = TriagePhrases.of(
            "cảm|cám|kám ơn|on",
            "=hay quá|lắm|thật|ghê|thế|và|ạ",
            "rất|quá|thật|cực hay|tốt|hữu|bổ|ý|tuyệt|nhanh|nhiệt|dễ|tiện|yên|vui|mừng|ủng",
            "tốt quá|lắm|thật",
            "tuyệt vời|quá",
            "hữu|bổ|có ích",
            "ý nghĩa",
            "nhiệt tình",
            "tận tâm|tình",
            "chu đáo",
            "hài lòng",
            "yên tâm",
            "tin tưởng",
            "may quá|mắn|mà|nhờ",
            "nhờ có bảo|bhxh|bhyt|thẻ|lương",
            "nhanh gọn|chóng",
            "dễ hiểu|thương",
            "thân thiện",
            "chuyên nghiệp",
            "vui quá|lắm|vì",
            "mừng quá|lắm|vì",
            "ủng hộ",
            "đáng đồng|tiền|mua|để",
            "được trả|thanh|chi hết|toán hết|đủ|toàn",
            "đỡ được|lo|tốn|bao|khổ",
            "thích quá|lắm",
            "=ok quá|lắm",
            "thiết thực",
            "nhân văn",
            "đúng hẹn");

    /** Turn the words that come after them round. */
    private static final TriagePhrases TURNED = TriagePhrases.of(
            "không|ko|k|chẳng|chả|chưa|đâu|hết có|được|thấy|dám|hề|thể hữu|ích|yên|tin|hài|vui|ý|nhiệt|hay|tốt",
            "không|ko|k|chẳng|chả|chưa|thiếu hay|tốt|hữu|yên|tin|hài|vui|nhiệt|thân|chuyên|thiết|đúng|nhanh|dễ",
            "mất|hết tin|vui|hay");

    private static final TriagePhrases SORRY = TriagePhrases.of(
            "thất vọng",
            "chán quá|lắm|thật|ghê|hẳn",
            "tệ|dở|kém quá|lắm|thật|hại",
            "bức xúc",
            "lo quá|lắm|lắng|ngại",
            "sợ quá|lắm|mất|bị|không|lừa",
            "khó quá|lắm|hiểu|chịu|khăn",
            "buồn quá|lắm|thật",
            "mất niềm|công|thời|trắng",
            "thiệt thòi",
            "bất công",
            "vô lý|lí",
            "phí tiền|phạm",
            "đắt|mắc quá|lắm|thế");

    private SentimentRules() {}

    /** How somebody feels, going by the rules. */
    record Said(Sentiment sentiment, double confidence) {

        static final Said NOTHING = new Said(Sentiment.UNSCORED, 0);
    }

    static Said of(String words, TriageText text) {
        Set<Label> labels = Triage.labels(words, false);
        int turned = TURNED.count(text);
        int glad = Math.max(0, GLAD.count(text) - turned);
        int sorry = SORRY.count(text) + turned + (labels.contains(Label.COMPLAINT) ? 2 : 0);
        if (glad > 0 && sorry > 0) {
            return Said.NOTHING;
        }
        if (sorry > 0) {
            return new Said(Sentiment.NEGATIVE, sorry == 1 ? 0.7 : 0.85);
        }
        if (glad > 0) {
            // Thanks in front of a question are manners and no praise.
            boolean asks = labels.contains(Label.QUESTION);
            return asks ? new Said(Sentiment.NEUTRAL, SURE) : new Said(Sentiment.POSITIVE, glad == 1 ? 0.75 : 0.9);
        }
        return labels.contains(Label.QUESTION) ? new Said(Sentiment.NEUTRAL, 0.7) : Said.NOTHING;
    }
}
