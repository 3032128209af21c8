package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;

/**
 * A short link to a programme by which its visits are told from others.
 *
 * @param code what stands in the address, without letters and digits that look alike
 * @param invitationId the invitation it is for, null for every other purpose
 * @param createdBy null when the system made it
 * @param revokedAt since when it leads nowhere, null while it does
 */
public record TrackedLink(
        UUID id,
        long version,
        String code,
        UUID programmeId,
        Scope scope,
        Owner owner,
        Purpose purpose,
        @Nullable UUID invitationId,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    /** What a code is made of: nothing that is read as something else on paper or on the phone. */
    public static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

    /** So long that guessing finds none: 31 to the eighth, of which a country uses some millions. */
    public static final int CODE_LENGTH = 8;

    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + CODE_LENGTH + "}");

    /** What it was made for. */
    public enum Purpose {
        SHARE,
        INVITATION,
        POSTER
    }

    /** Whose visits it counts. */
    public record Owner(Kind kind, @Nullable UUID id) {

        /** Who that may be. */
        public enum Kind {
            NOBODY,
            PERSON,
            BRANCH,
            ORGANISATION
        }

        public static final Owner NOBODY = new Owner(Kind.NOBODY, null);

        public Owner {
            if ((kind == Kind.NOBODY) != (id == null)) {
                throw new IllegalArgumentException("owner: " + kind + " " + id + " (expected: an id, or nobody)");
            }
        }

        public static Owner person(UUID id) {
            return new Owner(Kind.PERSON, id);
        }
    }

    public TrackedLink {
        if (!mayBeCode(code)) {
            throw new IllegalArgumentException("code: " + code + " (expected: " + CODE + ")");
        }
        if ((purpose == Purpose.INVITATION) != (invitationId != null)) {
            throw new IllegalArgumentException("invitation: " + invitationId + " (expected: one for an invitation)");
        }
    }

    public static TrackedLink made(
            UUID id,
            String code,
            UUID programmeId,
            Scope scope,
            Owner owner,
            Purpose purpose,
            @Nullable UUID invitationId,
            @Nullable UUID by,
            Instant at) {
        return new TrackedLink(id, 0, code, programmeId, scope, owner, purpose, invitationId, by, at, null);
    }

    /** Whether anything can have this for a code. */
    public static boolean mayBeCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Leads nowhere any more; revoked again, the first moment counts. */
    public TrackedLink revoked(Instant at) {
        return new TrackedLink(
                id,
                version,
                code,
                programmeId,
                scope,
                owner,
                purpose,
                invitationId,
                createdBy,
                createdAt,
                revokedAt == null ? at : revokedAt);
    }

    public boolean leads() {
        return revokedAt == null;
    }

    /**
     * What it is for, the same for two that would be for the same thing: a programme has one link with
     * this key at a time. A revoked one stands in nobody's way.
     */
    public String madeFor() {
        return leads() ? madeFor(owner, purpose, invitationId) : "revoked:" + id;
    }

    /** What a link of this kind is for. */
    public static String madeFor(Owner owner, Purpose purpose, @Nullable UUID invitationId) {
        return purpose + ":" + (invitationId == null ? owner.kind() + ":" + owner.id() : invitationId);
    }
}
