package vn.lensong.domain.partner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * Where a partner wants to be told: an https address of the open internet. What its name stands for is looked at again
 * whenever something is sent there.
 */
public record WebhookAddress(String url) {

    private static final int LONGEST = 1000;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /**
     * The address as somebody typed it.
     *
     * @param loopback whether this machine itself may be told, without https: for trying things out
     * @throws Refusal {@code field.missing}, {@code field.too-long}, {@code webhook.address}
     */
    public static WebhookAddress typed(@Nullable String text, boolean loopback) {
        String url = Text.required("url", text, LONGEST);
        URI address = parsed(url);
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        boolean here = LOOPBACK.contains(host);
        boolean named = host.contains(".") && host.matches("[a-z0-9.-]+") && !host.matches("[0-9.]+");
        boolean open = "https".equals(address.getScheme()) && named;
        boolean tried = loopback && here && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
        if (!open && !tried || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw refused();
        }
        return new WebhookAddress(address.toASCIIString());
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return Refusal.field("url", "webhook.address", Map.of());
    }
}
