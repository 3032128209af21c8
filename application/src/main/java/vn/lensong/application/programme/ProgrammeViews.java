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
            int scriptEdition,
            @Nullable Instant wentLiveAt,
            @Nullable Instant endedAt,
            @Nullable Integer onAirNo,
            @Nullable BroadcastLine broadcast,
            List<Segment> segments) {}

    /** The broadcast in short. */
    record BroadcastLine(
            Broadcast.State state, String platform, @Nullable String permalink, @Nullable String failure) {}
}
