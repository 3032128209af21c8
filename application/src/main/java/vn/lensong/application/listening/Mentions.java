package vn.lensong.application.listening;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.JourneyStage;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Sentiment;
import vn.lensong.domain.listening.Topic;

/** What people said. */
public interface Mentions {

    Optional<Mention> find(UUID id);

    /** Those of these natural keys that are stored. */
    Set<String> known(Collection<String> naturalKeys);

    /**
     * Stores new ones with the reasons, all or nothing. One whose natural key is known by then makes it refuse
     * {@code stale}: read again and leave it out.
     */
    void add(List<Mention> mentions, List<? extends Event> because);

    /** Stores the next state with its reason; a version that is not the stored one is refused as {@code stale}. */
    void save(Mention next, ListeningEvent.Corrected because);

    /** Up to when a programme's own items were collected; empty when they never were. */
    Optional<Instant> collectedUntil(UUID programmeId);

    /** Stores up to when they were. */
    void collected(UUID programmeId, Instant until);

    /** How many were said from then until before then, inside any of these scopes, by what is understood of them. */
    List<Count> counts(List<Scope> scopes, Instant from, Instant until);

    /** What was said, newest first, then by id; the words of an item that was erased or removed are left out with it. */
    Page<Said> said(List<Scope> scopes, Instant from, Instant until, Which which, Page.Ask ask);

    /** The words of one as they are now, with numbers masked; empty where they are gone. */
    Optional<String> words(UUID id);

    /** What people said how somebody feels, with the words as they are now, in the order the mentions were collected. */
    List<Taught> taught();

    /** So many are understood like this. */
    record Count(Set<Topic> topics, @Nullable JourneyStage stage, Sentiment sentiment, int mentions) {}

    /** Which ones are meant; null for every one. */
    record Which(@Nullable Topic topic, @Nullable JourneyStage stage, @Nullable Sentiment sentiment) {}

    /** A mention with its words as they are now, numbers masked. */
    record Said(Mention mention, String words) {}

    /** How somebody feels, a person says. */
    record Taught(String words, Sentiment sentiment) {}
}
