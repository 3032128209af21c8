package vn.lensong.adapters.persistence.programme;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.programme.ProgrammeViews.Ledger;

/** Counts what a programme received against what was dealt with. */
@Singleton
class LedgerSums {

    private static final double LEAST_VIDEO_BITRATE = 500_000;

    /** What reached the page this long before the start or after the end is taken for the programme's. */
    private static final Duration EARLY = Duration.ofHours(1);

    private static final Duration LATE = Duration.ofHours(25);

    Optional<Ledger> of(Sql sql, UUID programmeId) {
        return sql.first(
                        """
                        select p.starts_at, p.went_live_at, p.ended_at, b.id as broadcast_id,
                            coalesce(b.platform, pg.platform, '') as platform,
                            coalesce(b.page_external_id, pg.external_id, '') as page_external_id
                        from programme p
                        left join page pg on pg.id = p.page_id
                        left join broadcast b on b.programme_id = p.id
                        where p.id = ?
                        """,
                        Place::of,
                        programmeId)
                .map(place -> ledger(sql, programmeId, place));
    }

    private static Ledger ledger(Sql sql, UUID programmeId, Place place) {
        Questions questions = sql.first(
                        """
                        select count(*) filter (where state in ('WAITING', 'CLAIMED', 'CUED')) as open_ones,
                            count(*) filter (where state = 'DISMISSED') as dismissed,
                            count(*) as all_ones,
                            min(asked_at) filter (where state in ('WAITING', 'CLAIMED', 'CUED')) as oldest
                        from question where programme_id = ?
                        """,
                        Questions::of,
                        programmeId)
                .orElseThrow();
        Optional<Seen> look = sql.first(
                "select * from broadcast_look where broadcast_id = ? order by looked_at desc limit 1",
                Seen::of,
                place.broadcastId());
        Optional<Polled> polled = sql.first(
                "select platform_count, looked_at from broadcast_progress where broadcast_id = ?",
                row -> new Polled(row.numberOrNull("platform_count"), row.instant("looked_at")),
                place.broadcastId());
        return new Ledger(
                place.platform(),
                polled.map(Polled::platformCount).orElse(null),
                sql.count("select count(*) from inbound_item where programme_id = ?", programmeId),
                quarantined(sql, place),
                questions.open(),
                questions.all() - questions.open() - questions.dismissed(),
                questions.dismissed(),
                questions.oldest(),
                look.map(Seen::viewers).orElse(null),
                lastWebhook(sql, place),
                polled.map(Polled::at).orElse(null),
                look.map(Seen::healthy).orElse(null));
    }

    private static int quarantined(Sql sql, Place place) {
        return sql.count(
                """
                select count(*) from quarantine
                where platform = ? and (page_id is null or page_id = ?) and observed_at >= ? and observed_at <= ?
                """,
                place.platform(),
                place.page(),
                place.from(),
                place.until());
    }

    private static @Nullable Instant lastWebhook(Sql sql, Place place) {
        return sql.first(
                        """
                        select observed_at from inbound_change
                        where platform = ? and page_id = ? and source = 'WEBHOOK' and observed_at >= ?
                            and observed_at <= ?
                        order by observed_at desc limit 1
                        """,
                        row -> row.instant("observed_at"),
                        place.platform(),
                        place.page(),
                        place.from(),
                        place.until())
                .orElse(null);
    }

    private record Place(
            String platform, String page, @Nullable UUID broadcastId, Instant from, Instant until) {

        /** An end far away stands for none. */
        private static final Instant OPEN = Instant.parse("9000-01-01T00:00:00Z");

        static Place of(Row row) {
            Instant live = row.instantOrNull("went_live_at");
            Instant ended = row.instantOrNull("ended_at");
            Instant start = live == null ? row.instant("starts_at") : live;
            return new Place(
                    row.text("platform"),
                    row.text("page_external_id"),
                    row.idOrNull("broadcast_id"),
                    start.minus(EARLY),
                    ended == null ? OPEN : ended.plus(LATE));
        }
    }

    private record Questions(int open, int dismissed, int all, @Nullable Instant oldest) {

        static Questions of(Row row) {
            return new Questions(
                    row.number("open_ones"),
                    row.number("dismissed"),
                    row.number("all_ones"),
                    row.instantOrNull("oldest"));
        }
    }

    private record Polled(@Nullable Integer platformCount, Instant at) {}

    private record Seen(@Nullable Integer viewers, @Nullable Boolean healthy) {

        static Seen of(Row row) {
            Double rate = row.fractionOrNull("frame_rate");
            Double bits = row.fractionOrNull("video_bitrate");
            Boolean healthy = rate == null || bits == null ? null : Boolean.valueOf(rate > 0 && bits >= LEAST_VIDEO_BITRATE);
            return new Seen(row.numberOrNull("viewers"), healthy);
        }
    }
}
