package vn.lensong.adapters.persistence.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.question.StoredQuestions;
import vn.lensong.application.intake.Items.Received;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.question.Question;

/** What the receptions said, gathered to be stored in few statements, with what it changes in the counts. */
final class Outcome {

    private final List<InboundItem> added = new ArrayList<>();
    private final List<InboundItem> changed = new ArrayList<>();
    private final List<Question> asked = new ArrayList<>();
    private final List<Question> reworded = new ArrayList<>();
    private final List<Event> because = new ArrayList<>();
    private final Tally tally = new Tally();

    /**
     * Takes what became of one item.
     *
     * @param before the item as stored, null when it is new
     * @param fresh what arrived since its programme last heard of it
     */
    void take(@Nullable InboundItem before, List<Arrival> fresh, Received received) {
        InboundItem item = received.item();
        (before == null ? added : changed).add(item);
        because.addAll(received.because());
        if (item.programmeId() != null) {
            count(item.programmeId(), before, item, fresh);
        }
        Question question = received.question();
        if (question != null && question.version() == 0) {
            asked.add(question);
            tally.asked(question.programmeId(), item.platform(), question.stage().state());
        } else if (question != null) {
            reworded.add(question);
        }
    }

    private void count(UUID programmeId, @Nullable InboundItem before, InboundItem item, List<Arrival> fresh) {
        String platform = item.platform();
        boolean first = before == null || before.programmeId() == null;
        if (first) {
            tally.stored(programmeId, platform);
        }
        if (item.state().removed() && (first || !before.state().removed())) {
            tally.removed(programmeId, platform);
        }
        fresh.stream()
                .filter(arrival -> arrival.source() == Arrival.Source.WEBHOOK)
                .forEach(arrival -> tally.told(programmeId, platform, arrival.observedAt()));
    }

    /** Writes all rows but the events, the most contended last; returns the reasons. */
    List<Event> store(Sql sql, StoredQuestions questions) {
        ItemRows.add(sql, added);
        ItemRows.change(sql, changed);
        questions.add(asked);
        questions.change(sql, reworded, tally);
        tally.write(sql);
        return because;
    }
}
