package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.health.CheckBeforeAir;
import vn.lensong.application.health.EncoderDesk;
import vn.lensong.application.health.EncoderTelemetry;
import vn.lensong.application.health.Encoders;
import vn.lensong.application.health.EquipmentDesk;
import vn.lensong.application.health.Kits;
import vn.lensong.application.health.Measuring;
import vn.lensong.application.health.MoveBookings;
import vn.lensong.application.health.PreflightDesk;
import vn.lensong.application.health.PreflightGate;
import vn.lensong.application.health.Preflights;
import vn.lensong.application.health.StreamWatchDesk;
import vn.lensong.application.health.StreamWatches;
import vn.lensong.application.health.WatchStream;
import vn.lensong.application.intake.ItemViews;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.Programmes;

/** Makes the desks and jobs of equipment, checks before air and watched streams. */
@Factory
final class HealthWiring {

    @Singleton
    EquipmentDesk equipmentDesk(
            Kits kits, Organisations organisations, Programmes programmes, Ids ids, Clock clock) {
        return new EquipmentDesk(kits, organisations, programmes, ids, clock);
    }

    @Singleton
    MoveBookings moveBookings(Kits kits, Programmes programmes, Clock clock) {
        return new MoveBookings(kits, programmes, clock);
    }

    @Singleton
    PreflightDesk preflightDesk(
            Preflights preflights,
            Programmes programmes,
            Organisations organisations,
            Broadcasts broadcasts,
            Platforms platforms,
            ItemViews items,
            Kits kits,
            People people,
            Clock clock) {
        Measuring measuring = new Measuring(organisations, broadcasts, platforms, items, kits, clock);
        return new PreflightDesk(preflights, programmes, measuring, people, clock);
    }

    @Singleton
    CheckBeforeAir checkBeforeAir(Programmes programmes, PreflightDesk desk, Timers timers, Clock clock) {
        return new CheckBeforeAir(programmes, desk, timers, clock);
    }

    @Singleton
    PreflightGate preflightGate(Preflights preflights) {
        return new PreflightGate(preflights);
    }

    @Singleton
    EncoderDesk encoderDesk(
            Encoders encoders, EncoderTelemetry telemetry, Organisations organisations, Clock clock) {
        return new EncoderDesk(encoders, telemetry, organisations, clock);
    }

    @Singleton
    StreamWatchDesk streamWatchDesk(StreamWatches watches, Broadcasts broadcasts, Programmes programmes) {
        return new StreamWatchDesk(watches, broadcasts, programmes);
    }

    @Singleton
    WatchStream watchStream(
            StreamWatches watches,
            Broadcasts broadcasts,
            Programmes programmes,
            Encoders encoders,
            EncoderTelemetry telemetry,
            Clock clock) {
        return new WatchStream(watches, broadcasts, programmes, encoders, telemetry, clock);
    }
}
