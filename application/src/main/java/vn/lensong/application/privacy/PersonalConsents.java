package vn.lensong.application.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.ConsentWording;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.privacy.PersonalConsentEvent;

/** What people said about purposes. */
public interface PersonalConsents {

    Optional<PersonalConsent> find(UUID id);

    /** What this person said inside these scopes, found by key, number or lead; one for each purpose, the newest. */
    List<PersonalConsent> of(PersonalConsent.Subject subject, List<Scope> scopes);

    /** Stores the next state with its reason, both or neither; a version that is not the stored one refuses {@code stale}. */
    void save(PersonalConsent next, PersonalConsentEvent because);

    /** Every wording there is, by purpose and then by the day it counts from. */
    List<ConsentWording> wordings();
}
