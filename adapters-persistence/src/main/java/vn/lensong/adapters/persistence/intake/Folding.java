package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.question.StoredQuestions;
import vn.lensong.application.Ids;
import vn.lensong.application.intake.Items.Received;
import vn.lensong.application.intake.Items.Reception;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Folded;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.question.Question;

/**
 * Folds items anew inside the open transaction and stores what the reception makes of them.
 *
 * <p>The item's row is taken before its changes are read, so two batches with the same item follow
 * one another; two that both bring it for the first time collide on its key, and one begins again.
 */
@Singleton
class Folding {

    private final StoredQuestions questions;
    private final Ids ids;
    private final Clock clock;

    Folding(StoredQuestions questions, Ids ids, Clock clock) {
        this.questions = questions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores new arrivals of one platform, sorted by item, and returns the reasons. */
    List<Event> fold(Sql sql, String platform, List<Arrival> news, Reception reception) {
        List<String> externalIds =
                news.stream().map(Arrival::externalId).distinct().sorted().toList();
        Map<String, InboundItem> stored = ItemRows.lock(sql, platform, externalIds).stream()
                .collect(Collectors.toMap(InboundItem::externalId, Function.identity()));
        ChangeRows.add(sql, news);
        Map<String, List<Arrival>> all = ChangeRows.all(sql, platform, externalIds);

        Outcome outcome = new Outcome();
        for (String externalId : externalIds) {
            List<Arrival> changes = Objects.requireNonNull(all.get(externalId), externalId);
            InboundItem before = stored.get(externalId);
            outcome.take(before != null, receive(before, changes, reception));
        }
        return outcome.store(sql);
    }

    /** Folds a stored item whose row is held, though nothing arrived. */
    List<Event> foldAgain(Sql sql, InboundItem item, Reception reception) {
        List<Arrival> changes = Objects.requireNonNull(
                ChangeRows.all(sql, item.platform(), List.of(item.externalId())).get(item.externalId()),
                item.externalId());
        Outcome outcome = new Outcome();
        outcome.take(true, receive(item, changes, reception));
        return outcome.store(sql);
    }

    private Received receive(@Nullable InboundItem stored, List<Arrival> changes, Reception reception) {
        Folded after = Folded.of(changes);
        if (stored == null) {
            Arrival first = changes.stream()
                    .min(Comparator.comparing(Arrival::observedAt).thenComparing(Arrival::key))
                    .orElseThrow();
            InboundItem item = InboundItem.first(ids.next(), first, after, clock.instant());
            return reception.receive(item, true, after, null);
        }
        Question question = stored.questionId() == null
                ? null
                : questions.lock(stored.questionId()).orElse(null);
        return reception.receive(stored, false, after, question);
    }

    /** What the receptions said, gathered to be stored in few statements. */
    private final class Outcome {

        private final List<InboundItem> added = new ArrayList<>();
        private final List<InboundItem> changed = new ArrayList<>();
        private final List<Question> asked = new ArrayList<>();
        private final List<Event> because = new ArrayList<>();

        void take(boolean known, Received received) {
            (known ? changed : added).add(received.item());
            if (received.question() != null) {
                asked.add(received.question());
            }
            because.addAll(received.because());
        }

        List<Event> store(Sql sql) {
            ItemRows.add(sql, added);
            ItemRows.change(sql, changed);
            asked.forEach(questions::store);
            return because;
        }
    }
}
