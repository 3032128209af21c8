package vn.lensong.application.audit;

import vn.lensong.domain.audit.AuditEvent;

/** Where it is written who saw personal data. Only ever appended to. */
public interface AuditTrail {

    /** Written when this returns, as an event with its number, and findable by {@link AuditViews}. */
    void append(AuditEvent event);
}
