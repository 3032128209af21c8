package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.brand.BringScenes;
import vn.lensong.application.brand.OverlayDesk;
import vn.lensong.application.brand.OverlayReading;
import vn.lensong.application.brand.Overlays;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.application.question.Questions;

/** Makes what lays something over a programme's picture. */
@Factory
final class OverlayWiring {

    @Singleton
    OverlayDesk overlayDesk(Overlays overlays, Programmes programmes, Questions questions, Clock clock) {
        return new OverlayDesk(overlays, programmes, questions, clock);
    }

    @Singleton
    OverlayReading overlayReading(Overlays overlays, Programmes programmes, QuestionViews questions) {
        return new OverlayReading(overlays, programmes, questions);
    }

    @Singleton
    BringScenes bringScenes(Overlays overlays, Programmes programmes, Clock clock) {
        return new BringScenes(overlays, programmes, clock);
    }
}
