package vn.lensong.application.promotion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.promotion.OptOut;
import vn.lensong.domain.promotion.OptOutEvent;

/** The people who do not want to be invited. */
public interface OptOuts {

    /** Whether any of these {@link vn.lensong.domain.promotion.Invitee#key() keys} is among them. */
    boolean any(Collection<String> keys);

    /** Enters one with its reason; one who is among them already changes nothing. */
    void add(OptOut optOut, OptOutEvent because);

    /** Newest first, then by id. */
    Page<OptOut> page(Page.Ask ask);

    Optional<OptOut> find(UUID id);

    /** Those with any of these keys. */
    List<OptOut> of(Collection<String> keys);

    /** It counts no more, and is kept with who lifted it and why; one that was lifted before changes nothing. */
    void lift(OptOut.Lifted lifted, OptOutEvent because);

    /** The keys under which somebody is known who has this number: the number's, and those of leads with it. */
    List<String> keysOfPhone(String phone);
}
