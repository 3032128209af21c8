package vn.lensong.adapters.persistence.privacy;

import com.google.crypto.tink.prf.Prf;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Encrypts one personal value for its column, and makes what it is found by.
 *
 * <p>An encrypted value is another one every time and opens in its own column only. A lookup is the same every time and
 * tells nothing without the key, so equality is all that can be asked of the database.
 */
@Singleton
public class FieldCipher {

    /** Before what is encrypted; a value without it is from before encryption. */
    private static final String MARK = "enc:";

    private static final int LOOKUP_BYTES = 16;
    private static final int KEY_DIGITS = 8;

    private final PersonalKeys keys;

    FieldCipher(PersonalKeys keys) {
        this.keys = keys;
    }

    /**
     * The value encrypted under the primary key.
     *
     * @param column what it is, such as {@code lead_phone.phone}; it opens nowhere else
     */
    public String sealed(String value, String column) {
        Keys fields = keys.current().fields();
        try {
            byte[] bytes = fields.aead().encrypt(utf8(value), utf8(column));
            return MARK + hex(fields.primary()) + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(column + ": not encrypted (expected: always)", e);
        }
    }

    /** What was encrypted; a value from before encryption as it is. */
    public String opened(String stored, String column) {
        if (!stored.startsWith(MARK)) {
            return stored;
        }
        int from = MARK.length() + KEY_DIGITS + 1;
        Keys fields = keys.current().fields();
        if (!fields.knows(HexFormat.fromHexDigits(stored, MARK.length(), MARK.length() + KEY_DIGITS))) {
            fields = keys.read().fields();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(stored.substring(from));
            return new String(fields.aead().decrypt(bytes, utf8(column)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(column + ": not to be decrypted (expected: its own key and column)", e);
        }
    }

    /** What the value is found by, under the primary key: to be written. */
    public String lookup(String value, String column) {
        Keys lookups = keys.current().lookups();
        return lookup(lookups.primary(), lookups.prfs(), value, column);
    }

    /** All that the value may be found by while keys rotate: to be searched with. */
    public List<String> lookups(String value, String column) {
        Map<Integer, Prf> all = keys.current().lookups().prfs();
        List<String> found = new ArrayList<>();
        all.keySet().stream().sorted().forEach(id -> found.add(lookup(id, all, value, column)));
        return found;
    }

    /** How values begin that are encrypted under the primary key: others want to be written anew. */
    public String current() {
        return MARK + hex(keys.current().fields().primary()) + ":";
    }

    /** How lookups begin that are under the primary key. */
    public String currentLookup() {
        return hex(keys.current().lookups().primary()) + ":";
    }

    private static String lookup(int key, Map<Integer, Prf> prfs, String value, String column) {
        try {
            byte[] hash = Objects.requireNonNull(prfs.get(key)).compute(utf8(column + "\n" + value), LOOKUP_BYTES);
            return hex(key) + ":" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(column + ": no lookup (expected: always)", e);
        }
    }

    private static String hex(int key) {
        return HexFormat.of().toHexDigits(key);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
