package vn.lensong.application.lead;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadBasis;
import vn.lensong.domain.messaging.ContactBasis;

/** Where whoever follows a person up asks before dialling; what came of the call is entered at {@link FollowUpDesk}. */
public final class LeadCallDesk {

    private static final int LONGEST_NUMBER = 40;

    private final LeadAccess access;
    private final PhoneFinder phones;
    private final ContactGuard guard;
    private final Clock clock;

    public LeadCallDesk(Leads leads, PhoneFinder phones, ContactGuard guard, Clock clock) {
        this.access = new LeadAccess(leads);
        this.phones = phones;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * A call to one of the person's numbers begins now, and counts; gives what it rests on.
     *
     * @throws Refusal {@code lead.unknown-number}, {@code contact.no-basis}, {@code contact.only-listed} for
     *     who only stands in a list and did not agree to be called, {@code contact.opted-out}, {@code
     *     contact.do-not-call}, {@code contact.outside-hours}, {@code contact.too-often}
     */
    public ContactBasis begin(Actor actor, UUID leadId, String number) {
        Lead lead = access.toWork(actor, leadId);
        String phone = phones.find(Text.required("phone", number, LONGEST_NUMBER)).stream()
                .map(PhoneFinder.FoundPhone::e164)
                .filter(found -> lead.phones().stream().anyMatch(known -> known.e164().equals(found)))
                .findFirst()
                .orElseThrow(() -> Refusal.field("phone", "lead.unknown-number", Map.of()));
        ContactBasis basis = LeadBasis.of(lead, clock.instant());
        if (basis == ContactBasis.NONE && LeadBasis.needsConsent(lead)) {
            throw Refusal.conflict("contact.only-listed", Map.of());
        }
        guard.beginCall(basis, phone, actor.person()).require();
        return basis;
    }
}
