package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A page that pretends to be an organisation: {@code FOUND -> REPORTED -> GONE}, or {@code DISMISSED} when it was none.
 *
 * @param why what gives it away
 * @param reportedAt when its platform was told, null until then
 * @param settledAt when it was gone or found to be none, null until then
 */
public record Impostor(
        UUID id,
        long version,
        Scope scope,
        UUID organisationId,
        ChannelKind kind,
        ChannelAddress address,
        String why,
        State state,
        Instant foundAt,
        @Nullable Instant reportedAt,
        @Nullable Instant settledAt) {

    private static final int LONGEST = 500;

    /** What was done about it. */
    public enum State {
        FOUND,
        REPORTED,
        GONE,
        /** It was nobody who pretends. */
        DISMISSED
    }

    public Impostor {
        why = Text.required("why", why, LONGEST);
    }

    public static Impostor found(
            UUID id, Scope scope, UUID organisationId, ChannelKind kind, ChannelAddress address, String why, Instant at) {
        return new Impostor(id, 0, scope, organisationId, kind, address, why, State.FOUND, at, null, null);
    }

    /** One step further. Refuses {@code impostor.state} for any other step. */
    public Impostor moved(State next, Instant at) {
        boolean follows = switch (state) {
            case FOUND -> next != State.FOUND;
            case REPORTED -> next == State.GONE || next == State.DISMISSED;
            case GONE, DISMISSED -> false;
        };
        if (!follows) {
            throw Refusal.conflict("impostor.state", Map.of("state", state.name(), "next", next.name()));
        }
        boolean reported = next == State.REPORTED;
        return new Impostor(
                id, version, scope, organisationId, kind, address, why, next, foundAt, reported ? at : reportedAt,
                reported ? null : at);
    }

    /** Whether people may still be led astray by it. */
    public boolean open() {
        return state == State.FOUND || state == State.REPORTED;
    }
}
