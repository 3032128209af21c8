import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The smallest honest receiver: {@code java WebhookReceiver.java PORT SECRET} tells what it was told and believes. */
public final class WebhookReceiver {

    private static final Duration OLDEST = Duration.ofMinutes(5);

    public static void main(String[] arguments) throws Exception {
        byte[] key = Base64.getDecoder().decode(arguments[1].substring("whsec_".length()));
        Set<String> known = new HashSet<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
            String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
            boolean genuine = signed(key, id, time, body, signatures) && fresh(time);
            if (genuine && known.add(id)) {
                System.out.println("verified " + id + " " + new String(body, StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
            exchange.close();
        });
        server.start();
        System.out.println("listening");
    }

    /** Any of the signatures will do: there are two while a secret is exchanged. */
    private static boolean signed(byte[] key, String id, String time, byte[] body, String signatures) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes();
            for (String signature : String.valueOf(signatures).split(" ")) {
                if (MessageDigest.isEqual(expected, signature.getBytes())) {
                    return true;
                }
            }
            return false;
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An old message may be one that somebody caught and sends again. */
    private static boolean fresh(String time) {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(time));
        return Duration.between(sent, Instant.now()).abs().compareTo(OLDEST) < 0;
    }
}
