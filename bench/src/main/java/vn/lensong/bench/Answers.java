package vn.lensong.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.lensong.application.knowledge.AnswerSearch.Entry;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Folding;

/** Invented approved answers, and invented comments that ask for them; the same ones for the same seed. */
final class Answers {

    private static final List<String> WHO = List.of(
            "người bán hàng rong", "thợ may", "nông dân", "tài xế", "thợ hồ", "người giúp việc", "sinh viên",
            "người cao tuổi", "hộ cận nghèo", "chủ quán ăn", "thợ cắt tóc", "người nuôi tôm", "người đã nghỉ hưu",
            "mẹ đơn thân", "người khuyết tật", "người Việt ở nước ngoài", "thợ mộc", "chủ tàu cá", "người nội trợ");
    private static final List<String> WHAT = List.of(
            "đóng bảo hiểm xã hội tự nguyện", "mua thẻ bảo hiểm y tế hộ gia đình", "hưởng lương hưu",
            "nhận trợ cấp thai sản", "rút bảo hiểm xã hội một lần", "xin cấp lại thẻ bảo hiểm y tế",
            "chốt sổ bảo hiểm xã hội", "khám chữa bệnh trái tuyến", "nhận trợ cấp thất nghiệp", "đổi mức đóng",
            "đóng bù cho đủ năm", "chuyển nơi khám ban đầu", "gộp hai sổ", "sửa ngày sinh trên thẻ",
            "nhận tiền tử tuất", "tra cứu quá trình đóng", "ủy quyền nhận lương hưu", "đóng trước nhiều năm");
    private static final List<String> ASKED = List.of(
            "cần giấy tờ gì", "ở đâu", "mất bao lâu", "được bao nhiêu tiền", "từ năm nào", "có được không",
            "thủ tục thế nào", "có mất phí không", "ai được giảm", "qua mạng được không", "bao nhiêu tuổi thì được");
    private static final List<String> WHERE = List.of(
            "xã Phú Lộc", "phường Tân An", "huyện Bình Hòa", "thị trấn Sông Đào", "tỉnh Hoa Lâm", "xã Đông Hải",
            "phường Mỹ Thạnh", "đảo Hòn Sơn", "xã Yên Bình", "khu phố Ba", "ấp Năm", "thôn Đoài");
    private static final List<String> OPENINGS = List.of("", "", "cho em hỏi ", "ad ơi ", "dạ cho hỏi ", "e muốn hỏi ");

    private final Random random;
    private final List<String> words = new ArrayList<>();

    Answers(long seed) {
        random = new Random(seed);
        for (List<String> phrases : List.of(WHO, WHAT, ASKED, WHERE)) {
            phrases.forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        }
        // Syllables of the written language that are in no list: answers are full of rarer words.
        for (String initial : "b c ch d g h kh l m n ng nh ph qu r s t th tr v x".split(" ")) {
            for (String rest : "ai an âu iên oan ương ôc inh eo uy ăt ơi êm ung".split(" ")) {
                words.add(initial + rest);
            }
        }
    }

    /** Each with three wordings and a text of 60 to 260 words. */
    List<Entry> entries(int count) {
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String question = question();
            entries.add(new Entry(
                    new UUID(random.nextLong(), i),
                    Scope.NATION,
                    List.of(question, question(), Folding.folded(question)),
                    text(60 + random.nextInt(200))));
        }
        return entries;
    }

    /** One comment; every second without diacritics, every third with short spellings. */
    String comment() {
        String text = one(OPENINGS) + question();
        if (random.nextInt(3) == 0) {
            text = text.replace("không", "ko").replace("được", "dc").replace("bảo hiểm xã hội", "bhxh")
                    .replace("bao nhiêu", "bn");
        }
        return random.nextBoolean() ? Folding.folded(text) : text;
    }

    private String question() {
        return one(WHO) + " ở " + one(WHERE) + " " + one(WHAT) + " " + one(ASKED) + " năm " + (2024 + random.nextInt(5));
    }

    /** Rarer words are rarer: the square of a chance takes the first ones most. */
    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            double chance = random.nextDouble();
            text.append(words.get((int) (chance * chance * words.size()))).append(i % 17 == 16 ? ". " : " ");
        }
        return text.toString();
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
