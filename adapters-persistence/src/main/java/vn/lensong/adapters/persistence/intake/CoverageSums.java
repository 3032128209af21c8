package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.intake.SourceCoverage;

/** A programme's figures by source: each read by an index, none counted over its items. */
@Singleton
class CoverageSums {

    private static final double LEAST_VIDEO_BITRATE = 500_000;

    /** The figures, and where the programme is broadcast. */
    record Figures(
            String platform,
            String pageId,
            List<SourceCoverage> sources,
            @Nullable Instant onAirSince,
            @Nullable Integer viewers,
            @Nullable Boolean streamHealthy,
            @Nullable Instant certifiedAt) {}

    Optional<Figures> of(Sql sql, UUID programmeId) {
        return sql.first(
                        """
                        select coalesce(b.platform, pg.platform, '') as platform,
                            coalesce(b.page_external_id, pg.external_id, '') as page_external_id,
                            b.id as broadcast_id, b.state, b.live_since, pr.platform_count, pr.looked_at, c.issued_at
                        from programme p
                        left join page pg on pg.id = p.page_id
                        left join broadcast b on b.programme_id = p.id
                        left join broadcast_progress pr on pr.broadcast_id = b.id
                        left join coverage_certificate c on c.programme_id = p.id
                        where p.id = ?
                        """,
                        Place::of,
                        programmeId)
                .map(place -> figures(sql, programmeId, place));
    }

    private static Figures figures(Sql sql, UUID programmeId, Place place) {
        Map<String, Tallied> tallies = new HashMap<>();
        sql.list("select * from tally where programme_id = ?", Tallied::of, programmeId)
                .forEach(tally -> tallies.put(tally.platform(), tally));
        Map<String, Long> quarantined = new HashMap<>();
        sql.list(
                        """
                        select platform, count(*) as waiting from quarantine
                        where programme_id = ? and state = 'WAITING' group by platform
                        """,
                        row -> Map.entry(row.text("platform"), row.longNumber("waiting")),
                        programmeId)
                .forEach(waiting -> quarantined.put(waiting.getKey(), waiting.getValue()));
        TreeSet<String> names = new TreeSet<>(tallies.keySet());
        names.addAll(quarantined.keySet());
        if (!place.platform().isEmpty()) {
            names.add(place.platform());
        }
        List<SourceCoverage> sources = new ArrayList<>();
        for (String name : names) {
            Tallied tally = tallies.getOrDefault(name, Tallied.none(name));
            boolean here = name.equals(place.platform());
            sources.add(new SourceCoverage(
                    name,
                    here ? place.platformCount() : null,
                    tally.stored(),
                    tally.removed(),
                    quarantined.getOrDefault(name, 0L),
                    tally.unowed(),
                    tally.waiting(),
                    tally.answered(),
                    tally.handedOff(),
                    tally.merged(),
                    tally.dismissed(),
                    tally.waiting() == 0 ? null : oldestWaiting(sql, programmeId, name),
                    tally.webhookAt(),
                    here ? place.lastReadAt() : null));
        }
        Optional<Look> look = sql.first(
                "select * from broadcast_look where broadcast_id = ? order by looked_at desc limit 1",
                Look::of,
                place.broadcastId());
        return new Figures(
                place.platform(),
                place.pageId(),
                sources,
                place.onAirSince(),
                look.map(Look::viewers).orElse(null),
                look.map(Look::healthy).orElse(null),
                place.certifiedAt());
    }

    private static @Nullable Instant oldestWaiting(Sql sql, UUID programmeId, String platform) {
        String ofState =
                """
                (select q.asked_at, q.id from question q join inbound_item i on i.id = q.item_id
                where q.programme_id = ? and q.state = '%s' and i.platform = ?
                order by q.asked_at, q.id limit 1)
                """;
        String query = "select asked_at from (" + ofState.formatted("WAITING") + " union all "
                + ofState.formatted("CLAIMED") + " union all " + ofState.formatted("CUED")
                + ") oldest order by asked_at limit 1";
        return sql.first(
                        query,
                        row -> row.instant("asked_at"),
                        programmeId,
                        platform,
                        programmeId,
                        platform,
                        programmeId,
                        platform)
                .orElse(null);
    }

    private record Place(
            String platform,
            String pageId,
            @Nullable UUID broadcastId,
            @Nullable Instant onAirSince,
            @Nullable Integer platformCount,
            @Nullable Instant lastReadAt,
            @Nullable Instant certifiedAt) {

        static Place of(Row row) {
            return new Place(
                    row.text("platform"),
                    row.text("page_external_id"),
                    row.idOrNull("broadcast_id"),
                    "LIVE".equals(row.textOrNull("state")) ? row.instantOrNull("live_since") : null,
                    row.numberOrNull("platform_count"),
                    row.instantOrNull("looked_at"),
                    row.instantOrNull("issued_at"));
        }
    }

    private record Tallied(
            String platform,
            long stored,
            long removed,
            long unowed,
            long waiting,
            long answered,
            long handedOff,
            long merged,
            long dismissed,
            @Nullable Instant webhookAt) {

        static Tallied none(String platform) {
            return new Tallied(platform, 0, 0, 0, 0, 0, 0, 0, 0, null);
        }

        static Tallied of(Row row) {
            return new Tallied(
                    row.text("platform"),
                    row.longNumber("stored"),
                    row.longNumber("removed"),
                    row.longNumber("unowed"),
                    row.longNumber("waiting"),
                    row.longNumber("answered"),
                    row.longNumber("handed_off"),
                    row.longNumber("merged"),
                    row.longNumber("dismissed"),
                    row.instantOrNull("webhook_at"));
        }
    }

    private record Look(@Nullable Integer viewers, @Nullable Boolean healthy) {

        static Look of(Row row) {
            Double rate = row.fractionOrNull("frame_rate");
            Double bits = row.fractionOrNull("video_bitrate");
            Boolean healthy =
                    rate == null || bits == null ? null : Boolean.valueOf(rate > 0 && bits >= LEAST_VIDEO_BITRATE);
            return new Look(row.numberOrNull("viewers"), healthy);
        }
    }
}
