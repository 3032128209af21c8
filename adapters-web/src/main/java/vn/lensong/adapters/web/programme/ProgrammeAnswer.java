package vn.lensong.adapters.web.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.programme.Programme;

/** A programme as the API shows it: the list's line, its run of show, what is on air, its broadcast. */
@Serdeable
record ProgrammeAnswer(
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
        int openQuestions,
        UUID scriptId,
        int scriptEdition,
        @Nullable Instant wentLiveAt,
        @Nullable Instant endedAt,
        @Nullable OnAir onAir,
        ProgrammeViews.@Nullable BroadcastLine broadcast,
        List<SegmentAnswer> segments) {

    static ProgrammeAnswer of(ProgrammeViews.Detail detail) {
        ProgrammeViews.Row row = detail.programme();
        return new ProgrammeAnswer(
                row.id(),
                row.version(),
                row.title(),
                row.product(),
                row.scope(),
                row.organisationName(),
                row.pageId(),
                row.pageName(),
                row.startsAt(),
                row.hostId(),
                row.hostName(),
                row.status(),
                row.openQuestions(),
                detail.scriptId(),
                detail.scriptEdition(),
                detail.wentLiveAt(),
                detail.endedAt(),
                OnAir.of(detail),
                detail.broadcast(),
                detail.segments().stream().map(SegmentAnswer::of).toList());
    }

    /** The segment on air, and since when. */
    @Serdeable
    record OnAir(int segmentNo, @Nullable Instant since) {

        static @Nullable OnAir of(ProgrammeViews.Detail detail) {
            Integer no = detail.onAirNo();
            if (no == null) {
                return null;
            }
            return detail.segments().stream()
                    .filter(segment -> segment.no() == no)
                    .findFirst()
                    .map(segment -> new OnAir(no, segment.airing().startedAt()))
                    .orElse(null);
        }
    }
}
