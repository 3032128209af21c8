package vn.lensong.domain.question;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of the field, folded: what means the same, what says little, and what must not be confused. */
final class LikenessWords {

    private static final int LONGEST = 5;

    /** Phrases that mean one thing; the first entry of a line is what they become. Longer ones win. */
    private static final Map<String, String> MEANING = meanings(
            "bhxh|bao hiem xa hoi|bh xa hoi|bhxahoi|bao hiem xh|so bao hiem",
            "bhyt|bao hiem y te|bh y te|bao hiem yt|the bao hiem y te|the bhyt|the bao hiem|the y te",
            "bhtn|bao hiem that nghiep|bh that nghiep|tro cap that nghiep|that nghiep|tctn",
            "bhxh tunguyen|bhxhtn",
            "baohiem|bao hiem|bh",
            "tunguyen|tu nguyen|tn",
            "batbuoc|bat buoc|bb",
            "hogiadinh|ho gia dinh|hgd|ho gd|theo ho|ca nha|ca ho",
            "baonhieu|bao nhieu tien|bao nhieu|bao nhiu|bnhieu|bnhiu|bnh|bn tien|bn|nhieu tien|nhiu tien|may tien|may|nhieu|muc dong|muc phi|phi dong|gia|het bao nhieu|muc huong|muc tien|phi",
            "thamgia|tham gia|dong|mua|nop|dang ky|dki|dk|lam",
            "odau|o dau|cho nao|noi nao|dau|dia chi",
            "khinao|khi nao|bao gio|luc nao|chung nao|bao h",
            "thenao|nhu the nao|nhu nao|the nao|ntn|ra sao|lam sao|cach thuc|cach|thu tuc|huong dan|nhu thenao",
            "giayto|giay to|ho so|can gi|can nhung gi|gom nhung gi",
            "dieukien|dieu kien|doi tuong",
            "motlan|1 lan|mot lan",
            "rut|nhan|huong|lanh|linh|chi tra|thanh toan",
            "huu|luong huu|huu tri|nghi huu|ve huu",
            "thaisan|thai san|sinh con|sinh de|de con|sinh em be",
            "omdau|om dau",
            "tuat|tu tuat",
            "thoiviec|thoi viec|mat viec",
            "tainan|tai nan",
            "nuocngoai|nuoc ngoai",
            "khambenh|kham chua benh|kham benh|chua benh|kcb|kham|di vien|nam vien",
            "duoc|dc|dk khong",
            "khong|ko|k|kg|kh|hok|hong|hem|hk|hongg|chang|cha",
            "chua|chx",
            "laodong|nguoi lao dong|lao dong|nld",
            "doanhnghiep|doanh nghiep|cong ty|cty|dn",
            "nguoi|ng|khau|thanh vien",
            "thang|th|t",
            "nongdan|nong dan|lam ruong|lam nong",
            "canngheo|can ngheo",
            "hongheo|ho ngheo|ngheo",
            "noptre|cham dong|cham nop|dong tre|nop cham",
            "tracuu|tra cuu|kiem tra|xem lai",
            "quyenloi|quyen loi|loi ich|duoc gi|co loi gi",
            "hotro|ho tro|nha nuoc ho tro");

    /** Say how somebody speaks and nothing of what is asked. */
    private static final Set<String> EMPTY = words(
            "a ah ak ad add admin adm em e minh mk anh chi c toi tui chau con co bac chu ong ba ban cac moi mn page shop ctr"
                    + " chuong trinh cho hoi xin voi vay v vs z thi la roi r oi nhe nha nhi ha ne day nay do ma va cung"
                    + " thoi luon nua di thua giup gium dum biet muon dang hien bay gio moi nhat chi tiet chuan"
                    + " ve de o tu den theo cua nhung cac mot tai mau tai ve lam on cam cua bi khi neu nhu");

    /** Carry little: they make a sentence and seldom a difference. */
    private static final Set<String> LIGHT = words("duoc khong co phai can chua bao gom the nam thang nguoi tien quy dinh"
            + " sau truoc trong ngoai tinh cap nhat dung baohiem");

    /** Who or what is insured; two questions about different ones have different answers. */
    static final List<Set<String>> APART = List.of(
            words("bhxh bhyt bhtn thoiviec"),
            words("tunguyen batbuoc hogiadinh"),
            words("hongheo canngheo"),
            words("thaisan omdau huu motlan tuat tainan bhtn thoiviec"),
            words("baonhieu odau khinao thenao giayto dieukien tracuu"));

    static final Set<String> DENIALS = words("khong chua");

    /** After these a denial denies; anywhere else it ends a yes-or-no question. */
    static final Set<String> DENIED = words("phai thamgia duoc co can rut tra luong bi con chot dung lam di muon noptre"
            + " viec kham mat biet");

    private LikenessWords() {}

    /** The meaning of the longest phrase that begins here, null when the word stands for itself. */
    static Found at(String[] words, int from) {
        for (int length = Math.min(LONGEST, words.length - from); length > 0; length--) {
            String phrase = length == 1
                    ? words[from]
                    : String.join(" ", Arrays.asList(words).subList(from, from + length));
            String meaning = MEANING.get(phrase);
            if (meaning != null) {
                return new Found(meaning, length);
            }
        }
        return new Found(words[from], 1);
    }

    static double weight(String meaning) {
        if (EMPTY.contains(meaning)) {
            return 0;
        }
        return LIGHT.contains(meaning) ? 0.3 : 1;
    }

    /** What some words mean, and how many they were. */
    record Found(String meaning, int length) {}

    private static Map<String, String> meanings(String... lines) {
        Map<String, String> meanings = new HashMap<>();
        for (String line : lines) {
            String[] phrases = line.split("\\|");
            for (String phrase : phrases) {
                meanings.put(phrase, phrases[0]);
            }
        }
        return Map.copyOf(meanings);
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
