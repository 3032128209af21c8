package vn.lensong.application.crisis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.HoldingText;
import vn.lensong.domain.crisis.HoldingTextEvent;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitEvent;

/** What lies ready for a crisis. A version that is not the stored one refuses {@code stale}. */
public interface CrisisKit {

    Optional<KitEntry> entry(UUID id);

    /** What is used of it inside any of these scopes, and above them; by kind, then the oldest first. */
    List<KitEntry> entries(List<Scope> scopes);

    void save(KitEntry next, KitEvent because);

    Optional<HoldingText> text(UUID id);

    /** The texts that are used inside any of these scopes, and above them, the oldest first. */
    List<HoldingText> texts(List<Scope> scopes);

    void save(HoldingText next, HoldingTextEvent because);
}
