package vn.lensong.application.story;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;

/** Real people's stories. */
public interface Stories {

    Optional<Story> find(UUID id);

    /** Those inside any of these scopes, newest first. */
    List<Story> inside(List<Scope> scopes);

    /** Those that stand in a programme, or stood there until they were taken out. */
    List<Story> placedIn(UUID programmeId);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused.
     */
    void save(Story next, StoryEvent because);
}
