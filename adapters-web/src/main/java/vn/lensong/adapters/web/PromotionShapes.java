package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.promotion.PromotionTemplateDesk;
import vn.lensong.application.promotion.PromotionViews;
import vn.lensong.domain.promotion.PromotionLine;

/** The records of promotion that go out as JSON just as they are. */
@SerdeImport(PromotionViews.Plan.class)
@SerdeImport(PromotionViews.Row.class)
@SerdeImport(PromotionViews.Call.class)
@SerdeImport(PromotionTemplateDesk.InForce.class)
@SerdeImport(PromotionLine.class)
final class PromotionShapes {

    private PromotionShapes() {}
}
