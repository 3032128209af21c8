package vn.lensong.domain.presence;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * Where people find a channel: an address of the open internet. What its name stands for is looked at again whenever it
 * is read.
 */
public record ChannelAddress(String url) {

    private static final int LONGEST = 500;
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    /**
     * The address as somebody typed it; without a scheme it is https.
     *
     * @param loopback whether this machine itself may be one: for trying things out
     * @throws Refusal {@code field.missing}, {@code field.too-long}, {@code channel.address}, {@code channel.kind} for an
     *     address of another kind
     */
    public static ChannelAddress typed(ChannelKind kind, @Nullable String text, boolean loopback) {
        String url = Text.required("url", text, LONGEST);
        URI address = parsed(url.contains("://") ? url : "https://" + url);
        if (!readable(address, loopback)) {
            throw refused("channel.address");
        }
        if (!kind.at(host(address))) {
            throw refused("channel.kind");
        }
        return new ChannelAddress(address.toASCIIString());
    }

    /** Whether an address may be read at all: on the web, by name, at the usual ports, naming nobody. */
    public static boolean readable(URI address, boolean loopback) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = host(address);
        if (!Set.of("http", "https").contains(scheme) || address.getRawUserInfo() != null) {
            return false;
        }
        if (loopback && LOOPBACK.contains(host)) {
            return true;
        }
        boolean named = host.contains(".") && host.matches("[a-z0-9.-]+") && !host.matches("[0-9.]+");
        return named && PORTS.contains(address.getPort());
    }

    /** The same for two addresses that people would take for one. */
    public String key() {
        URI address = URI.create(url);
        String path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/+$", "");
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return host(address).replaceFirst("^(www|m|vi-vn)\\.", "") + path.toLowerCase(Locale.ROOT) + query;
    }

    private static String host(URI address) {
        return address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw refused("channel.address");
        }
    }

    private static Refusal refused(String code) {
        return Refusal.field("url", code, Map.of());
    }
}
