package vn.lensong.adapters.persistence.lead;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.lead.SprintViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;

/** Sprints straight from the rows of their leads. */
@Singleton
class StoredSprintViews implements SprintViews {

    /** Where somebody talked to the person, or what it comes back to says so. */
    private static final String REACHED =
            """
            (l.state in ('CONTACTED', 'CONSULTING', 'COMMITTED', 'DOSSIER', 'PAID', 'ENROLLED', 'POSTPONED', 'DECLINED',
                'INELIGIBLE', 'OPTED_OUT')
            or l.before_state in ('CONTACTED', 'CONSULTING', 'COMMITTED', 'DOSSIER', 'PAID'))
            """;

    private static final String WORKED_ON = "l.state in ('ASSIGNED', 'CONTACTED', 'CONSULTING', 'COMMITTED', 'DOSSIER',"
            + " 'PAID', 'NOT_REACHED', 'POSTPONED')";

    private static final String LINES =
            """
            select o.id as organisation_id, o.name as organisation_name, b.id as branch_id, b.name as branch_name,
                p.id as collector_id, p.display_name as collector_name, s.*
            from (
                select l.branch_id as at_branch, l.collector_id as by_collector, count(*) as prospects,
                    sum(case when l.collector_id is not null then 1 else 0 end) as assigned,
                    sum(case when l.collector_id is not null and (l.accepted_at is not null or l.state not in ('CAPTURED', 'ASSIGNED'))
                        then 1 else 0 end) as accepted,
                    sum(case when <reached> then 1 else 0 end) as reached,
                    sum(case when l.state in ('COMMITTED', 'DOSSIER', 'PAID', 'ENROLLED') then 1 else 0 end) as committed,
                    sum(case when l.state = 'ENROLLED' then 1 else 0 end) as joined,
                    sum(case when <worked> and l.next_due_at <= ? then 1 else 0 end) as overdue,
                    sum(case when c.level <> 'COLLECTOR' and l.state not in ('ENROLLED', 'DECLINED', 'INELIGIBLE', 'OPTED_OUT')
                        then 1 else 0 end) as escalated,
                    min(case when <worked> and l.next_due_at <= ? then l.next_due_at end) as due_since
                from lead_chase c join lead l on l.id = c.lead_id
                where c.programme_id = ? and l.state <> 'MERGED' and <scope>
                group by l.branch_id, l.collector_id
            ) s
            left join branch b on b.id = s.at_branch
            left join organisation o on o.id = b.organisation_id
            left join person p on p.id = s.by_collector
            order by case when s.due_since is null then 1 else 0 end, s.due_since, o.name, b.name, p.display_name, p.id
            """
                    .replace("<reached>", REACHED)
                    .replace("<worked>", WORKED_ON);

    private static final String SPRINTS =
            """
            select c.programme_id, p.title, p.ended_at, count(*) as prospects
            from lead_chase c join lead l on l.id = c.lead_id join programme p on p.id = c.programme_id
            where l.state <> 'MERGED' and <scope>
            group by c.programme_id, p.title, p.ended_at, p.starts_at
            order by p.starts_at desc, c.programme_id limit ?
            """;

    private static final String URGENT =
            """
            select l.id, l.state, b.name as branch_name, p.display_name as collector_name, c.level, l.next_action,
                l.next_due_at, c.attempts as tried
            from lead_chase c join lead l on l.id = c.lead_id
            left join branch b on b.id = l.branch_id
            left join person p on p.id = l.collector_id
            where c.programme_id = ? and l.state in ('CAPTURED', 'ASSIGNED', 'CONTACTED', 'CONSULTING', 'COMMITTED', 'DOSSIER',
                    'PAID', 'NOT_REACHED', 'POSTPONED', 'WRONG_NUMBER')
                and (c.level <> 'COLLECTOR' or l.next_due_at <= ?) and <scope>
            order by coalesce(l.next_due_at, c.raised_at), l.id limit ?
            """;

    private static final String RAISED =
            """
            select count(*) from lead_chase c join lead l on l.id = c.lead_id
            where l.state in ('CAPTURED', 'ASSIGNED', 'CONTACTED', 'CONSULTING', 'COMMITTED', 'DOSSIER', 'PAID', 'NOT_REACHED',
                    'POSTPONED', 'WRONG_NUMBER')
                and (c.level = 'BRANCH_LEAD' and <led> or c.level = 'PROVINCE' and <run>)
            """;

