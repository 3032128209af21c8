package vn.lensong.adapters.persistence.promotion;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a key that must be recognised and not be known: a hash under the installation's secret. Its key does
 * not rotate, because nothing is left that could be hashed again.
 */
@Singleton
class SilentKeys {

    private static final String MAC = "HmacSHA256";
    private static final String MARK = "silent:";

    private final SecretKeySpec secret;

    SilentKeys(@Value("${lensong.sealing-secret}") String secret) {
        this.secret = new SecretKeySpec(("lensong opt-out\n" + secret).getBytes(StandardCharsets.UTF_8), MAC);
    }

    String of(String key) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(secret);
            return MARK + HexFormat.of().formatHex(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(MAC + ": missing (expected: in every JDK)", e);
        }
    }
}
