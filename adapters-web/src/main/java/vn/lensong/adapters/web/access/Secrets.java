package vn.lensong.adapters.web.access;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secrets nobody guesses: 256 random bits, in letters that may stand in an address. */
@Singleton
public final class Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    public String next() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    /** One to sign messages with, in the form that Standard Webhooks gives it. */
    public String nextForSigning() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes());
    }

    /** One of digits and letters a to f alone, for what takes nothing else. */
    public String nextInHex() {
        return HexFormat.of().formatHex(bytes());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
