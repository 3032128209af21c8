package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.promotion.OptOut;
import vn.lensong.domain.promotion.OptOutEvent;

/** Where it is entered that whoever has a number does not want to be invited, and where that is lifted. */
public final class OptOutDesk {

    private static final Set<Role> LISTENERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.CARE_OFFICER, Role.BRANCH_LEAD);
    private static final Set<Role> LIFTERS = EnumSet.of(Role.PROVINCE_MANAGER);

    private final OptOuts optOuts;
    private final StopInviting stop;
    private final PhoneFinder phones;
    private final Clock clock;

    public OptOutDesk(OptOuts optOuts, StopInviting stop, PhoneFinder phones, Clock clock) {
        this.optOuts = optOuts;
        this.stop = stop;
        this.phones = phones;
        this.clock = clock;
    }

    /** Whoever has this number does not want to be invited. Refuses {@code opt-out.no-number} for anything else. */
    public void enter(Actor actor, String number) {
        require(actor, LISTENERS);
        stop.enter(optOuts.keysOfPhone(phone(number)), actor.person());
    }

    /** Who said so or for whom it was said, newest first. */
    public Page<OptOut> list(Actor actor, Page.Ask ask) {
        return actor.scopes(LISTENERS).isEmpty() ? new Page<>(List.of(), null) : optOuts.page(ask);
    }

    /**
     * One may be invited again, because they asked for it or it was entered by mistake; why is kept with who did it.
     *
     * @throws Refusal {@code opt-out.not-found} for one that is not there or was lifted before
     */
    public void lift(Actor actor, UUID id, String reason) {
        require(actor, LIFTERS);
        OptOut optOut = optOuts.find(id).orElseThrow(() -> Refusal.notFound("opt-out"));
        lift(actor, List.of(optOut), reason);
    }

    /** As {@link #lift}, of all that was entered for whoever has this number. */
    public void liftNumber(Actor actor, String number, String reason) {
        require(actor, LIFTERS);
        List<OptOut> all = optOuts.of(optOuts.keysOfPhone(phone(number)));
        if (all.isEmpty()) {
            throw Refusal.notFound("opt-out");
        }
        lift(actor, all, reason);
    }

    private void lift(Actor actor, List<OptOut> all, String reason) {
        Instant now = clock.instant();
        for (OptOut optOut : all) {
            optOuts.lift(
                    optOut.lifted(actor.person(), now, reason),
                    new OptOutEvent.Lifted(optOut.id(), actor.person(), now));
        }
    }

    private String phone(String number) {
        return phones.find(number).stream()
                .map(PhoneFinder.FoundPhone::e164)
                .findFirst()
                .orElseThrow(() -> Refusal.field("phone", "opt-out.no-number", Map.of()));
    }

    private static void require(Actor actor, Set<Role> roles) {
        if (actor.scopes(roles).isEmpty()) {
            throw Refusal.forbidden("role.missing");
        }
    }
}
