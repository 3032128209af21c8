package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.Comparator;
import vn.lensong.domain.messaging.ContactBasis;

/** What lets us contact somebody about their wish to join, as far as their lead tells. */
public final class LeadBasis {

    private LeadBasis() {}

    /**
     * Who asked for it and has not been answered, or wanted to be asked again by now, asked for this contact. Who opted
     * out may not be contacted, and neither may a lead in whose place another one goes on.
     */
    public static ContactBasis of(Lead lead, Instant now) {
        return switch (lead.state()) {
            case OPTED_OUT, MERGED -> ContactBasis.NONE;
            case CAPTURED, ASSIGNED, NOT_REACHED -> asked(lead) ? ContactBasis.REQUESTED : left(lead);
            case POSTPONED -> {
                Instant until = lead.progress().until();
                yield until != null && !until.isAfter(now) ? ContactBasis.REQUESTED : left(lead);
            }
            default -> left(lead);
        };
    }

    /** Nobody has talked to them since they called us, or since they asked for something after they opted out. */
    private static boolean asked(Lead lead) {
        return lead.progress().askedOnly()
                || lead.interest().sources().stream()
                        .max(Comparator.comparing(LeadSource::heardAt))
                        .filter(newest -> newest.way() == LeadSource.Way.CALLED)
                        .isPresent();
    }

    /** A lead that may only be answered is not contacted once it was. */
    private static ContactBasis left(Lead lead) {
        if (lead.progress().askedOnly()) {
            return ContactBasis.NONE;
        }
        boolean consented = lead.consents().stream().anyMatch(one -> one.purpose().equals(LeadConsent.CALL_BACK));
        return consented ? ContactBasis.CONSENTED : ContactBasis.LEFT_NUMBER;
    }
}
