package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Graph says in the {@code error} member of an answer.
 *
 * <p>Its free text is not kept: it may repeat a token or a person's words. Only the names of
 * permissions are taken from it.
 *
 * @param code Graph's code, -1 when it says none
 * @param subcode 0 when there is none
 * @param passing Graph's own word that the fault passes
 * @param permissions permissions that the text names, in order
 * @param trace the id under which Facebook finds the call
 */
record GraphError(
        int code,
        int subcode,
        boolean passing,
        List<String> permissions,
        @Nullable String trace) {

    private static final Pattern PERMISSION =
            Pattern.compile("\\b(?:pages_[a-z_]+|publish_video|business_management)\\b");
    private static final Pattern TRACE = Pattern.compile("[A-Za-z0-9_+/=-]{1,64}");

    /** The error of an answer, null when the answer is not one. */
    static @Nullable GraphError of(JsonNode answer) {
        JsonNode error = answer.isObject() ? answer.get("error") : null;
        if (error == null || error.isNull()) {
            return null;
        }
        if (!error.isObject()) {
            return new GraphError(-1, 0, false, List.of(), null);
        }
        String message = Json.text(error.get("message"));
        String trace = Json.text(error.get("fbtrace_id"));
        JsonNode passing = error.get("is_transient");
        return new GraphError(
                Json.integer(error.get("code"), -1),
                Json.integer(error.get("error_subcode"), 0),
                passing != null && passing.isBoolean() && passing.getBooleanValue(),
                message == null ? List.of() : permissionsIn(message),
                trace != null && TRACE.matcher(trace).matches() ? trace : null);
    }

    /** The permission it is about: the one it names, or else the one the call needs. */
    String permission(GraphCall call) {
        return permissions.isEmpty() ? GraphPermissions.neededBy(call) : permissions.getFirst();
    }

    private static List<String> permissionsIn(String message) {
        TreeSet<String> found = new TreeSet<>();
        PERMISSION.matcher(message).results().forEach(match -> found.add(match.group()));
        return List.copyOf(found);
    }

    @Override
    public String toString() {
        return code
                + (subcode == 0 ? "" : "/" + subcode)
                + (permissions.isEmpty() ? "" : " " + permissions)
                + (trace == null ? "" : " fbtrace_id=" + trace);
    }
}
