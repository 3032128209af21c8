package vn.lensong.application.brand;

import java.util.List;
import java.util.UUID;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.Readiness;
import vn.lensong.domain.brand.BrandKit;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Obstacle;

/** Keeps the gate shut while a logo that the rules require may not be shown on the programme's day. */
public final class BrandReadiness implements Readiness {

    private static final List<Role> CLEARED_BY = List.of(Role.PROVINCE_MANAGER, Role.NATIONAL_EDITOR);

    private final Programmes programmes;
    private final BrandReading reading;

    public BrandReadiness(Programmes programmes, BrandReading reading) {
        this.programmes = programmes;
        this.reading = reading;
    }

    @Override
    public List<Obstacle> obstacles(UUID programmeId) {
        return programmes.find(programmeId).stream()
                .flatMap(programme -> reading.of(programme).missing().stream())
                .map(line -> new Obstacle(code(line), line.organisationName(), null, CLEARED_BY))
                .toList();
    }

    private static String code(ProgrammeBrand.Line line) {
        if (line.organisationId() == null) {
            return "brand.obstacle-no-organisation";
        }
        BrandKit.Gap gap = line.gap() == null ? BrandKit.Gap.NO_KIT : line.gap();
        return switch (gap) {
            case NO_KIT -> "brand.obstacle-no-kit";
            case NO_LOGO -> "brand.obstacle-no-logo";
            case NOT_APPROVED -> "brand.obstacle-not-approved";
            case EXPIRED -> "brand.obstacle-expired";
        };
    }
}
