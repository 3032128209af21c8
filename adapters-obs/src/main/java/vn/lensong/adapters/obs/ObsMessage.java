package vn.lensong.adapters.obs;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * One message of the protocol.
 *
 * @param op what kind of message it is
 * @param data its members, an empty object when it has none
 */
record ObsMessage(int op, JsonNode data) {

    static final int HELLO = 0;
    static final int IDENTIFIED = 2;
    static final int EVENT = 5;
    static final int RESPONSE = 7;

    /** The event of volume meters, which nobody is sent who does not ask for it. */
    static final int VOLUME_METERS = 1 << 16;

    private static final JsonMapper MAPPER = JsonMapper.createDefault();
    private static final int RPC_VERSION = 1;

    /** Throws for what is no message of the protocol. */
    static ObsMessage read(String text) throws IOException {
        JsonNode node = MAPPER.readValue(text.getBytes(StandardCharsets.UTF_8), Argument.of(JsonNode.class));
        JsonNode op = node != null && node.isObject() ? node.get("op") : null;
        JsonNode data = op != null && op.isNumber() ? node.get("d") : null;
        if (op == null || data == null || !data.isObject()) {
            throw new IOException("obs: a message without op and d (expected: both)");
        }
        return new ObsMessage(op.getIntValue(), data);
    }

    /** The answer to a greeting; the password leaves as a digest only, and not at all where none is asked for. */
    static String identify(@Nullable JsonNode authentication, String password) {
        String proof = "";
        if (authentication != null && authentication.isObject()) {
            String secret = digest(password + text(authentication, "salt"));
            proof = ",\"authentication\":\"" + digest(secret + text(authentication, "challenge")) + "\"";
        }
        return "{\"op\":1,\"d\":{\"rpcVersion\":" + RPC_VERSION + proof + ",\"eventSubscriptions\":" + VOLUME_METERS + "}}";
    }

    /** A request without parameters. */
    static String request(String type, String id) {
        return "{\"op\":6,\"d\":{\"requestType\":\"" + type + "\",\"requestId\":\"" + id + "\",\"requestData\":{}}}";
    }

    String text(String member) {
        return text(data, member);
    }

    private static String text(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value != null && value.isString() ? value.getStringValue() : "";
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }
}
