package vn.lensong.application.media;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Rights;

/** What a run of show asks before it counts on media: are they there, and may they be shown on that day? */
public interface MediaShelf {

    /**
     * The media that cannot be counted on, in the order asked for; empty when all can.
     *
     * @param scope where the show belongs: media of this scope and of those above it are found
     * @param names ids or titles, upper and lower case alike
     */
    List<Gap> gaps(Scope scope, Collection<String> names, LocalDate day, Rights.Place place);

    /** One media that a show counts on in vain. */
    record Gap(String name, Reason reason) {}

    /** Why. */
    enum Reason {
        MISSING,
        NOT_READY,
        ARCHIVED,
        EXPIRED,
        NOT_FOR_THIS_PLACE
    }
}
