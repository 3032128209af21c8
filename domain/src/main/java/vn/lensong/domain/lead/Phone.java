package vn.lensong.domain.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * A number somebody left; personal data.
 *
 * @param e164 such as {@code +84912345678}
 * @param asWritten as it stood in the words, for whoever has to tell whether it was read rightly
 */
public record Phone(String e164, String asWritten) {

    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final int LONGEST = 60;
    private static final int MOST = 20;

    public Phone {
        if (!SHAPE.matcher(e164).matches()) {
            throw Refusal.field("phone", "lead.bad-phone", Map.of());
        }
        String clean = Text.optional("phone", asWritten.length() > LONGEST ? "" : asWritten, LONGEST);
        asWritten = clean.isEmpty() ? e164 : clean;
    }

    /** Both, each number once, at most twenty: nobody has more, and whoever writes them all means none. */
    static List<Phone> joined(List<Phone> first, List<Phone> more) {
        List<Phone> all = new ArrayList<>(first);
        for (Phone phone : more) {
            if (all.size() < MOST && all.stream().noneMatch(known -> known.e164().equals(phone.e164()))) {
                all.add(phone);
            }
        }
        return all;
    }

    public static Phone of(String e164) {
        return new Phone(e164, e164);
    }

    /** Names no number in logs. */
    @Override
    public String toString() {
        return "Phone[•]";
    }
}
