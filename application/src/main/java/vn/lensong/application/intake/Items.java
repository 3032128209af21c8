package vn.lensong.application.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Folded;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.question.Question;

/** Everything inbound, raw and folded. */
public interface Items {

    /**
     * Stores a batch in one transaction: every arrival raw under its natural key, the item it
     * belongs to folded anew, and what the reception makes of it. Durable when it returns; nothing
     * of the batch is stored when it throws.
     *
     * <p>Batches that come in at the same time share a transaction, unless they share an item. That
     * one of them cannot be stored costs the others nothing. While the database is away every caller
     * is told so. The caller waits until the outcome is known, even when its thread is interrupted.
     *
     * <p>An arrival whose key is known is a no-op. A poll's sight of words that are already known is
     * one too. Two batches with the same item at the same time both succeed. Arrivals of one item in
     * one batch are folded together, and the reception sees the item once.
     */
    void accept(List<Arrival> arrivals, List<Malformed> malformed, Reception reception);

    Optional<InboundItem> find(UUID id);

    /** Items of these threads that no programme has yet; oldest first. Cheap when there is none. */
    List<UUID> strays(String platform, List<String> threadIds);

    /**
     * Folds and receives an item again, as {@link #accept} does, though nothing new arrived: after
     * its programme became known.
     */
    void receiveAgain(UUID itemId, Reception reception);

    /** Stores an item that became a question at a person's word, with both reasons. */
    void raise(InboundItem item, Question question, Event because);

    /**
     * Decides, inside the transaction and without asking anybody outside, what an arrival means.
     *
     * <p>Called on a thread of the store, one at a time, while other batches wait: what can be made
     * ready before is. May be called again for the same item when the transaction begins again.
     */
    @FunctionalInterface
    interface Reception {

        /**
         * @param before the item as stored, or as {@link InboundItem#first} when it is new
         * @param isNew whether it was not stored before
         * @param after the fold of everything that arrived about it
         * @param question the question it has become, null when it has not
         */
        Received receive(InboundItem before, boolean isNew, Folded after, @Nullable Question question);
    }

    /**
     * What the arrival means.
     *
     * @param question a new or changed question to store with the item, null when there is none
     */
    record Received(InboundItem item, @Nullable Question question, List<Event> because) {}
}
