package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.preparation.PreparationDesk;
import vn.lensong.application.preparation.PreparationViews;
import vn.lensong.application.programme.Gate;
import vn.lensong.domain.preparation.PreparationItem;

/** Gets tonight's show through the gate as a team would: every blocking item done, at the desk. */
@Singleton
final class DemoPreparation {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PreparationDesk desk;
    private final Gate gate;

    DemoPreparation(PreparationDesk desk, Gate gate) {
        this.desk = desk;
        this.gate = gate;
    }

    /** The items follow the planning by moments, so it looks again until the gate is open or patience ends. */
    void finish(Actor producer, UUID programme) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            finishWhatBlocks(producer, programme);
            if (gate.obstacles(producer, programme).isEmpty() || Instant.now().isAfter(deadline)) {
                return;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void finishWhatBlocks(Actor producer, UUID programme) {
        for (PreparationViews.Row row : desk.board(producer, programme)) {
            if (row.blocking() && row.state() == PreparationItem.State.OPEN) {
                desk.done(producer, row.id(), "Đã kiểm tra (dữ liệu giả lập)");
            }
        }
    }
}
