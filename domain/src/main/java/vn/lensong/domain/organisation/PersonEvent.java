package vn.lensong.domain.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to people with accounts. */
public sealed interface PersonEvent extends Event {

    UUID personId();

    @Override
    default UUID stream() {
        return personId();
    }

    @Override
    default UUID subject() {
        return personId();
    }

    /**
     * Somebody works here now.
     *
     * @param roles as what, by the names of {@link Role}
     */
    record Added(UUID personId, List<String> roles, @Nullable UUID by, Instant at) implements PersonEvent {

        public static final String NAME = "person.added";

        public Added {
            roles = List.copyOf(roles);
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
