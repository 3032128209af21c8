package vn.lensong.application.platform;

import java.util.Optional;

/**
 * A social platform we broadcast on, as a set of capabilities that it may or may not have.
 *
 * <p>An adapter overrides what its platform can do; whoever needs a missing capability gets a
 * refusal {@code platform.unsupported} from {@link Platforms}. Calls block, and are made from
 * reactions and timed jobs only, never between a find and a save.
 */
public interface SocialPlatform {

    /** The name that pages and items carry, such as {@code facebook}: lower case, stable. */
    String name();

    /** What we are connected to, for people to see. */
    Connection connection();

    /** Scheduling, starting, ending and reading broadcasts. */
    default Optional<BroadcastCalls> broadcasts() {
        return Optional.empty();
    }

    /** Reading, answering and hiding comments. */
    default Optional<CommentCalls> comments() {
        return Optional.empty();
    }

    /** Publishing posts and reading how far they come. */
    default Optional<PostCalls> posts() {
        return Optional.empty();
    }

    /** Writing privately to people who wrote to a page, or under its broadcasts. */
    default Optional<DirectMessageCalls> directMessages() {
        return Optional.empty();
    }

    /** How well the encoder's stream arrives. */
    default Optional<StreamHealthCalls> streamHealth() {
        return Optional.empty();
    }

    /** Subscribing pages to push delivery. */
    default Optional<PageCalls> pages() {
        return Optional.empty();
    }

    /** Reading once more what could not be read. */
    default Optional<PayloadReading> payloads() {
        return Optional.empty();
    }

    /**
     * What stands behind the adapter.
     *
     * @param simulated true for the embedded simulator, false for the real platform
     * @param host the host name that calls go to
     */
    record Connection(boolean simulated, String host) {}
}
