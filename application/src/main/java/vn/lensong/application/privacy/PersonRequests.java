package vn.lensong.application.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.PersonRequest;
import vn.lensong.domain.privacy.RequestClock;
import vn.lensong.domain.privacy.RequestEvent;

/** Requests of people about their personal data. */
public interface PersonRequests {

    Optional<PersonRequest> find(UUID id);

    /** Those inside any of these scopes, the open ones as their clocks run out, the settled ones newest first. */
    Page<PersonRequest> page(List<Scope> scopes, boolean open, Page.Ask ask);

    /** Stores the next state with its reason, both or neither; a version that is not the stored one refuses {@code stale}. */
    void save(PersonRequest next, RequestEvent because);

    /** Every rule there is, by kind and then by the day it counts from. */
    List<RequestClock> clocks();
}
