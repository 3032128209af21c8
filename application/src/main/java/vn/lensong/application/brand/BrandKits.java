package vn.lensong.application.brand;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.BrandKit;

/** Brand kits, at most one for each organisation. */
public interface BrandKits {

    Optional<BrandKit> find(UUID id);

    /** The kits of these organisations, by organisation; those without one are left out. */
    Map<UUID, BrandKit> of(Collection<UUID> organisations);

    /** Kits inside any of these scopes and above them, by scope. */
    List<BrandKit> around(List<Scope> scopes);

    /** Whether a file of this checksum belongs to a kit that is approved on this day. */
    boolean shows(String digest, LocalDate day);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new, and refuses {@code
     * brand-kit.taken} when the organisation has one; another one must be the stored one, else {@code stale} is refused.
     */
    void save(BrandKit next, BrandEvent because);
}
