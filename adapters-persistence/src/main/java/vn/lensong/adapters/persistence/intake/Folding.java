package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.question.StoredQuestions;
import vn.lensong.application.Ids;
import vn.lensong.application.intake.Items.Received;
import vn.lensong.application.intake.Items.Reception;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Folded;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.question.Question;

/**
 * Folds items anew inside the open transaction and gathers what the receptions make of them.
 *
 * <p>The item's row is taken before its changes are read, so two transactions with the same item
 * follow one another; two that both bring it for the first time collide on its key, and one begins
 * again. Of an item without a row there are no changes to read.
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

    /** Stores what is new in batches that share no item. */
    void fold(Sql sql, List<Batch> batches, Outcome outcome) {
        Map<String, Map<String, Told>> byPlatform = new TreeMap<>();
        for (Batch batch : batches) {
            for (Arrival arrival : batch.arrivals()) {
                byPlatform
                        .computeIfAbsent(arrival.platform(), platform -> new TreeMap<>())
                        .computeIfAbsent(arrival.externalId(), id -> new Told(new ArrayList<>(), batch.reception()))
                        .arrivals
                        .add(arrival);
            }
        }
        byPlatform.forEach((platform, items) -> fold(sql, platform, items, outcome));
    }

    private void fold(Sql sql, String platform, Map<String, Told> items, Outcome outcome) {
        List<ItemRows.Locked> locked = ItemRows.lock(sql, platform, items.keySet());
        locked.stream().filter(ItemRows.Locked::erased).forEach(gone -> items.remove(gone.item().externalId()));
        Map<String, InboundItem> stored = locked.stream()
                .map(ItemRows.Locked::item)
                .collect(Collectors.toMap(InboundItem::externalId, Function.identity()));
        Map<String, List<Arrival>> known = ChangeRows.of(sql, platform, stored.keySet());
        Map<String, List<Arrival>> news = new HashMap<>();
        List<Arrival> added = new ArrayList<>();
        items.forEach((id, told) -> {
            List<Arrival> fresh = News.among(told.arrivals, known.getOrDefault(id, List.of()));
            news.put(id, fresh);
            added.addAll(fresh);
        });
        ChangeRows.add(sql, added);
        items.forEach((id, told) -> {
            List<Arrival> fresh = Objects.requireNonNull(news.get(id));
            if (!fresh.isEmpty()) {
                List<Arrival> all = new ArrayList<>(known.getOrDefault(id, List.of()));
                all.addAll(fresh);
                receive(stored.get(id), all, fresh, told.reception, outcome);
            }
        });
    }

    /** Folds a stored item whose row is held, though nothing arrived. */
    void foldAgain(Sql sql, InboundItem item, Reception reception, Outcome outcome) {
        List<Arrival> all = Objects.requireNonNull(
                ChangeRows.of(sql, item.platform(), List.of(item.externalId())).get(item.externalId()),
                item.externalId());
        receive(item, all, List.of(), reception, outcome);
    }

    private void receive(
            @Nullable InboundItem stored,
            List<Arrival> changes,
            List<Arrival> fresh,
            Reception reception,
            Outcome outcome) {
        Folded after = Folded.of(changes);
        if (stored == null) {
            Arrival first = changes.stream()
                    .min(Comparator.comparing(Arrival::observedAt).thenComparing(Arrival::key))
                    .orElseThrow();
            InboundItem item = InboundItem.first(ids.next(), first, after, clock.instant());
            outcome.take(null, fresh, reception.receive(item, true, after, null));
            return;
        }
        Question question = stored.questionId() == null
                ? null
                : questions.lock(stored.questionId()).orElse(null);
        Received received = reception.receive(stored, false, after, question);
        outcome.take(stored, stored.programmeId() == null ? changes : fresh, received);
    }

    /** What one batch says of one item. */
    private record Told(List<Arrival> arrivals, Reception reception) {}
}
