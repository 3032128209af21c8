package vn.lensong.domain.signal;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.listening.Topic;

/**
 * What the watch sees of one item that somebody wrote: who, when, and whether it is unhappy about what.
 *
 * @param person tells two people apart and is kept nowhere
 * @param complaint whether it is labelled a complaint
 */
public record Observation(UUID itemId, Instant at, String person, boolean complaint, Set<Topic> topics) {

    public Observation {
        topics = Set.copyOf(topics);
    }

    /** Whether it is unhappy about this: a complaint that speaks of it, or any word of an alarming topic. */
    boolean unhappyAbout(Topic topic) {
        return topics.contains(topic) && (complaint || topic.alarming());
    }
}
