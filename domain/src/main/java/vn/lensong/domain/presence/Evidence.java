package vn.lensong.domain.presence;

import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * One thing that was seen, or could not be.
 *
 * @param where its address, null where there is none
 * @param value a moment, a number, a name or somebody's words, as the kind has it; null where the kind says it all
 */
public record Evidence(Kind kind, @Nullable String where, @Nullable String value) {

    private static final int LONGEST = 500;

    /** What was seen. */
    public enum Kind {
        /** The page was read. */
        READ,
        /** The website leads there. */
        LINK_FOUND,
        /** The website does not lead there. */
        LINK_MISSING,
        /** When the newest there was published. */
        NEWEST,
        /** Nothing there says when it was published. */
        NO_DATE,
        /** On how many of the last seven days something was published. */
        DAYS_POSTED,
        /** Somebody made sure of it, at that moment. */
        VALIDATED,
        /** The platform says whose page it is. */
        ON_PLATFORM,
        /** The platform vouches for it. */
        VERIFIED,
        /** The platform does not vouch for it. */
        NOT_VERIFIED,
        /** Half of the replies came within so many minutes. */
        MEDIAN_REPLY,
        /** So few replies say nothing. */
        FEW_REPLIES,
        /** The register has none. */
        NO_CHANNEL,
        /** We hold no token for it. */
        NOT_CONNECTED,
        /** The platform does not say, or could not be asked. */
        PLATFORM_SILENT,
        /** Its owner asks machines not to read it. */
        ROBOTS_REFUSED,
        /** It answered with that status. */
        STATUS,
        UNREACHABLE,
        /** It lies inside somebody's house. */
        BARRED,
        TOO_LARGE,
        NOT_HTML,
        /** It leads on and on. */
        TOO_MANY_REDIRECTS,
        /** Somebody pretends to be us there. */
        IMPOSTOR,
        /** Nobody looked for it. */
        NOBODY_LOOKED,
        /** Somebody looked, and says so. */
        PERSON_SAYS,
        /** No audit was made yet. */
        NOT_AUDITED
    }

    public Evidence {
        where = where == null ? null : shortened(where);
        value = value == null ? null : shortened(value);
    }

    public static Evidence of(Kind kind) {
        return new Evidence(kind, null, null);
    }

    public static Evidence at(Kind kind, String where) {
        return new Evidence(kind, where, null);
    }

    public static Evidence of(Kind kind, @Nullable String where, Object value) {
        return new Evidence(kind, where, String.valueOf(value));
    }

    /** What others wrote is as long as they like, and holds what they like. */
    private static String shortened(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Text.optional("evidence", cut, LONGEST);
    }
}
