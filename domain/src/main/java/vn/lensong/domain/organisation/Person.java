package vn.lensong.domain.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * Somebody with an account, and what they may do where.
 *
 * @param passwordHash as the web adapter's hasher wrote it; never leaves the server
 */
public record Person(UUID id, String username, String displayName, String passwordHash, List<Grant> grants) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,59}");

    public Person {
        if (!mayBeCalled(username)) {
            throw Refusal.field("username", "person.username-malformed", Map.of());
        }
        displayName = Text.required("displayName", displayName, 120);
        grants = List.copyOf(grants);
    }

    /** Whether anybody can have this for a username. */
    public static boolean mayBeCalled(String username) {
        return USERNAME.matcher(username).matches();
    }

    @Override
    public String toString() {
        return "Person[" + id + ", " + username + "]";
    }
}
