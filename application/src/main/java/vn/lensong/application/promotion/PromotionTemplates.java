package vn.lensong.application.promotion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.PromotionTemplate;
import vn.lensong.domain.promotion.PromotionTemplateEvent;

/** The templates of promotion that were saved: every version is kept. */
public interface PromotionTemplates {

    /** The newest version of the nearest scope around this one, itself included; empty when nobody saved any. */
    Optional<PromotionTemplate> nearest(Scope scope);

    /** The newest version of each of these scopes that has one, by scope. */
    List<PromotionTemplate> of(List<Scope> scopes);

    /** Stores another version. Refuses {@code stale} when the scope has it already. */
    void save(UUID id, PromotionTemplate template, PromotionTemplateEvent.Saved because);
}
