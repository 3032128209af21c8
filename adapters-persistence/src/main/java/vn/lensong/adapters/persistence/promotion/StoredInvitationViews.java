package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.NewestFirst;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.InvitationViews;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.Invitation;

/**
 * How far invitations came, from what is stored: visits of their links, what their people wrote and left in the
 * programme. What somebody wrote is read once for a whole programme.
 */
@Singleton
class StoredInvitationViews implements InvitationViews {

    /** Two marks: the programme, the programme. */
    private static final String FACTS =
            """
            select i.*<number>, p.display_name as inviter_name, k.code, date_trunc('second', i.sent_at) as sent_second,
                (select coalesce(sum(d.visits), 0) from link_day d where d.link_id = k.id) as visits,
                w.last_at as wrote_at,
                (select max(h.heard_at) from lead l join lead_source h on h.lead_id = l.id
                    where h.programme_id = i.programme_id and l.person_key = i.person_key) as left_at,
                (select max(h.heard_at) from lead_phone n join lead_source h on h.lead_id = n.lead_id
                    where h.programme_id = i.programme_id and n.phone = i.phone) as called_at
            from invitation i
            left join person p on p.id = i.inviter_id
            left join tracked_link k on k.invitation_id = i.id
            left join (select author_key, max(written_at) as last_at from inbound_item
                where programme_id = ? and author_key is not null and not removed and platform <> 'messenger'
                group by author_key) w
                on w.author_key = i.person_key
            where i.programme_id = ?
            """
                    .replace("<number>", StoredInvitations.NUMBER);

    private static final String LINES =
            """
            select inviter_id, inviter_name, scope, count(*) as prepared,
                count(*) filter (where sent_at is not null) as sent,
                count(*) filter (where visits > 0) as opened,
                count(*) filter (where wrote_at >= sent_second or left_at >= sent_second
                    or called_at >= sent_second or told is not null) as joined,
                count(*) filter (where left_at >= sent_second or called_at >= sent_second or told = 'BECAME') as became,
                count(*) filter (where told is not null) as told
            from (%s) facts
            where end_reason is null or end_reason <> 'WITHDRAWN'
            group by inviter_id, inviter_name, scope
            """
                    .formatted(FACTS);

    private static final NewestFirst NEWEST = new NewestFirst("i.prepared_at", "i.id");

    private final Database database;
    private final StoredInvitations invitations;

    StoredInvitationViews(Database database, StoredInvitations invitations) {
        this.database = database;
        this.invitations = invitations;
    }

    @Override
    public Page<Row> page(UUID programmeId, List<Scope> scopes, UUID inviterId, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(List.of(programmeId, programmeId));
        values.addAll(where.values());
        values.add(inviterId);
        String select = FACTS + " and (" + where.inside("i.scope") + " or i.inviter_id = ?)";
        List<Row> rows = database.read(sql -> NEWEST.rows(sql, select, values, ask, this::row).stream()
                .map(row -> withText(sql, row))
                .toList());
        return Cursor.page(rows, ask, row -> new Cursor(row.preparedAt(), row.id()));
    }

    @Override
    public Optional<Row> row(UUID invitationId) {
        return database.read(sql -> sql.first(
                        "select programme_id from invitation where id = ?", row -> row.id("programme_id"), invitationId)
                .flatMap(programme -> rows(sql, FACTS + " and i.id = ?", programme, programme, invitationId).stream()
                        .findFirst()));
    }

    @Override
    public List<Line> lines(UUID programmeId) {
        Map<List<Object>, Line> lines = new LinkedHashMap<>();
        database.read(sql -> {
            sql.list(LINES, StoredInvitationViews::invited, programmeId, programmeId).forEach(line -> add(lines, line));
            sql.list(
                            """
                            select s.person_id, s.scope, p.display_name, count(*) as shares from share_report s
                            left join person p on p.id = s.person_id
                            where s.programme_id = ? group by s.person_id, s.scope, p.display_name
                            """,
                            row -> line(row, row.longNumber("shares"), 0),
                            programmeId)
                    .forEach(line -> add(lines, line));
            sql.list(
                            """
                            select k.owner_id as person_id, k.scope, p.display_name, sum(d.visits) as visits
                            from tracked_link k join link_day d on d.link_id = k.id
                            left join person p on p.id = k.owner_id
                            where k.programme_id = ? and k.owner_kind = 'PERSON' and k.invitation_id is null
                            group by k.owner_id, k.scope, p.display_name
                            """,
                            row -> line(row, 0, row.longNumber("visits")),
                            programmeId)
                    .forEach(line -> add(lines, line));
            return lines;
        });
        return List.copyOf(lines.values());
    }

