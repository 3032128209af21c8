package vn.lensong.adapters.facebook.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes as Facebook makes them, in lower-case hex. */
final class Signing {

    private Signing() {}

    static String sha256(String secret, String text) {
        return hash("HmacSHA256", secret, text);
    }

    static String sha1(String secret, String text) {
        return hash("HmacSHA1", secret, text);
    }

    private static String hash(String algorithm, String secret, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("algorithm: " + algorithm + " (expected: in every JDK)", impossible);
        }
    }
}
