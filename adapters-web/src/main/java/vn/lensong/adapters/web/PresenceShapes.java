package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.presence.PresenceDesk;
import vn.lensong.domain.presence.Evidence;
import vn.lensong.domain.presence.Finding;
import vn.lensong.domain.presence.Task;

/** The records of presence audits that go out as JSON just as they are. */
@SerdeImport(Evidence.class)
@SerdeImport(Finding.class)
@SerdeImport(Task.class)
@SerdeImport(PresenceDesk.OfOrganisation.class)
final class PresenceShapes {

    private PresenceShapes() {}
}
