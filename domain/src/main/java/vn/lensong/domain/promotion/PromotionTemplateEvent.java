package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to the templates of promotion. */
public sealed interface PromotionTemplateEvent extends Event {

    /** A scope has its own from now on, or another one. */
    record Saved(UUID templateId, String scope, int templateVersion, @Nullable UUID by, Instant at)
            implements PromotionTemplateEvent {

        public static final String NAME = "promotion-template.saved";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID stream() {
            return templateId;
        }

        @Override
        public UUID subject() {
            return templateId;
        }
    }
}