    private static final String MINE =
            """
            select l.*, coalesce(r.title, '') as programme_title,
                coalesce((select w.words from lead_source w where w.lead_id = l.id
                    and w.place = (select max(m.place) from lead_source m where m.lead_id = l.id)), '') as last_words
            from lead l left join programme r on r.id = l.programme_id
            where l.collector_id = ? and <worked>
            order by case when l.next_due_at is null then 1 else 0 end, l.next_due_at, l.captured_at, l.id limit ?
            """
                    .replace("<worked>", WORKED_ON);

    private final Database database;
    private final Json json;
    private final LeadColumns columns;

    StoredSprintViews(Database database, Json json, LeadColumns columns) {
        this.database = database;
        this.json = json;
        this.columns = columns;
    }

    @Override
    public List<Sprint> sprints(List<Scope> scopes, int most) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        values.add(most);
        return database.read(sql -> sql.list(
                SPRINTS.replace("<scope>", where.inside("l.scope")),
                row -> new Sprint(
                        row.id("programme_id"),
                        row.text("title"),
                        row.instantOrNull("ended_at"),
                        row.number("prospects")),
                values.toArray()));
    }

    @Override
    public List<Line> lines(UUID programmeId, List<Scope> scopes, Instant now) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(List.of(now, now, programmeId));
        values.addAll(where.values());
        return database.read(sql -> sql.list(
                LINES.replace("<scope>", where.inside("l.scope")), StoredSprintViews::line, values.toArray()));
    }

    @Override
    public List<Urgent> urgent(UUID programmeId, List<Scope> scopes, Instant now, int most) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(List.of(programmeId, now));
        values.addAll(where.values());
        values.add(most);
        return database.read(sql ->
                sql.list(URGENT.replace("<scope>", where.inside("l.scope")), this::urgent, values.toArray()));
    }

    @Override
    public int raised(List<Scope> branches, List<Scope> provinces) {
        Scopes led = new Scopes(branches);
        Scopes run = new Scopes(provinces);
        List<Object> values = new ArrayList<>(led.values());
        values.addAll(run.values());
        return database.read(sql -> sql.count(
                RAISED.replace("<led>", led.inside("l.scope")).replace("<run>", run.inside("l.scope")),
                values.toArray()));
    }

    @Override
    public List<Mine> mine(UUID collectorId, int most) {
        return database.read(sql -> sql.list(MINE, StoredSprintViews::mine, collectorId, most).stream()
                .map(row -> row.with(numbers(sql, row.id())))
                .toList());
    }

    private List<String> numbers(Sql sql, UUID leadId) {
        return columns.phones(sql, leadId).stream().map(Phone::e164).toList();
    }

    private static Line line(Row row) {
        return new Line(
                row.idOrNull("organisation_id"),
                row.textOrNull("organisation_name"),
                row.idOrNull("branch_id"),
                row.textOrNull("branch_name"),
                row.idOrNull("collector_id"),
                row.textOrNull("collector_name"),
                row.number("prospects"),
                row.number("assigned"),
                row.number("accepted"),
                row.number("reached"),
                row.number("committed"),
                row.number("overdue"),
                row.number("escalated"),
                row.number("joined"),
                row.instantOrNull("due_since"));
    }

    private Urgent urgent(Row row) {
        return new Urgent(
                row.id("id"),
                row.constant("state", LeadState.class),
                row.textOrNull("branch_name"),
                row.textOrNull("collector_name"),
                row.constant("level", Chase.Level.class),
                json.read(row.text("tried"), Chase.Attempt[].class).length,
                LeadColumns.constant(row, "next_action", FollowUp.Action.class),
                row.instantOrNull("next_due_at"));
    }

    private static Mine mine(Row row) {
        String time = row.textOrNull("preferred_time");
        return new Mine(
                row.id("id"),
                row.longNumber("version"),
                row.text("programme_title"),
                row.text("scope"),
                row.textOrNull("name"),
                List.of(),
                row.textOrNull("commune"),
                row.text("last_words"),
                row.constant("product", Product.class),
                row.constant("state", LeadState.class),
                row.number("attempts"),
                row.instantOrNull("given_at"),
                row.instantOrNull("accepted_at"),
                null,
                LeadColumns.constant(row, "next_action", FollowUp.Action.class),
                row.instantOrNull("next_due_at"),
                LeadColumns.constant(row, "channel", FollowUp.Channel.class),
                time == null ? "" : time,
                null,
                null);
    }
}
