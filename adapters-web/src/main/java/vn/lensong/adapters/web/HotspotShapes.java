package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.hotspot.HotspotDesk;

/** The records of hotspots that go out as JSON just as they are. */
@SerdeImport(HotspotDesk.Day.class)
final class HotspotShapes {

    private HotspotShapes() {}
}
