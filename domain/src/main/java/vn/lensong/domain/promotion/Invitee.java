package vn.lensong.domain.promotion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * Who is invited.
 *
 * @param personKey the platform's id of the person, null when it is not known
 * @param phone E.164, a number the person left with us; null when none is known. Nobody else's word counts
 * @param name what the person is called by whoever invites
 */
public record Invitee(@Nullable String personKey, @Nullable String phone, String name) {

    public Invitee {
        name = Text.required("name", name, 100);
    }

    /** Somebody whom the inviter knows and we do not. */
    public static Invitee friend(String name) {
        return new Invitee(null, null, name);
    }

    /** Whether we know nothing by which to find the person again. */
    public boolean friend() {
        return personKey == null && phone == null;
    }

    /** What the person is found again by, first the platform's key; null for a friend. */
    public @Nullable String key() {
        return keys().stream().findFirst().orElse(null);
    }

    /** All that the person is found again by; none for a friend. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (personKey != null) {
            keys.add(personKey(personKey));
        }
        if (phone != null) {
            keys.add(phoneKey(phone));
        }
        return keys;
    }

    public static String personKey(String key) {
        return "person:" + key;
    }

    public static String phoneKey(String phone) {
        return "phone:" + phone;
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "Invitee[" + (friend() ? "friend" : "known") + "]";
    }
}
