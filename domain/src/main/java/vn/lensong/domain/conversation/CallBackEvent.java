package vn.lensong.domain.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a promise to call back; never to whom, never what was said. */
public sealed interface CallBackEvent extends Event {

    UUID callBackId();

    @Override
    default UUID stream() {
        return callBackId();
    }

    @Override
    default UUID subject() {
        return callBackId();
    }

    /** Promised to somebody, by somebody, until then. */
    record Promised(
            UUID callBackId,
            @Nullable UUID programmeId,
            @Nullable UUID questionId,
            CallBack.Channel channel,
            CallBack.Basis basis,
            UUID ownerId,
            Instant dueAt,
            UUID by,
            Instant at)
            implements CallBackEvent {

        public static final String NAME = "callback.promised";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Tried without an end; due again then. */
    record Tried(UUID callBackId, CallBack.Outcome outcome, Instant dueAt, UUID by, Instant at) implements CallBackEvent {

        public static final String NAME = "callback.tried";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Over, and how. */
    record Ended(UUID callBackId, @Nullable UUID questionId, CallBack.State state, UUID by, Instant at)
            implements CallBackEvent {

        public static final String NAME = "callback.ended";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody else's from now on. */
    record Passed(UUID callBackId, UUID ownerId, UUID by, Instant at) implements CallBackEvent {

        public static final String NAME = "callback.passed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The slot is over and the promise is not kept. */
    record Overdue(UUID callBackId, UUID ownerId, Instant dueAt, @Nullable UUID by, Instant at) implements CallBackEvent {

        public static final String NAME = "callback.overdue";

        @Override
        public String name() {
            return NAME;
        }
    }
}
