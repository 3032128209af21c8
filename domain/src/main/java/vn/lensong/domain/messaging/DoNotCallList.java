package vn.lensong.domain.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * A list of numbers that must not be called or sent advertising, as it was taken in.
 *
 * @param whole whether it is all of the list: numbers that only earlier lists named are free again
 * @param endedAt null while it is taken in, or when that was cut off; then the numbers it had so far count
 * @param read rows that were read, the heading left out
 * @param fresh numbers that no list named before
 * @param known numbers that some list named before, or this one twice
 * @param refused rows in which no number was found
 * @param gone numbers that are free again
 */
public record DoNotCallList(
        UUID id,
        String title,
        boolean whole,
        UUID by,
        Instant begunAt,
        @Nullable Instant endedAt,
        long read,
        long fresh,
        long known,
        long refused,
        long gone) {

    public DoNotCallList {
        title = Text.required("title", title, 200);
    }

    public static DoNotCallList begun(UUID id, String title, boolean whole, UUID by, Instant at) {
        return new DoNotCallList(id, title, whole, by, at, null, 0, 0, 0, 0, 0);
    }

    /** So many rows more, of which these were new, known and refused. */
    public DoNotCallList and(long moreFresh, long moreKnown, long moreRefused) {
        return new DoNotCallList(
                id,
                title,
                whole,
                by,
                begunAt,
                null,
                read + moreFresh + moreKnown + moreRefused,
                fresh + moreFresh,
                known + moreKnown,
                refused + moreRefused,
                0);
    }

    public DoNotCallList ended(long freed, Instant at) {
        return new DoNotCallList(id, title, whole, by, begunAt, at, read, fresh, known, refused, freed);
    }
}
