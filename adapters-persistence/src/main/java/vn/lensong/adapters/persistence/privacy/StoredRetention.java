package vn.lensong.adapters.persistence.privacy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.privacy.Retention;
import vn.lensong.domain.privacy.RetentionRule;

/** Finds what has had nothing to do for long, and has the holdings erase it as they erase at somebody's wish. */
@Singleton
class StoredRetention implements Retention {

    /** Of a programme that is over, with no work left that hangs on the item. */
    private static final String PAYLOADS =
            """
            update inbound_change set raw_payload = ''
            where (platform, external_id, change_key) in (
                select c.platform, c.external_id, c.change_key
                from inbound_change c
                join inbound_item i on i.platform = c.platform and i.external_id = c.external_id
                left join programme p on p.id = i.programme_id
                left join question q on q.item_id = i.id
                where c.observed_at < ? and c.raw_payload <> ''
                    and (p.id is null or p.status in ('CLOSED', 'CANCELLED'))
                    and (q.id is null or q.state not in ('WAITING', 'CLAIMED', 'CUED')
                        and (q.state <> 'HANDED_OFF' or q.settled_at is not null))
                limit ?)
            """;

    private static final String LEADS =
            """
            select l.id, l.programme_id from lead l
            where l.state not in ('ENROLLED', 'MERGED') and l.captured_at < ?
                and exists (select 1 from lead_phone n where n.lead_id = l.id and n.as_written <> ?)
                and not exists (select 1 from lead_source s where s.lead_id = l.id and s.heard_at >= ?)
                and (l.until_at is null or l.until_at < ?) and (l.next_due_at is null or l.next_due_at < ?)
            order by l.captured_at, l.id limit ?
            """;

    private static final String TEXTS =
            "select id from text_message where phone <> '' and state not in ('WAITING', 'SENDING') and asked_at < ?"
                    + " order by asked_at, id limit ?";

    private static final String COMPLAINTS =
            "select id from complaint where not open and erased_at is null and settled_at < ? order by settled_at, id limit ?";

    private static final String REQUESTS =
            "delete from person_request where id in (select id from person_request where not open and settled_at < ?"
                    + " order by settled_at, id limit ?)";

    private static final String ENTRIES =
            """
            delete from lead_entry where (person_id, entry_id) in (
                select e.person_id, e.entry_id from lead_entry e where e.entered_at < ? order by e.entered_at limit ?)
            """;

    /** Of what was said elsewhere; what was said to us goes with its item. */
    private static final String MENTIONS =
            "delete from mention where id in (select id from mention where item_id is null and collected_at < ?"
                    + " order by collected_at, id limit ?)";

    private final Database database;
    private final List<PersonalHolding> holdings;

    StoredRetention(Database database, List<PersonalHolding> holdings) {
        this.database = database;
        this.holdings = holdings;
    }

    @Override
    public List<RetentionRule> rules() {
        return database.read(sql -> sql.list(
                "select * from retention_rule order by kind, valid_from",
                row -> new RetentionRule(
                        row.text("kind"),
                        LocalDate.parse(row.text("valid_from")),
                        row.number("days"),
                        row.text("reason"),
                        row.text("legal_basis"),
                        row.flag("confirmed"))));
    }

    @Override
    public Set<String> kinds() {
        return Set.of("RAW_PAYLOAD", "LEAD_NOT_JOINED", "TEXT", "SETTLED_REQUEST", "SETTLED_COMPLAINT", "SPRINT_ENTRY", "MENTION_ELSEWHERE");
    }

    @Override
    public int erase(String kind, Instant before, int most) {
        return database.write(sql -> switch (kind) {
            case "RAW_PAYLOAD" -> sql.update(PAYLOADS, before, most);
            case "LEAD_NOT_JOINED" -> leads(sql, before, most);
            case "TEXT" -> all(sql, TEXTS, Traces.Kind.TEXT, before, most);
            case "SETTLED_COMPLAINT" -> all(sql, COMPLAINTS, Traces.Kind.COMPLAINT, before, most);
            case "SETTLED_REQUEST" -> sql.update(REQUESTS, before, most);
            case "MENTION_ELSEWHERE" -> sql.update(MENTIONS, before, most);
            case "SPRINT_ENTRY" -> sql.update(ENTRIES, before, most);
            default -> throw new IllegalArgumentException("kind: " + kind + " (expected: one of " + kinds() + ")");
        });
    }

    private int leads(Sql sql, Instant before, int most) {
        Traces traces = Traces.ofNobody();
        List<UUID> found = sql.list(
                LEADS,
                row -> {
                    traces.programmes().add(row.id("programme_id"));
                    return row.id("id");
                },
                before,
                Traces.ERASED,
                before,
                before,
                before,
                most);
        traces.add(Traces.Kind.LEAD, found);
        erase(sql, traces);
        return found.size();
    }

    private int all(Sql sql, String select, Traces.Kind kind, Instant before, int most) {
        Traces traces = Traces.ofNobody();
        List<UUID> found = sql.list(select, row -> row.id("id"), before, most);
        traces.add(kind, found);
        erase(sql, traces);
        return found.size();
    }

    private void erase(Sql sql, Traces traces) {
        holdings.forEach(holding -> holding.erase(sql, traces));
    }
}
