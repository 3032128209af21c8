package vn.lensong.bootstrap;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.intake.LearntLabels;

/** Looks every few seconds whether another node or the command line has put other models to use. */
@Singleton
final class LabelWatch {

    private static final Logger LOG = LoggerFactory.getLogger(LabelWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final LearntLabels labels;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("label-watch").factory());

    LabelWatch(LearntLabels labels) {
        this.labels = labels;
    }

    /** Looks now, and from now on. */
    void start() {
        look();
        looking.scheduleWithFixedDelay(this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }

    private void look() {
        try {
            labels.refresh().ifPresent(change -> {
                LOG.info("labels decided by learnt models: {}", change.inUse());
                if (!change.unreadable().isEmpty()) {
                    LOG.warn("learnt models that cannot be read, the rules go on: {}", change.unreadable());
                }
            });
        } catch (RuntimeException e) {
            // The database is away for a moment: what is known goes on.
            LOG.debug("learnt models: {}", e.getClass().getSimpleName());
        }
    }
}
