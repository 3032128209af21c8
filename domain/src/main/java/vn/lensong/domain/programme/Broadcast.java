package vn.lensong.domain.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * A programme on one page of one platform.
 *
 * @param pageExternalId the page's id on the platform
 * @param externalId the platform's id of the broadcast, null until it is scheduled there
 * @param threadIds every id that its comments may hang on
 * @param failure why the platform refused it, null unless FAILED
 * @param videoSince when the platform was first seen to show a picture, null while it was not
 */
public record Broadcast(
        UUID id,
        long version,
        UUID programmeId,
        Scope scope,
        String platform,
        String pageExternalId,
        @Nullable String externalId,
        List<String> threadIds,
        @Nullable String permalink,
        State state,
        @Nullable String failure,
        @Nullable Instant liveSince,
        @Nullable Instant endedAt,
        @Nullable Instant videoSince) {

    /** Where it stands on the platform, as far as we know. */
    public enum State {
        REQUESTED,
        SCHEDULED,
        LIVE,
        ENDED,
        CANCELLED,
        FAILED
    }

    public Broadcast {
        threadIds = List.copyOf(threadIds);
    }

    public static Broadcast requested(
            UUID id, UUID programmeId, Scope scope, String platform, String pageExternalId) {
        return new Broadcast(
                id,
                0,
                programmeId,
                scope,
                platform,
                pageExternalId,
                null,
                List.of(),
                null,
                State.REQUESTED,
                null,
                null,
                null,
                null);
    }

    public Broadcast scheduled(String external, Collection<String> threads, @Nullable String link) {
        return with(external, threads, link, State.SCHEDULED, null, null, null);
    }

    public Broadcast live(Instant now) {
        return with(externalId, threadIds, permalink, State.LIVE, null, liveSince == null ? now : liveSince, null);
    }

    /** The platform shows a picture; since when stays. */
    public Broadcast withVideo(Instant now) {
        return new Broadcast(
                id,
                version,
                programmeId,
                scope,
                platform,
                pageExternalId,
                externalId,
                threadIds,
                permalink,
                state,
                failure,
                liveSince,
                endedAt,
                videoSince == null ? now : videoSince);
    }

    public Broadcast ended(Instant now) {
        return with(externalId, threadIds, permalink, State.ENDED, null, liveSince, now);
    }

    /** Off the platform's calendar. */
    public Broadcast cancelled() {
        return with(externalId, threadIds, permalink, State.CANCELLED, null, liveSince, endedAt);
    }

    public Broadcast failed(String reason) {
        return with(externalId, threadIds, permalink, State.FAILED, reason, liveSince, endedAt);
    }

    /** More ids and a link learnt from a later look; ids once known are never forgotten. */
    public Broadcast alsoKnownAs(Collection<String> threads, @Nullable String link) {
        return with(externalId, threads, link, state, failure, liveSince, endedAt);
    }

    /** Whether those ids or that link say anything new. */
    public boolean learnsFrom(Collection<String> threads, @Nullable String link) {
        return !threadIds.containsAll(threads) || (link != null && !link.equals(permalink));
    }

    /** The platform's id. Refuses {@code broadcast.not-scheduled} while there is none. */
    public String requireExternalId() {
        if (externalId == null) {
            throw Refusal.conflict("broadcast.not-scheduled", Map.of());
        }
        return externalId;
    }

    private Broadcast with(
            @Nullable String external,
            Collection<String> threads,
            @Nullable String link,
            State next,
            @Nullable String why,
            @Nullable Instant since,
            @Nullable Instant end) {
        Set<String> all = new TreeSet<>(threadIds);
        all.addAll(threads);
        return new Broadcast(
                id,
                version,
                programmeId,
                scope,
                platform,
                pageExternalId,
                external,
                List.copyOf(all),
                link == null ? permalink : link,
                next,
                why,
                since,
                end,
                videoSince);
    }
}
