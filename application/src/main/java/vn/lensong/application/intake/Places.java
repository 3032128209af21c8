package vn.lensong.application.intake;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.programme.Broadcast;

/** Finds the programmes that threads belong to; asked once for each, because that never changes. */
final class Places {

    private static final int MOST = 10_000;

    private final Broadcasts broadcasts;
    private final Map<CommentThread, Place> found = new ConcurrentHashMap<>();

    Places(Broadcasts broadcasts) {
        this.broadcasts = broadcasts;
    }

    /** What is known of the threads of these arrivals. */
    Known of(Collection<Arrival> arrivals) {
        Map<CommentThread, Place> known = new HashMap<>();
        for (Arrival arrival : arrivals) {
            CommentThread thread = CommentThread.of(arrival.platform(), arrival.threadId());
            if (thread != null && !known.containsKey(thread)) {
                find(thread).ifPresent(place -> known.put(thread, place));
            }
        }
        return new Known(known);
    }

    /** This thread and no other. */
    static Known only(Broadcast broadcast, @Nullable String threadId) {
        CommentThread thread = CommentThread.of(broadcast.platform(), threadId);
        return new Known(thread == null ? Map.of() : Map.of(thread, Place.of(broadcast)));
    }

    /** A programme itself, for items that hang on no broadcast's thread. */
    static Known only(Place place, String platform, String threadId) {
        return new Known(Map.of(new CommentThread(platform, threadId), place));
    }

    /** What cannot be read is counted with the programme of its thread, or else of its page at the time. */
    Malformed placed(Malformed part) {
        CommentThread thread = CommentThread.of(part.platform(), part.threadId());
        Optional<Place> place = thread == null ? Optional.empty() : find(thread);
        if (place.isEmpty() && part.pageId() != null) {
            place = broadcasts.unfinished(part.platform(), part.pageId()).stream()
                    .max(Comparator.comparing((Broadcast one) -> one.state() == Broadcast.State.LIVE)
                            .thenComparing(Broadcast::id))
                    .map(Place::of);
        }
        return place.map(known -> part.placed(known.programmeId, known.scope)).orElse(part);
    }

    private Optional<Place> find(CommentThread thread) {
        Place before = found.get(thread);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<Place> now = broadcasts.byThread(thread.platform, thread.id).map(Place::of);
        now.ifPresent(place -> {
            if (found.size() >= MOST) {
                found.clear();
            }
            found.put(thread, place);
        });
        return now;
    }

    /** Threads whose programme is known. */
    record Known(Map<CommentThread, Place> places) {

        /** The item at its place; as it is when it has one or nobody knows it. */
        InboundItem placed(InboundItem item) {
            CommentThread thread = CommentThread.of(item.platform(), item.state().threadId());
            if (item.programmeId() != null || thread == null) {
                return item;
            }
            Place place = places.get(thread);
            return place == null ? item : item.placed(place.programmeId, place.scope);
        }
    }

    /** What comments hang on, of one platform. */
    record CommentThread(String platform, String id) {

        static @Nullable CommentThread of(String platform, @Nullable String id) {
            return id == null ? null : new CommentThread(platform, id);
        }
    }

    /** Where a thread's items belong. */
    record Place(UUID programmeId, Scope scope) {

        static Place of(Broadcast broadcast) {
            return new Place(broadcast.programmeId(), broadcast.scope());
        }
    }
}
