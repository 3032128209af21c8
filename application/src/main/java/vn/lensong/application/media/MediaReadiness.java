package vn.lensong.application.media;

import java.util.List;
import java.util.UUID;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.Readiness;
import vn.lensong.domain.media.Rights;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Obstacle;
import vn.lensong.domain.programme.Programme;

/** A programme is not ready while its run of show counts on media that may not be shown on its day. */
public final class MediaReadiness implements Readiness {

    private static final List<Role> CLEARED_BY = List.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Programmes programmes;
    private final MediaShelf shelf;

    public MediaReadiness(Programmes programmes, MediaShelf shelf) {
        this.programmes = programmes;
        this.shelf = shelf;
    }

    @Override
    public List<Obstacle> obstacles(UUID programmeId) {
        return programmes.find(programmeId).stream()
                .flatMap(programme -> gaps(programme).stream())
                .map(gap -> new Obstacle(code(gap.reason()), gap.name(), null, CLEARED_BY))
                .toList();
    }

    private List<MediaShelf.Gap> gaps(Programme programme) {
        // A framework script names media in words; what was never put into the library has nothing against it.
        return shelf.gaps(programme.scope(), programme.media(), programme.day(), Rights.Place.LIVESTREAM).stream()
                .filter(gap -> gap.reason() != MediaShelf.Reason.MISSING)
                .toList();
    }

    private static String code(MediaShelf.Reason reason) {
        return switch (reason) {
            case MISSING -> "media.obstacle-missing";
            case NOT_READY -> "media.obstacle-not-ready";
            case ARCHIVED -> "media.obstacle-archived";
            case EXPIRED -> "media.obstacle-expired";
            case NOT_FOR_THIS_PLACE -> "media.obstacle-not-for-air";
        };
    }
}
