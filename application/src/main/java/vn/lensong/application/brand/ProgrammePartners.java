package vn.lensong.application.brand;

import java.util.UUID;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.Partners;

/** Who takes part in programmes. */
public interface ProgrammePartners {

    /** {@link Partners#none} while nobody has named any. */
    Partners of(UUID programmeId);

    /** Stores them with the reason, both or neither. The version must be the stored one, else {@code stale} is refused. */
    void save(Partners next, BrandEvent because);
}