    private static void add(Map<List<Object>, Line> lines, Line more) {
        lines.merge(
                List.of(more.personId(), more.scope()),
                more,
                (one, other) -> new Line(
                        one.personId(),
                        one.personName(),
                        one.scope(),
                        one.prepared() + other.prepared(),
                        one.sent() + other.sent(),
                        one.opened() + other.opened(),
                        one.joined() + other.joined(),
                        one.became() + other.became(),
                        one.told() + other.told(),
                        one.shares() + other.shares(),
                        one.visits() + other.visits()));
    }

    private static Line invited(vn.lensong.adapters.persistence.Row row) {
        return new Line(
                row.id("inviter_id"),
                Objects.requireNonNullElse(row.textOrNull("inviter_name"), ""),
                new Scope(row.text("scope")),
                row.longNumber("prepared"),
                row.longNumber("sent"),
                row.longNumber("opened"),
                row.longNumber("joined"),
                row.longNumber("became"),
                row.longNumber("told"),
                0,
                0);
    }

    private static Line line(vn.lensong.adapters.persistence.Row row, long shares, long visits) {
        return new Line(
                row.id("person_id"),
                Objects.requireNonNullElse(row.textOrNull("display_name"), ""),
                new Scope(row.text("scope")),
                0,
                0,
                0,
                0,
                0,
                0,
                shares,
                visits);
    }

    private List<Row> rows(Sql sql, String select, Object... values) {
        return sql.list(select, this::row, values).stream()
                .map(row -> withText(sql, row))
                .toList();
    }

    private Row row(vn.lensong.adapters.persistence.Row row) {
        Invitation invitation = invitations.invitation(row);
        Instant sent = invitation.sentAt();
        Invitation.Outcome told = invitation.told();
        boolean became = told == Invitation.Outcome.BECAME
                || since(row.instantOrNull("left_at"), sent)
                || since(row.instantOrNull("called_at"), sent);
        boolean joined = became || told != null || since(row.instantOrNull("wrote_at"), sent);
        Invitation.End end = invitation.end();
        return new Row(
                invitation.id(),
                invitation.version(),
                invitation.programmeId(),
                invitation.scope().path(),
                invitation.inviterId(),
                Objects.requireNonNullElse(row.textOrNull("inviter_name"), ""),
                invitation.invitee().name(),
                invitation.invitee().friend(),
                invitation.invitee().phone() != null,
                Invitation.Progress.of(
                        sent != null, row.longNumber("visits") > 0, joined, became, end == null ? null : end.reason()),
                told,
                invitation.channel(),
                invitation.preparedAt(),
                sent,
                Objects.requireNonNullElse(row.textOrNull("code"), ""),
                null);
    }

    /** Platforms tell the time of a comment in whole seconds: one of the same second came after. */
    private static boolean since(@Nullable Instant fact, @Nullable Instant sent) {
        return fact != null && sent != null && !fact.isBefore(sent.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Row withText(Sql sql, Row row) {
        String text = row.textable()
                ? sql.first(
                                "select state from text_message where subject = ? order by asked_at desc, id desc limit 1",
                                found -> found.text("state"),
                                row.id())
                        .orElse(null)
                : null;
        return text == null
                ? row
                : new Row(
                        row.id(),
                        row.version(),
                        row.programmeId(),
                        row.scope(),
                        row.inviterId(),
                        row.inviterName(),
                        row.name(),
                        row.friend(),
                        row.textable(),
                        row.progress(),
                        row.told(),
                        row.channel(),
                        row.preparedAt(),
                        row.sentAt(),
                        row.code(),
                        text);
    }
}
