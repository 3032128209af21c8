package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.domain.organisation.Role;

/** Where people see who waits in Messenger. */
public final class MessageDesk {

    /** Who answers. */
    static final Set<Role> WRITERS = EnumSet.of(Role.OPERATOR, Role.PRODUCER, Role.CARE_OFFICER, Role.SPOKESPERSON);

    /** Who sees whole numbers: who answers, and who sees them on the leads of the same people. */
    static final Set<Role> NUMBERS =
            EnumSet.of(Role.OPERATOR, Role.PRODUCER, Role.CARE_OFFICER, Role.PROVINCE_MANAGER);

    /** Who reads along. */
    static final Set<Role> READERS = EnumSet.of(
            Role.OPERATOR,
            Role.PRODUCER,
            Role.CARE_OFFICER,
            Role.SPOKESPERSON,
            Role.PROVINCE_MANAGER,
            Role.AUDITOR);

    private final Conversations conversations;
    private final Clock clock;

    public MessageDesk(Conversations conversations, Clock clock) {
        this.conversations = conversations;
        this.clock = clock;
    }

    /** The threads of the actor's scopes: those that wait alone, the longest first, or all, the newest first. */
    public Page<Row> list(Actor actor, boolean waitingOnly, Page.Ask ask) {
        Instant now = clock.instant();
        return conversations
                .page(actor.scopes(READERS), waitingOnly, ask)
                .map(thread -> new Row(
                        thread.id(),
                        actor.looksOnOnly() ? null : thread.name(),
                        Messenger.Badge.of(thread.window(), now),
                        thread.heardAt(),
                        thread.waitingSince()));
    }

    /** A thread in the list. */
    public record Row(
            UUID id,
            @Nullable String name,
            Messenger.Badge window,
            @Nullable Instant heardAt,
            @Nullable Instant waitingSince) {}
}
