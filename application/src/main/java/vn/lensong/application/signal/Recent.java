package vn.lensong.application.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.TriageText;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.signal.Observation;
import vn.lensong.domain.signal.Replies;
import vn.lensong.domain.signal.Watch;

/**
 * What was written lately, read in slices. A slice is read again when more lies in it than the last time, and all of them once
 * a minute, because an item that is edited or labelled anew is not more.
 *
 * @param until when it was read last
 * @param whole when all of it was read last
 * @param read the items as they were understood
 * @param slices how much lay in each slice, by its beginning
 * @param written what was written under a comment, of what was read at the last look
 */
record Recent(
        Instant until, Instant whole, Map<UUID, Read> read, Map<Instant, Integer> slices, List<Replies.Reply> written) {

    private static final Duration WHOLE = Duration.ofMinutes(1);

    /** A busy evening does not fit into memory at once. */
    private static final Duration SLICE = Duration.ofSeconds(10);

    /** How far a look goes back behind the one before: whatever comes while it still counts is counted. */
    private static final Duration LATE = Watch.WINDOW;

    /** An item as it was understood, and the digest of the words it had then. */
    record Read(int words, Observation observation) {}

    /** Nothing read yet. */
    static Recent nothing() {
        return new Recent(Instant.EPOCH, Instant.EPOCH, Map.of(), Map.of(), List.of());
    }

    List<Observation> observations() {
        return read.values().stream().map(Read::observation).toList();
    }

    /** Everything written from one moment until now, reading what may have changed since the last look. */
    Recent look(HeardItems items, UUID programme, Instant from, Instant now) {
        boolean all = !whole.isAfter(now.minus(WHOLE));
        Map<UUID, Read> known = new HashMap<>(all ? Map.of() : read);
        known.values().removeIf(one -> one.observation.at().isBefore(from));
        Map<Instant, Integer> counted = new HashMap<>();
        List<Replies.Reply> replies = new ArrayList<>();
        for (Instant at = slice(all ? from : until.minus(LATE)); !at.isAfter(now); at = at.plus(SLICE)) {
            Instant end = at.plus(SLICE).isBefore(now) ? at.plus(SLICE) : now;
            // Counted before it is read: what comes in between is more at the next look.
            int count = items.count(programme, at, end);
            counted.put(at, count);
            if (all || !Objects.equals(slices.get(at), count)) {
                for (HeardItems.Heard heard : items.between(programme, at, end)) {
                    if (!heard.at().isBefore(from)) {
                        known.put(heard.itemId(), understood(heard, read.get(heard.itemId())));
                        reply(heard, replies);
                    }
                }
            }
        }
        return new Recent(now, all ? now : whole, known, counted, replies);
    }

    private static void reply(HeardItems.Heard heard, List<Replies.Reply> into) {
        if (heard.under() != null) {
            into.add(new Replies.Reply(heard.under(), heard.person(), heard.at()));
        }
    }

    private static Instant slice(Instant at) {
        long length = SLICE.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), length) * length);
    }

    private static Read understood(HeardItems.Heard heard, @Nullable Read known) {
        int words = heard.words().hashCode();
        Set<Topic> topics = known != null && known.words == words
                ? known.observation.topics()
                : Topic.in(TriageText.of(heard.words()));
        return new Read(
                words, new Observation(heard.itemId(), heard.at(), heard.person(), heard.complaint(), topics));
    }
}
