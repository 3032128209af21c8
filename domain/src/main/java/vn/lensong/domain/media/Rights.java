package vn.lensong.domain.media;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * Who owns a media, and where and until when it may be shown.
 *
 * @param licence the words of the licence or of the agreement
 * @param validUntil the last day it may be shown, in Vietnam; null when there is no end
 * @param places where it may be shown; nowhere when empty
 */
public record Rights(String owner, String licence, @Nullable LocalDate validUntil, Set<Place> places) {

    /** Where something may be shown. */
    public enum Place {
        LIVESTREAM,
        SOCIAL,
        WEBSITE,
        PRINT,
        INTERNAL
    }

    public Rights {
        owner = Text.required("rights.owner", owner, 200);
        licence = Text.optional("rights.licence", licence, 1000);
        places = Set.copyOf(new TreeSet<>(places));
    }

    public boolean validOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }
}
