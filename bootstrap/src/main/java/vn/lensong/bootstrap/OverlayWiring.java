package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.brand.BrandReading;
import vn.lensong.application.brand.BringScenes;
import vn.lensong.application.brand.OverlayDesk;
import vn.lensong.application.brand.OverlayReading;
import vn.lensong.application.brand.Overlays;
import vn.lensong.application.crisis.LiveCrisisDesk;
import vn.lensong.application.game.GameDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.Countdowns;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.application.question.QuestionViews;

/** Makes what lays something over a programme's picture. */
@Factory
final class OverlayWiring {

    @Singleton
    OverlayDesk overlayDesk(Overlays overlays, Programmes programmes, QuestionViews questions, Clock clock) {
        return new OverlayDesk(overlays, programmes, questions, clock);
    }

    @Singleton
    OverlayReading overlayReading(
            Overlays overlays,
            Programmes programmes,
            QuestionViews questions,
            Countdowns countdowns,
            ViewersCountdown viewers,
            GameDesk games,
            BrandReading brands,
            LiveCrisisDesk crises,
            Clock clock) {
        return new OverlayReading(overlays, programmes, questions, countdowns, viewers, games, brands, crises, clock);
    }

    @Singleton
    BringScenes bringScenes(Overlays overlays, Programmes programmes, Clock clock) {
        return new BringScenes(overlays, programmes, clock);
    }
}
