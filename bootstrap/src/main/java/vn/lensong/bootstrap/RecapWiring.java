package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Timers;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.recap.FinishRecap;
import vn.lensong.application.recap.FreezeRecap;
import vn.lensong.application.recap.KeepRecaps;
import vn.lensong.application.recap.RecapComparing;
import vn.lensong.application.recap.RecapDesk;
import vn.lensong.application.recap.RecapTelling;
import vn.lensong.application.recap.RecapViews;
import vn.lensong.application.recap.Recaps;

/** Makes the desks of recaps, and what freezes and finishes them. */
@Factory
final class RecapWiring {

    @Singleton
    KeepRecaps keepRecaps(Recaps recaps, Clock clock) {
        return new KeepRecaps(recaps, clock);
    }

    @Singleton
    FreezeRecap freezeRecap(KeepRecaps keeper, Timers timers) {
        return new FreezeRecap(keeper, timers);
    }

    @Singleton
    FinishRecap finishRecap(KeepRecaps keeper) {
        return new FinishRecap(keeper);
    }

    @Singleton
    RecapDesk recapDesk(Recaps recaps, RecapViews views, KeepRecaps keeper, Programmes programmes, Clock clock) {
        return new RecapDesk(recaps, views, keeper, programmes, clock);
    }

    @Singleton
    RecapTelling recapTelling(RecapViews views, Programmes programmes, Clock clock) {
        return new RecapTelling(views, programmes, clock);
    }

    @Singleton
    RecapComparing recapComparing(RecapViews views) {
        return new RecapComparing(views);
    }
}
