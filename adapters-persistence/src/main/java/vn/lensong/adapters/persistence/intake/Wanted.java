package vn.lensong.adapters.persistence.intake;

import java.util.Arrays;

/**
 * The platform beside each wanted id, so that a join has both columns of the index from the list.
 *
 * <p>Were the platform a value of its own, a PostgreSQL that has not yet gathered statistics would
 * take it for rare, read the platform's whole table and only then look for the ids: in the first
 * minutes of a new installation every webhook would cost tens of milliseconds more.
 */
final class Wanted {

    private Wanted() {}

    static String[] of(String platform, int count) {
        String[] platforms = new String[count];
        Arrays.fill(platforms, platform);
        return platforms;
    }
}
