package vn.lensong.adapters.persistence.time;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import vn.lensong.application.Timers;

/**
 * Timers as rows of db-scheduler's table.
 *
 * <p>A timer that is set while it rings rings again at the earlier of that time and the one its job
 * answers. Clearing it meanwhile changes nothing: what the job answers counts.
 */
@Singleton
class DurableTimers implements Timers {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int TRIES = 1200;

    private final SchedulerClient client;
    private final Ringing ringing;

    DurableTimers(DataSource dataSource, Ringing ringing) {
        this.client = SchedulerClient.Builder.create(DelegatingDataSource.unwrapDataSource(dataSource))
                .build();
        this.ringing = ringing;
    }

    @Override
    public void set(String job, UUID subject, Instant due) {
        TaskInstance<Void> timer = new TaskInstance<>(job, subject.toString());
        untilSettled(
                job, () -> ringing.moved(job, subject, due) || client.scheduleIfNotExists(timer, due) || moved(timer, due));
    }

    @Override
    public void clear(String job, UUID subject) {
        try {
            client.cancel(TaskInstanceId.of(job, subject.toString()));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            return;
        }
    }

    /** False when it rang, ended or was moved between being read and being written; then it is looked at again. */
    private boolean moved(TaskInstanceId timer, Instant due) {
        try {
            client.reschedule(timer, due);
            return true;
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException | ExecutionException e) {
            return false;
        }
    }

    /** It may be ringing on another node, which ends soon: a minute is more than any ring takes. */
    private static void untilSettled(String job, BooleanSupplier step) {
        for (int attempt = 1; !step.getAsBoolean(); attempt++) {
            if (attempt == TRIES) {
                throw new IllegalStateException("timer " + job + ": rings without end (expected: a settled one)");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
