package vn.lensong.application.media;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.Readiness;
import vn.lensong.domain.media.Rights;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Obstacle;
import vn.lensong.domain.programme.Programme;

/** A programme is not ready while its run of show counts on media that may not be shown on its day. */
public final class MediaReadiness implements Readiness {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<Role> CLEARED_BY = List.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Programmes programmes;
    private final MediaShelf shelf;
    private final Function<Programme, List<String>> wanted;

    /**
     * @param wanted the ids or titles of the media that a programme's segments name
     */
    public MediaReadiness(Programmes programmes, MediaShelf shelf, Function<Programme, List<String>> wanted) {
        this.programmes = programmes;
        this.shelf = shelf;
        this.wanted = wanted;
    }

    @Override
    public List<Obstacle> obstacles(UUID programmeId) {
        return programmes.find(programmeId).stream()
                .flatMap(programme -> gaps(programme).stream())
                .map(gap -> new Obstacle(code(gap.reason()), gap.name(), null, CLEARED_BY))
                .toList();
    }

    private List<MediaShelf.Gap> gaps(Programme programme) {
        LocalDate day = LocalDate.ofInstant(programme.startsAt(), VIETNAM);
        return shelf.gaps(programme.scope(), wanted.apply(programme), day, Rights.Place.LIVESTREAM);
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
