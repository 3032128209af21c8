package vn.lensong.application.promotion;

import java.util.List;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.PromotionLine;
import vn.lensong.domain.promotion.PromotionTemplate;

/** The template that every installation starts with, and goes by until somebody saves another. */
public record ShippedPromotion(List<PromotionLine> lines) {

    public ShippedPromotion {
        lines = List.copyOf(lines);
    }

    /** The template as the whole country has it, before its first version. */
    public PromotionTemplate template() {
        return new PromotionTemplate(Scope.NATION, 0, lines);
    }
}
