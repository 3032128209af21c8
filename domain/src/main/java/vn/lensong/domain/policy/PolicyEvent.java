package vn.lensong.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** A figure of the law is different from a day on; whatever quotes it is to be looked at again. */
public sealed interface PolicyEvent extends Event {

    /** The id that follows from the key. */
    UUID parameterId();

    /** Which parameter. */
    String key();

    /** The first day on which another figure counts, or is pending. */
    LocalDate from();

    @Override
    default UUID stream() {
        return parameterId();
    }

    @Override
    default UUID subject() {
        return parameterId();
    }

    /**
     * A row was added, or took the place of a pending one.
     *
     * @param pending whether it waits for somebody to confirm it
     */
    record ParameterChanged(
            UUID parameterId,
            String key,
            UUID rowId,
            LocalDate from,
            boolean pending,
            @Nullable UUID by,
            Instant at)
            implements PolicyEvent {

        public static final String NAME = "policy.parameter-changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A pending row counts from now on, or from its first day if that is to come. */
    record ParameterConfirmed(
            UUID parameterId,
            String key,
            UUID rowId,
            LocalDate from,
            String reason,
            @Nullable UUID by,
            Instant at)
            implements PolicyEvent {

        public static final String NAME = "policy.parameter-confirmed";

        @Override
        public String name() {
            return NAME;
        }
    }
}
