package vn.lensong.application.programme;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.Segment;

/** Programmes as people look at them. */
public interface ProgrammeViews {

    /** Programmes inside any of these scopes, latest start first, then by id. */
    Page<Row> page(List<Scope> scopes, Page.Ask ask);

    Optional<Detail> detail(UUID programmeId);

    /** The sums of the question desk's header. */
    Optional<Ledger> ledger(UUID programmeId);

    /** One line of the list. */
    record Row(
            UUID id,
            long version,
            String title,
            Product product,
            String scope,
            String organisationName,
            UUID pageId,
            String pageName,
            Instant startsAt,
            UUID hostId,
            String hostName,
            Programme.Status status,
            int openQuestions) {}

    /** One programme with its run of show and its broadcast. */
    record Detail(
            Row programme,
            UUID scriptId,
            long scriptVersion,
            @Nullable Instant wentLiveAt,
            @Nullable Instant endedAt,
            @Nullable Integer onAirNo,
            @Nullable BroadcastLine broadcast,
            List<Segment> segments) {}

    /** The broadcast in short. */
    record BroadcastLine(
            Broadcast.State state, String platform, @Nullable String permalink, @Nullable String failure) {}

    /**
     * Received against dealt with, for one programme.
     *
     * @param source the platform
     * @param platformCount what the platform counts, null when it does not say
     * @param stored comments in our hands, removed ones included
     * @param quarantined what could not be read
     * @param open questions waiting, claimed or cued
     * @param oldestWaitingSince null when nobody waits
     * @param streamHealthy null when nothing is known
     */
    record Ledger(
            String source,
            @Nullable Integer platformCount,
            int stored,
            int quarantined,
            int open,
            int answered,
            int dismissed,
            @Nullable Instant oldestWaitingSince,
            @Nullable Integer viewers,
            @Nullable Instant lastWebhookAt,
            @Nullable Instant lastPollAt,
            @Nullable Boolean streamHealthy) {}
}
