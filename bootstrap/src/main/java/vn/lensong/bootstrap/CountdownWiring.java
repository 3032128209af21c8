package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Timers;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.CountdownDesk;
import vn.lensong.application.promotion.Countdowns;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.application.promotion.WatchCountdown;
import vn.lensong.application.recap.RecapDesk;

/** Makes the countdown for viewers and for staff, and what rings for it. */
@Factory
final class CountdownWiring {

    @Singleton
    ViewersCountdown viewersCountdown(
            Countdowns countdowns, Programmes programmes, Organisations organisations, RecapDesk recaps) {
        return new ViewersCountdown(countdowns, programmes, organisations, recaps);
    }

    @Singleton
    CountdownDesk countdownDesk(Countdowns countdowns, Programmes programmes, Clock clock) {
        return new CountdownDesk(countdowns, programmes, clock);
    }

    @Singleton
    WatchCountdown watchCountdown(
            Countdowns countdowns, Broadcasts broadcasts, Platforms platforms, Timers timers, Clock clock) {
        return new WatchCountdown(countdowns, broadcasts, platforms, timers, clock);
    }
}
