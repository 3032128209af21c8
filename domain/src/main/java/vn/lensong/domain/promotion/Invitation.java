package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * One person invites another to a programme, by a link of its own.
 *
 * <p>Here is what people did: prepared, sent, withdrawn or declined. Whether the link was opened and whether
 * the invited person came follows from what is stored elsewhere, see {@link Progress}.
 *
 * @param scope where the inviter works: the branch, organisation or province it counts for
 * @param channel by which it was sent, null until it was
 * @param told what became of a friend by the word of whoever invited, null while nobody said so
 */
public record Invitation(
        UUID id,
        long version,
        UUID programmeId,
        Scope scope,
        UUID inviterId,
        Invitee invitee,
        UUID preparedBy,
        Instant preparedAt,
        @Nullable Channel channel,
        @Nullable Instant sentAt,
        @Nullable Outcome told,
        @Nullable End end) {

    /** How it reached the person. */
    public enum Channel {
        /** Sent by hand: the platform's own window is not known to us yet. */
        MESSENGER,
        /** Sent by hand. */
        ZALO,
        PHONE,
        IN_PERSON,
        PAPER,
        /** By the text gateway. */
        SMS,
        /** By the gateway, with a template that Zalo approved. */
        ZNS
    }

    /** What an inviter may say of a friend, whom we cannot find again in what is stored. */
    public enum Outcome {
        /** The friend watched or took part. */
        JOINED,
        /** The friend wants to be followed up. */
        BECAME
    }

    /** That it counts no more. */
    public record End(Reason reason, Instant at) {

        /** Why. */
        public enum Reason {
            /** Whoever prepared it thought better of it. */
            WITHDRAWN,
            /** The person does not want to be invited. */
            DECLINED
        }
    }

    /** How far it came, by the facts. */
    public enum Progress {
        PREPARED,
        SENT,
        /** Its link was visited. */
        OPENED,
        /** The person wrote in the programme or left a number there. */
        JOINED,
        /** The person is somebody to follow up. */
        BECAME,
        DECLINED,
        WITHDRAWN;

        /** The farthest that the facts carry; what came before it was sent did not come of it. */
        public static Progress of(boolean sent, boolean opened, boolean joined, boolean became, End.@Nullable Reason end) {
            if (end != null) {
                return end == End.Reason.DECLINED ? DECLINED : WITHDRAWN;
            }
            if (!sent) {
                return opened ? OPENED : PREPARED;
            }
            if (became) {
                return BECAME;
            }
            if (joined) {
                return JOINED;
            }
            return opened ? OPENED : SENT;
        }
    }

    public static Invitation prepared(
            UUID id, UUID programmeId, Scope scope, UUID inviterId, Invitee invitee, UUID by, Instant at) {
        return new Invitation(id, 0, programmeId, scope, inviterId, invitee, by, at, null, null, null, null);
    }

    /** A person says that it was sent; said again, the first moment counts. Refuses {@code invitation.over}. */
    public Invitation sent(Channel by, Instant at) {
        requireOpen();
        if (sentAt != null) {
            return this;
        }
        return with(by, at, told, null);
    }

    /**
     * The inviter says what became of a friend, or with null takes back what was said.
     *
     * @throws Refusal {@code invitation.over}; {@code invitation.not-sent}; {@code invitation.known} for somebody
     *     whom we find again by ourselves: there the facts speak
     */
    public Invitation told(@Nullable Outcome outcome) {
        requireOpen();
        if (!invitee.friend()) {
            throw Refusal.conflict("invitation.known", Map.of());
        }
        if (sentAt == null) {
            throw Refusal.conflict("invitation.not-sent", Map.of());
        }
        return with(channel, sentAt, outcome, null);
    }

    /** Counts no more; refuses {@code invitation.over} for one that ended before, and {@code invitation.sent} for a
     * withdrawal of what was sent. */
    public Invitation ended(End.Reason reason, Instant at) {
        requireOpen();
        if (reason == End.Reason.WITHDRAWN && sentAt != null) {
            throw Refusal.conflict("invitation.sent", Map.of());
        }
        return with(channel, sentAt, told, new End(reason, at));
    }

    /** Refuses {@code invitation.over} for one that was withdrawn or declined. */
    public void requireOpen() {
        if (end != null) {
            throw Refusal.conflict("invitation.over", Map.of("state", end.reason().name()));
        }
    }

    /** The same for two that invite the same person: a programme has one with this key at a time. */
    public String inviteeKey() {
        String key = invitee.key();
        if (end != null && end.reason() == End.Reason.WITHDRAWN) {
            return "withdrawn:" + id;
        }
        return key == null ? "friend:" + id : key;
    }

    private Invitation with(
            @Nullable Channel by, @Nullable Instant sent, @Nullable Outcome outcome, @Nullable End over) {
        return new Invitation(
                id, version, programmeId, scope, inviterId, invitee, preparedBy, preparedAt, by, sent, outcome, over);
    }
}
