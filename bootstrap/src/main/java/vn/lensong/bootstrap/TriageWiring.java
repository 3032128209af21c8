package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.adapters.language.LinearLearning;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.LabelCorrections;
import vn.lensong.application.intake.LabelDesk;
import vn.lensong.application.intake.LabelLearning;
import vn.lensong.application.intake.LabelModels;
import vn.lensong.application.intake.LearntLabels;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.intake.TrainLabels;
import vn.lensong.application.intake.TriageDesk;

/** Makes what reads texts, learns from moderators and answers other systems. */
@Factory
final class TriageWiring {

    @Singleton
    LabelLearning labelLearning() {
        return new LinearLearning();
    }

    @Singleton
    LearntLabels learntLabels(LabelModels models, LabelLearning learning) {
        return new LearntLabels(models, learning);
    }

    @Singleton
    TextReading textReading(PhoneFinder phones, LearntLabels learnt) {
        return new TextReading(phones, learnt);
    }

    @Singleton
    TriageDesk triageDesk(TextReading reading) {
        return new TriageDesk(reading);
    }

    @Singleton
    LabelDesk labelDesk(
            IntakeDesk intake,
            Items items,
            LabelCorrections corrections,
            TrainLabels training,
            LearntLabels learnt,
            Clock clock) {
        return new LabelDesk(intake, items, corrections, training, learnt, clock);
    }

    @Singleton
    TrainLabels trainLabels(
            LabelCorrections corrections, LabelModels models, LabelLearning learning, Clock clock) {
        return new TrainLabels(corrections, models, learning, clock);
    }
}
