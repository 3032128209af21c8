package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.health.StreamWatchDesk;
import vn.lensong.domain.health.EquipmentItem;
import vn.lensong.domain.health.Kit;
import vn.lensong.domain.health.StreamSample;

/** The records of equipment and watched streams that go out as JSON just as they are. */
@SerdeImport(EquipmentItem.class)
@SerdeImport(EquipmentItem.Test.class)
@SerdeImport(Kit.Booking.class)
@SerdeImport(StreamSample.class)
@SerdeImport(StreamSample.Encoder.class)
@SerdeImport(StreamWatchDesk.Ringing.class)
final class HealthShapes {

    private HealthShapes() {}
}
