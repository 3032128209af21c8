package vn.lensong.application.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;

/** Everything there is with one person, over all channels. */
public interface ThreadViews {

    /**
     * The same person with the other keys and numbers that leads and promised calls inside these scopes join to those
     * known; at most twenty of each.
     */
    Who widened(Who who, List<Scope> scopes);

    /** What was said with the person inside these scopes, the newest {@code most} of each channel, in order of time. */
    List<Entry> entries(Who who, List<Scope> scopes, int most);

    /**
     * A person, as far as they can be told apart.
     *
     * @param keys the platforms' ids of the person
     * @param phones E.164
     * @param name the first that is known
     */
    record Who(Set<String> keys, Set<String> phones, @Nullable String name) {

        public Who {
            keys = Set.copyOf(keys);
            phones = Set.copyOf(phones);
        }

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Who[" + keys.size() + ", " + phones.size() + "]";
        }
    }

    /** By which way, and what it is. */
    enum Kind {
        COMMENT,
        REPLY,
        ON_AIR,
        MESSAGE,
        PRIVATE_REPLY,
        TEXT,
        CALL_BACK,
        CALL_ATTEMPT,
        INVITATION,
        /** That the person complained, was told so, or had it settled; never of a confidential one. */
        COMPLAINT
    }

    /**
     * One line of the thread.
     *
     * @param fromPerson whether the person said it
     * @param words with numbers hidden; empty for what has none
     * @param programme the programme's title
     * @param by who of ours, null for the person and for the system
     * @param state what became of it, in the words of its kind; null where nothing can
     * @param channel such as SMS, null where the kind says it all
     */
    record Entry(
            UUID id,
            Kind kind,
            Instant at,
            boolean fromPerson,
            String words,
            @Nullable UUID programmeId,
            @Nullable String programme,
            @Nullable String by,
            @Nullable String state,
            @Nullable String channel) {}
}
