package vn.lensong.domain.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;

/**
 * What one person and one page write to each other in private.
 *
 * @param scope of the page
 * @param personKey the platform's id of the person, for this page
 * @param heardAt when the person last wrote, null when only we did
 * @param waitingSince when the first of their messages came that we have not answered, null when none waits
 */
public record Conversation(
        UUID id,
        long version,
        Scope scope,
        String platform,
        String pageId,
        String personKey,
        @Nullable String name,
        @Nullable Instant heardAt,
        @Nullable Instant waitingSince,
        Instant changedAt) {

    public static Conversation begun(
            UUID id, Scope scope, String platform, String pageId, String personKey, @Nullable String name, Instant at) {
        return new Conversation(id, 0, scope, platform, pageId, personKey, name, null, null, at);
    }

    public MessengerWindow window() {
        return new MessengerWindow(heardAt);
    }

    /** The person wrote at that moment; the latest counts, in whatever order messages come. */
    public Conversation heard(Instant at) {
        boolean newer = heardAt == null || at.isAfter(heardAt);
        Instant waits = waitingSince == null ? newer ? at : null : at.isBefore(waitingSince) ? at : waitingSince;
        return with(newer ? at : heardAt, waits, at);
    }

    /** We wrote at that moment: what came before it waits no more. */
    public Conversation answered(Instant at) {
        boolean later = heardAt != null && heardAt.isAfter(at);
        return with(heardAt, later ? waitingSince : null, at);
    }

    /** The answer did not reach the person: they wait again, since they last wrote. */
    public Conversation unanswered() {
        return with(heardAt, waitingSince == null ? heardAt : waitingSince, changedAt);
    }

    public Conversation named(@Nullable String known) {
        return name != null || known == null
                ? this
                : new Conversation(
                        id, version, scope, platform, pageId, personKey, known, heardAt, waitingSince, changedAt);
    }

    private Conversation with(@Nullable Instant heard, @Nullable Instant waits, Instant at) {
        Instant changed = at.isAfter(changedAt) ? at : changedAt;
        return new Conversation(id, version, scope, platform, pageId, personKey, name, heard, waits, changed);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "Conversation[" + id + "]";
    }
}
