package vn.lensong.bootstrap;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.knowledge.AnswerIndex;

/**
 * Lets this node look once a second whether answers were changed on another one. It is made at the start and stops by
 * itself at the end: a method that the framework schedules is looked up at each call, in a context that may be closed.
 */
@Singleton
class FollowAnswers implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FollowAnswers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AnswerIndex index;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> looks;

    FollowAnswers(AnswerIndex index, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
        this.index = index;
        this.scheduler = scheduler;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        looks = scheduler.scheduleWithFixedDelay(PAUSE, PAUSE, this::look);
    }

    @PreDestroy
    void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
    }

    private void look() {
        try {
            index.follow();
        } catch (RuntimeException e) {
            // Whoever searches meanwhile finds what was there; in a second it looks again.
            LOG.debug("answers were not followed: {}", e.getClass().getName());
        }
    }
}
