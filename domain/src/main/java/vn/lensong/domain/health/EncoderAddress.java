package vn.lensong.domain.health;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * Where an encoder is asked for its figures: a machine of our own network, by number.
 *
 * <p>People type it in, and the server calls it: so only loopback and private addresses are taken, and no names, which
 * could lead elsewhere the day after.
 */
public record EncoderAddress(String host, int port) {

    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern TYPED = Pattern.compile("(?:ws://)?([0-9.]{7,15}|localhost)(?::(\\d{1,5}))?/?");
    private static final int USUAL_PORT = 4455;
    private static final int LEAST_PORT = 1024;
    private static final int MOST_PORT = 65_535;

    public EncoderAddress {
        if (port < LEAST_PORT || port > MOST_PORT || !host.equals("localhost") && !isNear(host)) {
            throw refused();
        }
    }

    /** As people type it, such as {@code 192.168.1.20:4455}. Refuses {@code encoder.address}. */
    public static EncoderAddress typed(@Nullable String text) {
        Matcher typed = TYPED.matcher(text == null ? "" : text.strip());
        if (!typed.matches()) {
            throw refused();
        }
        String port = typed.group(2);
        return new EncoderAddress(typed.group(1), port == null ? USUAL_PORT : Integer.parseInt(port));
    }

    private static boolean isNear(String host) {
        Matcher four = IPV4.matcher(host);
        if (!four.matches()) {
            return false;
        }
        int[] part = new int[4];
        for (int i = 0; i < 4; i++) {
            part[i] = Integer.parseInt(four.group(i + 1));
            // A leading zero means octal to some and decimal to others.
            if (part[i] > 255 || !four.group(i + 1).equals(Integer.toString(part[i]))) {
                return false;
            }
        }
        return part[0] == 127
                || part[0] == 10
                || part[0] == 192 && part[1] == 168
                || part[0] == 172 && part[1] >= 16 && part[1] <= 31;
    }

    private static Refusal refused() {
        return Refusal.field("address", "encoder.address", Map.of());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
