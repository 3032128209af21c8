package vn.lensong.domain.hotspot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Digest;

/**
 * What openNDS sends along with a device that wants through, as its forwarding authentication service has it at levels 1
 * and 4: a list of names and values in base64. The router's own token for the device is not in it: only its hash, from
 * which the answer is made with the key that both know.
 *
 * @param hid the hash
 * @param gatewayAddress where the router answers its own network, with its port
 * @param authDir under which it takes the token
 * @param device what the device is told apart by; empty where the router does not say
 */
public record FasRequest(String hid, String gatewayAddress, String authDir, String device) {

    private static final int LONGEST = 4_000;
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{32,64}");
    private static final Pattern DIR = Pattern.compile("[A-Za-z0-9_-]{1,60}");
    private static final String USUAL_DIR = "opennds_auth";

    /** Routers live inside: anybody else who wants to be led to is not one. openNDS calls itself status.client. */
    private static final Pattern INSIDE = Pattern.compile(
            "(10\\.\\d{1,3}|192\\.168|172\\.(1[6-9]|2\\d|3[01])|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7]))"
                    + "\\.\\d{1,3}(\\.\\d{1,3})?(:\\d{1,5})?|status\\.client(:\\d{1,5})?");

    /** Reads it; empty for anything that no router of ours sends. */
    public static Optional<FasRequest> read(@Nullable String fas) {
        if (fas == null || fas.isBlank() || fas.length() > LONGEST) {
            return Optional.empty();
        }
        Map<String, String> values = values(fas);
        String hid = values.getOrDefault("hid", "");
        String gateway = values.getOrDefault("gatewayaddress", "");
        String dir = values.getOrDefault("authdir", USUAL_DIR);
        boolean ours = HASH.matcher(hid).matches() && INSIDE.matcher(gateway).matches() && DIR.matcher(dir).matches();
        return ours
                ? Optional.of(new FasRequest(hid, gateway, dir, values.getOrDefault("clientmac", "")))
                : Optional.empty();
    }

    /** In an address a plus may have become a space. */
    private static Map<String, String> values(String fas) {
        Map<String, String> values = new HashMap<>();
        try {
            String text = new String(
                    Base64.getMimeDecoder().decode(fas.strip().replace(' ', '+')), StandardCharsets.UTF_8);
            for (String pair : text.split(", ")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    values.putIfAbsent(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
                }
            }
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
        return values;
    }

    /** What the router takes for a yes: openNDS calls it the return hash id. */
    public String token(String key) {
        return Digest.of(hid + key);
    }

    /** Where the device brings the token to, and goes on from there. */
    public String returnAddress(String key, String landing) {
        return "http://" + gatewayAddress + "/" + authDir + "/?tok=" + token(key) + "&redir="
                + URLEncoder.encode(landing, StandardCharsets.UTF_8);
    }
}
