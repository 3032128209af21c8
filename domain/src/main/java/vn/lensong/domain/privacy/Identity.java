package vn.lensong.domain.privacy;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * What a person is found by in everything we hold.
 *
 * @param keys the platforms' ids of the person
 * @param phones E.164
 */
public record Identity(Set<String> keys, Set<String> phones) {

    private static final Pattern E164 = Pattern.compile("\\+84[0-9]{9}");
    private static final int LONGEST_KEY = 200;
    private static final int MOST = 20;

    /** Refuses {@code identity.empty}, {@code identity.too-many}, {@code identity.bad-phone} and {@code identity.bad-key}. */
    public Identity {
        keys = Set.copyOf(keys);
        phones = Set.copyOf(phones);
        if (keys.isEmpty() && phones.isEmpty()) {
            throw Refusal.invalid("identity.empty");
        }
        if (keys.size() + phones.size() > MOST) {
            throw Refusal.invalid("identity.too-many", Map.of("most", MOST));
        }
        if (!phones.stream().allMatch(phone -> E164.matcher(phone).matches())) {
            throw Refusal.field("phones", "identity.bad-phone", Map.of());
        }
        if (keys.stream().anyMatch(key -> key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Refusal.field("keys", "identity.bad-key", Map.of("longest", LONGEST_KEY));
        }
    }

    /** A number as it is typed, in E.164. Refuses {@code identity.bad-phone}. */
    public static String phone(String typed) {
        String digits = typed.replaceAll("[\\s.()-]", "");
        String national = digits.startsWith("+84") ? digits.substring(3) : digits.startsWith("0") ? digits.substring(1) : "";
        if (!E164.matcher("+84" + national).matches()) {
            throw Refusal.field("phones", "identity.bad-phone", Map.of());
        }
        return "+84" + national;
    }

    /** A platform's id as it is typed. Refuses {@code identity.bad-key}. */
    public static String key(String typed) {
        String key = Text.optional("keys", typed, LONGEST_KEY);
        if (key.isEmpty()) {
            throw Refusal.field("keys", "identity.bad-key", Map.of("longest", LONGEST_KEY));
        }
        return key;
    }

    /** Both taken for the same person. */
    public Identity and(Set<String> moreKeys, Set<String> morePhones) {
        Set<String> allKeys = new TreeSet<>(keys);
        allKeys.addAll(moreKeys);
        Set<String> allPhones = new TreeSet<>(phones);
        allPhones.addAll(morePhones);
        return new Identity(allKeys, allPhones);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "Identity[" + keys.size() + " keys, " + phones.size() + " phones]";
    }
}
