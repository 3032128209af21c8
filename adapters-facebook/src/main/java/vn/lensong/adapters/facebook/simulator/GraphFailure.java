package vn.lensong.adapters.facebook.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** A call refused in Graph's own terms. */
@SuppressWarnings("serial")
final class GraphFailure extends RuntimeException {

    private final int httpStatus;
    private final String type;
    private final int code;
    private final int subcode;

    GraphFailure(int httpStatus, String type, int code, int subcode, String message) {
        super(message, null, false, false);
        this.httpStatus = httpStatus;
        this.type = type;
        this.code = code;
        this.subcode = subcode;
    }

    static GraphFailure invalid(String message) {
        return new GraphFailure(400, "OAuthException", 100, 0, message);
    }

    static GraphFailure missing(String method, String id) {
        String verb = method.equals("GET") ? "get" : method.equals("DELETE") ? "delete" : "post";
        return new GraphFailure(
                400,
                "GraphMethodException",
                100,
                33,
                "Unsupported " + verb + " request. Object with ID '" + id
                        + "' does not exist, may not be seen, or does not support this operation.");
    }

    static GraphFailure token(int subcode) {
        String message =
                switch (subcode) {
                    case 460 -> "Error validating access token: The password changed.";
                    case 463 -> "Error validating access token: Session has expired.";
                    case 467 -> "Error validating access token: The session is invalid because the user logged out.";
                    default -> "Error validating access token.";
                };
        return new GraphFailure(400, "OAuthException", 190, subcode, message);
    }

    static GraphFailure permission(int code, String message) {
        return new GraphFailure(403, "OAuthException", code, 0, "(#" + code + ") " + message);
    }

    int httpStatus() {
        return httpStatus;
    }

    int code() {
        return code;
    }

    Map<String, Object> body(String traceId) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", String.valueOf(getMessage()));
        error.put("type", type);
        error.put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        if (code == 1 || code == 2) {
            error.put("is_transient", true);
        }
        error.put("fbtrace_id", traceId);
        return Map.of("error", error);
    }
}
