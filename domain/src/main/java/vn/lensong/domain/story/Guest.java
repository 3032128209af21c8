package vn.lensong.domain.story;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * Somebody invited to a programme.
 *
 * <p>{@code INVITED -> ACCEPTED -> REHEARSED -> CONFIRMED -> APPEARED}, and {@code ABSENT} from each before.
 *
 * @param storyId the story they tell, null for a guest without one
 * @param backupId another guest of the programme who comes in their place
 */
public record Guest(
        UUID id,
        long version,
        UUID programmeId,
        @Nullable UUID storyId,
        String name,
        Status status,
        @Nullable UUID backupId) {

    /** How far it is with a guest. */
    public enum Status {
        INVITED,
        ACCEPTED,
        REHEARSED,
        CONFIRMED,
        APPEARED,
        /** Did not come, or said so before. */
        ABSENT
    }

    public Guest {
        name = Text.required("name", name, 100);
        if (id.equals(backupId)) {
            throw Refusal.field("backupId", "guest.own-backup", Map.of());
        }
    }

    public static Guest invited(UUID id, UUID programmeId, @Nullable UUID storyId, String name) {
        return new Guest(id, 0, programmeId, storyId, name, Status.INVITED, null);
    }

    /** One step further. Refuses {@code guest.state} for any other step. */
    public Guest moved(Status next) {
        boolean follows = switch (status) {
            case INVITED -> next == Status.ACCEPTED || next == Status.ABSENT;
            case ACCEPTED -> next == Status.REHEARSED || next == Status.ABSENT;
            case REHEARSED -> next == Status.CONFIRMED || next == Status.ABSENT;
            case CONFIRMED -> next == Status.APPEARED || next == Status.ABSENT;
            case APPEARED, ABSENT -> false;
        };
        if (!follows) {
            throw Refusal.conflict("guest.state", Map.of("state", status.name(), "next", next.name()));
        }
        return new Guest(id, version, programmeId, storyId, name, next, backupId);
    }

    public Guest backedBy(@Nullable UUID backup) {
        return new Guest(id, version, programmeId, storyId, name, status, backup);
    }

    /** Whether the programme can count on them. */
    public boolean certain() {
        return status == Status.CONFIRMED || status == Status.APPEARED;
    }
}
