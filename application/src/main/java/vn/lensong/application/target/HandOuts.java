package vn.lensong.application.target;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lensong.application.Page;
import vn.lensong.domain.target.HandOut;
import vn.lensong.domain.target.TargetListEvent;

/** Lists as they were handed out. */
public interface HandOuts {

    Optional<HandOut> find(UUID id);

    /** Newest first. */
    List<HandOut> of(UUID listId);

    /**
     * Freezes who is on the list now and is not held back, with the reasons, in one transaction: nobody comes in or goes
     * meanwhile, and who opted out a moment ago is not on it.
     *
     * @param blank with nobody on it yet
     * @param because told how many there are; what it throws is thrown, and nothing is stored
     * @return with how many there are
     */
    HandOut give(HandOut blank, Membership.Held held, Function<HandOut, TargetListEvent> because);

    /** Whom it has, by lead; whoever opted out or was merged since is not among them. */
    Page<Given> page(UUID handOutId, Page.Ask ask);

    /** Somebody who was handed out, and the bits of why. */
    record Given(UUID leadId, long reasons) {}
}
