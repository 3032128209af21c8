package vn.lensong.adapters.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent along when a task of any kind is handed out, done or let off. */
public final class TaskActs {

    private TaskActs() {}

    /** Who is to do it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Assignment(@Nullable String ownerId) {

        /** Nobody when absent. Refuses {@code field.bad-id}. */
        public @Nullable UUID owner() {
            return Fields.optionalId("ownerId", ownerId);
        }
    }

    /** What shows that it is done: words or a link. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Evidence(@Nullable String evidence) {}

    /** Why it need not be done. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    public record Reason(@Nullable String reason) {}
}
