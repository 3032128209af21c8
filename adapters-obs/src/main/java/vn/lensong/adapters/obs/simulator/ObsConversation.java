package vn.lensong.adapters.obs.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One caller: greeted, known by the password or sent away, and answered. */
final class ObsConversation {

    private static final String SALT = "bXXuoi3kGqGZ";
    private static final String CHALLENGE = "thu-thach-cua-lan-nay";
    private static final int NOT_IDENTIFIED = 4007;
    private static final int AUTHENTICATION_FAILED = 4009;
    private static final int VOLUME_METERS = 1 << 16;
    private static final Pattern OP = Pattern.compile("\"op\"\\s*:\\s*(\\d+)");
    private static final Pattern PROOF = Pattern.compile("\"authentication\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern SUBSCRIBED = Pattern.compile("\"eventSubscriptions\"\\s*:\\s*(\\d+)");
    private static final Pattern TYPE = Pattern.compile("\"requestType\"\\s*:\\s*\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\"requestId\"\\s*:\\s*\"([^\"]*)\"");

    private final WebSocketFrames frames;
    private final String password;
    private final Supplier<String> status;
    private final Supplier<String> meters;
    private boolean identified;
    private boolean metered;

    ObsConversation(WebSocketFrames frames, String password, Supplier<String> status, Supplier<String> meters) {
        this.frames = frames;
        this.password = password;
        this.status = status;
        this.meters = meters;
    }

    void hold() throws IOException {
        String asked = password.isEmpty()
                ? ""
                : ",\"authentication\":{\"challenge\":\"%s\",\"salt\":\"%s\"}".formatted(CHALLENGE, SALT);
        frames.send("{\"op\":0,\"d\":{\"obsWebSocketVersion\":\"5.5.0\",\"rpcVersion\":1" + asked + "}}");
        for (String message = frames.next(); message != null; message = frames.next()) {
            switch (found(OP, message)) {
                case "1" -> identify(message);
                case "6" -> answer(message);
                default -> frames.end(NOT_IDENTIFIED);
            }
        }
    }

    private void identify(String message) throws IOException {
        if (!password.isEmpty() && !digest(digest(password + SALT) + CHALLENGE).equals(found(PROOF, message))) {
            frames.end(AUTHENTICATION_FAILED);
            return;
        }
        identified = true;
        String events = found(SUBSCRIBED, message);
        metered = !events.isEmpty() && (Integer.parseInt(events) & VOLUME_METERS) != 0;
        frames.send("{\"op\":2,\"d\":{\"negotiatedRpcVersion\":1}}");
    }

    private void answer(String message) throws IOException {
        if (!identified) {
            frames.end(NOT_IDENTIFIED);
            return;
        }
        if (metered) {
            frames.send("{\"op\":5,\"d\":{\"eventType\":\"InputVolumeMeters\",\"eventIntent\":65536,\"eventData\":"
                    + meters.get() + "}}");
        }
        String type = found(TYPE, message);
        boolean known = type.equals("GetStreamStatus");
        frames.send(("{\"op\":7,\"d\":{\"requestType\":\"%s\",\"requestId\":\"%s\",\"requestStatus\":{\"result\":%s,\"code\":%d}"
                        + "%s}}")
                .formatted(type, found(ID, message), known, known ? 100 : 204, known ? ",\"responseData\":" + status.get() : ""));
    }

    private static String found(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
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
