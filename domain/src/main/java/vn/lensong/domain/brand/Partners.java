package vn.lensong.domain.brand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Refusal;

/**
 * The agent organisations that take part in a programme besides the one whose page it is on, in the order of their
 * logos.
 *
 * @param version 0 while nobody has named any
 */
public record Partners(UUID programmeId, long version, List<UUID> organisations) {

    private static final int MOST = 10;

    public Partners {
        organisations = List.copyOf(new LinkedHashSet<>(organisations));
        if (organisations.size() > MOST) {
            throw Refusal.field("partners", "brand.partners", Map.of("most", MOST));
        }
    }

    public static Partners none(UUID programmeId) {
        return new Partners(programmeId, 0, List.of());
    }

    public Partners named(List<UUID> next) {
        return new Partners(programmeId, version, next);
    }
}
