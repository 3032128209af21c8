package vn.lensong.domain.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to the communes of a branch. */
public sealed interface AreaEvent extends Event {

    UUID branchId();

    @Override
    default UUID stream() {
        return branchId();
    }

    @Override
    default UUID subject() {
        return branchId();
    }

    /** It looks after these communes now. */
    record Changed(UUID branchId, List<String> communes, @Nullable UUID by, Instant at) implements AreaEvent {

        public static final String NAME = "branch.area-changed";

        public Changed {
            communes = List.copyOf(communes);
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
