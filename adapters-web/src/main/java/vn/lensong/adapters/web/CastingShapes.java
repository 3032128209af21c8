package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.domain.casting.Certificate;
import vn.lensong.domain.casting.HostProfile;

/** The records of hosts that go out as JSON just as they are. */
@SerdeImport(Certificate.class)
@SerdeImport(HostProfile.Completion.class)
@SerdeImport(HostProfile.Rehearsal.class)
@SerdeImport(HostProfile.Rating.class)
final class CastingShapes {

    private CastingShapes() {}
}
