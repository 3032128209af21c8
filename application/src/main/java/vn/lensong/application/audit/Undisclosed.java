package vn.lensong.application.audit;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an auditor is told no more of than that something was done to it: things for named people only. */
@FunctionalInterface
public interface Undisclosed {

    /** Those of these that this person may not know of. */
    Set<UUID> hiddenFrom(@Nullable UUID person, Collection<UUID> subjects);
}
