package vn.lensong.adapters.persistence.recap;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.RecapVersion;

/** Counts the figures of a programme from the rows of those who keep them; what nobody keeps stays unknown. */
final class CountedFigures {

    private final Sql sql;
    private final UUID programmeId;
    private final Map<Measure, Long> values = new EnumMap<>(Measure.class);

    private CountedFigures(Sql sql, UUID programmeId) {
        this.sql = sql;
        this.programmeId = programmeId;
    }

    static Map<Measure, Long> of(Sql sql, UUID programmeId, @Nullable Instant endedAt) {
        CountedFigures counted = new CountedFigures(sql, programmeId);
        counted.viewers();
        counted.comments();
        counted.questions();
        counted.leads(endedAt);
        counted.shares();
        counted.linkVisitors();
        counted.winners();
        return counted.values;
    }

    static Map<String, Integer> questionsByOutcome(Sql sql, UUID programmeId) {
        Map<String, Integer> byState = new HashMap<>();
        sql.list(
                        "select state, count(*) as how_many from question where programme_id = ? group by state",
                        row -> Map.entry(row.text("state"), row.number("how_many")),
                        programmeId)
                .forEach(outcome -> byState.put(outcome.getKey(), outcome.getValue()));
        return byState;
    }

    private void viewers() {
        sql.first(
                        """
                        select max(l.viewers) as peak, max(l.total_views) as views
                        from broadcast_look l join broadcast b on b.id = l.broadcast_id
                        where b.programme_id = ?
                        """,
                        row -> new Looks(row.longOrNull("peak"), row.longOrNull("views")),
                        programmeId)
                .ifPresent(looks -> {
                    known(Measure.PEAK_VIEWERS, looks.peak());
                    known(Measure.TOTAL_VIEWS, looks.views());
                });
    }

    private void comments() {
        Comments comments = sql.first(
                        """
                        select count(*) as written,
                            count(*) filter (where labels not like '%,PAGE,%') as comments,
                            count(distinct author_key) filter (where labels not like '%,PAGE,%') as commenters,
                            count(*) filter (where labels like '%,SPAM,%') as spam
                        from inbound_item where programme_id = ? and platform <> 'messenger'
                        """,
                        Comments::of,
                        programmeId)
                .orElseThrow();
        known(Measure.COMMENTS, comments.comments());
        known(Measure.COMMENTERS, comments.commenters());
        known(Measure.PAGE_COMMENTS, comments.written() - comments.comments());
        known(Measure.SPAM, comments.spam());
    }

    private void questions() {
        known(Measure.QUESTIONS, (long) sql.count("select count(*) from question where programme_id = ?", programmeId));
        known(Measure.MEDIAN_FIRST_ANSWER, medianFirstAnswer());
    }

    /** A person with two leads has one number, and is counted once. */
    private void leads(@Nullable Instant endedAt) {
        known(Measure.LEADS, (long) sql.count("select count(distinct lead_id) from lead_source where programme_id = ?", programmeId));
        if (endedAt == null) {
            known(
                    Measure.ENROLLED_AT,
                    (long) sql.count(
                            "select count(distinct document_number) from lead where programme_id = ?", programmeId));
            return;
        }
        known(Measure.ENROLLED_AT, (long) sql.count(
                "select count(distinct document_number) from lead where programme_id = ? and enrolled_at <= ?",
                programmeId,
                endedAt));
        known(Measure.ENROLLED_AFTER, (long) sql.count(
                """
                select count(distinct document_number) from lead
                where programme_id = ? and enrolled_at > ? and enrolled_at <= ?
                """,
                programmeId,
                endedAt,
                endedAt.plus(RecapVersion.COUNTING)));
    }

    /** As the platform told last; it leaves out what it does not tell. */
    private void shares() {
        known(Measure.SHARES, lastTold("shares"));
        known(Measure.REACTIONS, lastTold("reactions"));
    }

    private @Nullable Long lastTold(String count) {
        return sql.first(
                        "select " + count + " as told from share_reading where programme_id = ? and " + count
                                + " is not null order by read_at desc limit 1",
                        row -> row.longNumber("told"),
                        programmeId)
                .orElse(null);
    }

    /** Unknown where the programme has no links that could have been counted. */
    private void linkVisitors() {
        if (sql.count("select count(*) from tracked_link where programme_id = ?", programmeId) > 0) {
            known(Measure.LINK_VISITORS, (long) sql.count(
                    """
                    select coalesce(sum(d.visits), 0) from link_day d join tracked_link l on l.id = d.link_id
                    where l.programme_id = ?
                    """,
                    programmeId));
        }
    }

    /** Unknown where there is no game, or one whose winners are not confirmed yet. */
    private void winners() {
        int settled = sql.count(
                "select count(*) from game where programme_id = ? and state in ('CONFIRMED', 'PAID')", programmeId);
        int open = sql.count(
                """
                select count(*) from game where programme_id = ? and state in ('OPEN', 'CLOSED', 'PROVISIONAL')
                """,
                programmeId);
        if (settled > 0 && open == 0) {
            known(Measure.WINNERS, (long) sql.count(
                    """
                    select count(distinct w.who) from game_winner w join game g on g.id = w.game_id
                    where w.programme_id = ? and w.state <> 'EXPIRED' and g.state in ('CONFIRMED', 'PAID')
                    """,
                    programmeId));
        }
    }

    /** The middle one, or the mean of the two in the middle, in whole seconds. */
    private @Nullable Long medianFirstAnswer() {
        List<Long> seconds = sql
                .list(
                        """
                        select asked_at, stage_at from question
                        where programme_id = ? and state in ('ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING')
                        """,
                        row -> Duration.between(row.instant("asked_at"), row.instant("stage_at"))
                                .toSeconds(),
                        programmeId)
                .stream()
                .map(second -> Math.max(0, second))
                .sorted()
                .toList();
        if (seconds.isEmpty()) {
            return null;
        }
        int middle = seconds.size() / 2;
        return seconds.size() % 2 == 1
                ? seconds.get(middle)
                : (seconds.get(middle - 1) + seconds.get(middle)) / 2;
    }

    private void known(Measure measure, @Nullable Long value) {
        if (value != null) {
            values.put(measure, value);
        }
    }

    private record Looks(@Nullable Long peak, @Nullable Long views) {}

    private record Comments(long written, long comments, long commenters, long spam) {

        static Comments of(Row row) {
            return new Comments(
                    row.longNumber("written"),
                    row.longNumber("comments"),
                    row.longNumber("commenters"),
                    row.longNumber("spam"));
        }
    }
}
