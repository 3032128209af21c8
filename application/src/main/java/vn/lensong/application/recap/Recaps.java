package vn.lensong.application.recap;

import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapEvent;

/** Recaps: counted while they move, stored once they do not. */
public interface Recaps {

    /** The figures as the ledger has them now. */
    Recap counted(UUID programmeId);

    Optional<Recap> frozen(UUID programmeId);

    /** Stores the figures for good; does nothing when they are stored already. */
    void freeze(Recap recap, RecapEvent because);
}
