package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.partner.WebhookDeliveries;

/** The records of partners' systems that go out as JSON just as they are. */
@SerdeImport(WebhookDeliveries.Counts.class)
final class PartnerShapes {

    private PartnerShapes() {}
}
