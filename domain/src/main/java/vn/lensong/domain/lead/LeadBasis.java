package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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

    /** Whether it is for the want of a consent alone that we may not: who opted out is not asked for one. */
    public static boolean needsConsent(Lead lead) {
        return lead.state() != LeadState.OPTED_OUT
                && lead.state() != LeadState.MERGED
                && !lead.progress().askedOnly()
                && onlyListed(lead);
    }

    /** Whether the person only stands in lists that others brought: they left nothing with us themselves. */
    private static boolean onlyListed(Lead lead) {
        List<LeadSource> sources = lead.interest().sources();
        return !sources.isEmpty() && sources.stream().allMatch(source -> source.way() == LeadSource.Way.LISTED);
    }

    /** Nobody has talked to them since they called us, or since they asked for something after they opted out. */
    private static boolean asked(Lead lead) {
        return lead.progress().askedOnly()
                || lead.interest().sources().stream()
                        .max(Comparator.comparing(LeadSource::heardAt))
                        .filter(newest -> newest.way() == LeadSource.Way.CALLED)
                        .isPresent();
    }

    /**
     * A lead that may only be answered is not contacted once it was; one that only stands in a list is not before the
     * person agreed.
     */
    private static ContactBasis left(Lead lead) {
        if (lead.progress().askedOnly()) {
            return ContactBasis.NONE;
        }
        boolean consented = lead.consents().stream().anyMatch(one -> one.purpose().equals(LeadConsent.CALL_BACK));
        if (consented) {
            return ContactBasis.CONSENTED;
        }
        return onlyListed(lead) ? ContactBasis.NONE : ContactBasis.LEFT_NUMBER;
    }
}
