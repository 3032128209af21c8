package vn.lensong.application.audit;

import java.time.Instant;
import vn.lensong.domain.audit.AuditEvent;

/** Where it is written who saw personal data. Only ever appended to. */
public interface AuditTrail {

    /** Whether this was written for the person since then, of as many people at least. */
    boolean knows(AuditEvent.Seen seen, Instant since);

    /** Written when this returns, as an event with its number, and findable by {@link AuditViews}. */
    void append(AuditEvent event);
}
