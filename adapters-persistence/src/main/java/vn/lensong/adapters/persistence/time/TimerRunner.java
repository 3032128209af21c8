package vn.lensong.adapters.persistence.time;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.application.Timers;

/**
 * Lets timers ring, from the application's start to its end; among several nodes each rings on one.
 * Goes by the machine's own clock, since the scheduler also measures its pauses with it.
 */
@Singleton
@Requires(property = "lensong.timers.enabled", notEquals = "false")
class TimerRunner implements ApplicationEventListener<StartupEvent> {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 6;
    private static final int AT_ONCE = 4;

    private final DataSource dataSource;
    private final Ringing ringing;
    private final Timers timers;
    private final BeanProvider<TimedJob> jobs;
    private final Duration heartbeat;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Scheduler scheduler;

    /**
     * @param heartbeat how often a node says that it lives; what rang on one that fell silent rings on another after
     *     six of them
     */
    TimerRunner(
            DataSource dataSource,
            Ringing ringing,
            Timers timers,
            BeanProvider<TimedJob> jobs,
            @Value("${lensong.timers.heartbeat:2s}") Duration heartbeat) {
        this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
        this.ringing = ringing;
        this.timers = timers;
        this.jobs = jobs;
        this.heartbeat = heartbeat;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        List<Task<?>> tasks = jobs.stream().<Task<?>>map(this::task).toList();
        Scheduler started = Scheduler.create(dataSource, tasks)
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .threads(AT_ONCE)
                .executorService(threads)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .failureLogging(LogLevel.WARN, false)
                .build();
        started.start();
        scheduler = started;
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
        threads.close();
    }

    private Task<Void> task(TimedJob job) {
        return Tasks.custom(job.name(), Void.class)
                .onFailure((complete, timer) ->
                        settle(job, complete, timer, complete.getTimeDone().plus(AFTER_FAILURE)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> ring(job, instance));
    }

    private CompletionHandler<Void> ring(TimedJob job, TaskInstance<Void> instance) {
        UUID subject = UUID.fromString(instance.getId());
        if (!ringing.begins(job.name(), subject)) {
            // The machine was so busy that its ring was taken for dead. It lives, and two at once are not what was asked for.
            return (complete, timer) -> timer.reschedule(complete, complete.getTimeDone().plus(AFTER_FAILURE));
        }
        Instant answer = job.ring(subject);
        return (complete, timer) -> settle(job, complete, timer, answer);
    }

    private void settle(
            TimedJob job, ExecutionComplete complete, ExecutionOperations<Void> timer, @Nullable Instant answer) {
        UUID subject = UUID.fromString(complete.getExecution().taskInstance.getId());
        Instant next = earlier(answer, ringing.ends(job.name(), subject));
        try {
            if (next == null) {
                timer.stop();
            } else {
                timer.reschedule(complete, next);
            }
        } catch (ExecutionException revived) {
            // Taken for dead meanwhile: the row is not this ring's any more.
            if (next != null) {
                timers.set(job.name(), subject, next);
            }
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
