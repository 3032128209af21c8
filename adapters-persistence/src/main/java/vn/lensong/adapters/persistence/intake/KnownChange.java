package vn.lensong.adapters.persistence.intake;

import java.time.Instant;
import java.util.Collection;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.domain.intake.Arrival;

/** As much of a stored change as tells whether an arrival says anything new. */
record KnownChange(
        String externalId,
        String key,
        String textHash,
        boolean told,
        Instant happenedAt,
        boolean author,
        boolean thread,
        boolean parent) {

    static KnownChange of(Row row) {
        Arrival.Change kind = row.constant("kind", Arrival.Change.class);
        Arrival.Source source = row.constant("source", Arrival.Source.class);
        return new KnownChange(
                row.text("external_id"),
                row.text("change_key"),
                row.text("text_hash"),
                (kind == Arrival.Change.ADDED || kind == Arrival.Change.EDITED)
                        && source != Arrival.Source.POLL
                        && source != Arrival.Source.SWEEP,
                row.instant("happened_at"),
                row.textOrNull("author_key") != null,
                row.textOrNull("thread_id") != null,
                row.textOrNull("parent_id") != null);
    }

    /**
     * Whether these leave nothing new in the arrival: its key is known, or it is a poll's sight of
     * words we were told of. A sight that knows an earlier time, an author or a thread that the news
     * did not is kept, or else the order of arrival would decide the item's state.
     */
    static boolean coveredBy(Collection<KnownChange> known, Arrival arrival) {
        String key = arrival.key();
        String hash = arrival.textHash();
        return known.stream()
                .anyMatch(change -> change.key.equals(key)
                        || (arrival.sighted() && change.told && change.textHash.equals(hash) && change.covers(arrival)));
    }

    private boolean covers(Arrival sight) {
        return !happenedAt.isAfter(sight.happenedAt())
                && (author || sight.author() == null)
                && (thread || sight.threadId() == null)
                && (parent || sight.parentId() == null);
    }
}
