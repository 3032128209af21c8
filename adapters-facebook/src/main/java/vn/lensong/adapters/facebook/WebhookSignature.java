package vn.lensong.adapters.facebook;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a webhook comes from Facebook: the signature is over the bytes exactly as they came,
 * and while the app secret is being rotated the previous one counts as well.
 */
@Singleton
final class WebhookSignature {

    private static final String SCHEME = "sha256=";

    private final List<String> secrets;

    WebhookSignature(FacebookProperties properties) {
        this.secrets = Stream.of(properties.appSecret(), properties.previousAppSecret())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether the header signs these bytes with a secret of ours; without any secret nothing does. */
    boolean proves(@Nullable String header, byte[] body) {
        if (header == null || !header.startsWith(SCHEME)) {
            return false;
        }
        byte[] given = header.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8);
        boolean proved = false;
        for (String secret : secrets) {
            byte[] expected = Hmac.hex(secret, body).getBytes(StandardCharsets.UTF_8);
            proved |= MessageDigest.isEqual(expected, given);
        }
        return proved;
    }
}
