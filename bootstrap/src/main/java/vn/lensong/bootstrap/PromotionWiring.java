package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import vn.lensong.adapters.web.promotion.LineBody;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.KeepPromotion;
import vn.lensong.application.promotion.PromotionDesk;
import vn.lensong.application.promotion.PromotionFacts;
import vn.lensong.application.promotion.PromotionReading;
import vn.lensong.application.promotion.PromotionTemplateDesk;
import vn.lensong.application.promotion.PromotionTemplates;
import vn.lensong.application.promotion.PromotionWorkDesk;
import vn.lensong.application.promotion.Promotions;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.application.promotion.PublishPosts;
import vn.lensong.application.promotion.ShippedPromotion;
import vn.lensong.application.recap.Recaps;

/** Makes the desks of promotion, what keeps its plans, and what publishes its posts. */
@Factory
final class PromotionWiring {

    private static final String FILE = "promotion/national.json";

    @Singleton
    ShippedPromotion shippedPromotion(JsonMapper json) {
        ClassLoader loader = PromotionWiring.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(FILE), FILE)) {
            return new ShippedPromotion(json.readValue(in, Argument.listOf(LineBody.class)).stream()
                    .map(LineBody::line)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Singleton
    PromotionFacts promotionFacts(
            Organisations organisations,
            Broadcasts broadcasts,
            PolicyTables policy,
            Recaps recaps,
            PublicAddress address,
            Clock clock) {
        return new PromotionFacts(organisations, broadcasts, policy, recaps, address, clock);
    }

    @Singleton
    KeepPromotion keepPromotion(
            Promotions promotions,
            PromotionTemplates templates,
            ShippedPromotion shipped,
            PromotionFacts facts,
            Programmes programmes,
            Timers timers,
            Ids ids,
            Clock clock) {
        return new KeepPromotion(promotions, templates, shipped, facts, programmes, timers, ids, clock);
    }

    @Singleton
    PublishPosts publishPosts(
            Promotions promotions,
            PromotionFacts facts,
            Programmes programmes,
            Platforms platforms,
            PublicSpeech speech,
            Clock clock) {
        return new PublishPosts(promotions, facts, programmes, platforms, speech, clock);
    }

    @Singleton
    PromotionReading promotionReading(
            Promotions promotions, PromotionFacts facts, Programmes programmes, People people, Clock clock) {
        return new PromotionReading(promotions, facts, programmes, people, clock);
    }

    @Singleton
    PromotionDesk promotionDesk(
            Promotions promotions,
            PromotionReading reading,
            PromotionFacts facts,
            Programmes programmes,
            People people,
            PublicSpeech speech,
            Clock clock) {
        return new PromotionDesk(promotions, reading, facts, programmes, people, speech, clock);
    }

    @Singleton
    PromotionWorkDesk promotionWorkDesk(
            Promotions promotions, PromotionReading reading, Programmes programmes, Clock clock) {
        return new PromotionWorkDesk(promotions, reading, programmes, clock);
    }

    @Singleton
    PromotionTemplateDesk promotionTemplateDesk(
            PromotionTemplates templates, ShippedPromotion shipped, Ids ids, Clock clock) {
        return new PromotionTemplateDesk(templates, shipped, ids, clock);
    }
}
