package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A channel of an organisation: {@code UNDER_REVIEW -> PUBLISHED -> ARCHIVED}, and back to review when its address
 * changes or it is taken up again.
 *
 * @param name what people call it; may be empty
 * @param ownerId who looks after it, null while nobody does
 * @param validatedAt when somebody last made sure that it is ours and works, null until then
 * @param validatedBy who did
 */
public record Channel(
        UUID id,
        long version,
        Scope scope,
        UUID organisationId,
        ChannelKind kind,
        ChannelAddress address,
        String name,
        @Nullable UUID ownerId,
        State state,
        @Nullable Instant validatedAt,
        @Nullable UUID validatedBy,
        Instant enteredAt) {

    private static final int LONGEST_NAME = 120;

    /** How far it is with a channel. */
    public enum State {
        UNDER_REVIEW,
        /** Somebody made sure of it: it is told to the public as ours. */
        PUBLISHED,
        ARCHIVED
    }

    public Channel {
        name = Text.optional("name", name, LONGEST_NAME);
    }

    public static Channel entered(
            UUID id,
            Scope scope,
            UUID organisationId,
            ChannelKind kind,
            ChannelAddress address,
            @Nullable String name,
            @Nullable UUID ownerId,
            Instant at) {
        return new Channel(
                id, 0, scope, organisationId, kind, address, name == null ? "" : name, ownerId, State.UNDER_REVIEW, null,
                null, at);
    }

    /** Another address has to be reviewed again. Refuses {@code channel.state} for an archived one. */
    public Channel changed(ChannelAddress next, @Nullable String called, @Nullable UUID owner) {
        requireState(state != State.ARCHIVED);
        boolean moved = !next.equals(address);
        return new Channel(
                id, version, scope, organisationId, kind, next, called == null ? "" : called, owner,
                moved ? State.UNDER_REVIEW : state, moved ? null : validatedAt, moved ? null : validatedBy, enteredAt);
    }

    /** Somebody made sure of it, for the first time or once more. Refuses {@code channel.state}, {@code channel.no-owner}. */
    public Channel published(UUID by, Instant at) {
        requireState(state != State.ARCHIVED);
        if (ownerId == null) {
            throw Refusal.conflict("channel.no-owner", Map.of());
        }
        return with(State.PUBLISHED, at, by);
    }

    /** It is ours no more, or used no more. Refuses {@code channel.state}. */
    public Channel archived() {
        requireState(state != State.ARCHIVED);
        return with(State.ARCHIVED, validatedAt, validatedBy);
    }

    /** Taken up again, to be reviewed. Refuses {@code channel.state}. */
    public Channel restored() {
        requireState(state == State.ARCHIVED);
        return with(State.UNDER_REVIEW, null, null);
    }

    public boolean isPublished() {
        return state == State.PUBLISHED;
    }

    private void requireState(boolean fits) {
        if (!fits) {
            throw Refusal.conflict("channel.state", Map.of("state", state.name()));
        }
    }

    private Channel with(State next, @Nullable Instant at, @Nullable UUID by) {
        return new Channel(
                id, version, scope, organisationId, kind, address, name, ownerId, next, at, by, enteredAt);
    }
}
