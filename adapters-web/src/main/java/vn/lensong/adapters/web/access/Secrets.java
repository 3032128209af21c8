package vn.lensong.adapters.web.access;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets nobody guesses: 256 random bits, in letters that may stand in an address. */
@Singleton
public final class Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
