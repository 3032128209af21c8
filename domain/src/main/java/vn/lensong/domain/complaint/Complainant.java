package vn.lensong.domain.complaint;

import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;
import vn.lensong.domain.privacy.Identity;

/**
 * Who complains, as far as anybody knows.
 *
 * @param key the platform's id of the person
 * @param phone E.164
 * @param contact where else an answer goes, such as an address
 */
public record Complainant(
        @Nullable String name, @Nullable String key, @Nullable String phone, @Nullable String contact) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CONTACT = 300;

    public static final Complainant UNKNOWN = new Complainant(null, null, null, null);

    public Complainant {
        name = orNull(Text.optional("name", name, LONGEST_NAME));
        key = orNull(Text.optional("key", key, 200));
        phone = phone == null || phone.isBlank() ? null : Identity.phone(phone);
        contact = orNull(Text.optional("contact", contact, LONGEST_CONTACT));
    }

    /** What is said here, and what the other knows where nothing is. */
    public Complainant or(Complainant other) {
        return new Complainant(
                name == null ? other.name : name,
                key == null ? other.key : key,
                phone == null ? other.phone : phone,
                contact == null ? other.contact : contact);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "Complainant[]";
    }
}
