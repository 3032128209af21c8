package vn.lensong.adapters.persistence.partner;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.partner.WebhookDeliveries;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookDelivery.State;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.partner.WebhookType;

/** Messages to endpoints in the database. */
@Singleton
class StoredWebhookDeliveries implements WebhookDeliveries {

    private final Database database;
    private final Journal journal;

    StoredWebhookDeliveries(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<WebhookDelivery> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from webhook_delivery where id = ?", StoredWebhookDeliveries::delivery, id));
    }

    @Override
    public void queue(WebhookDelivery delivery) {
        database.change(sql -> sql.update(
                """
                insert into webhook_delivery (id, version, endpoint_id, type, subject, happened_at, state, attempts,
                    next_at, queued_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                delivery.id(),
                delivery.endpointId(),
                delivery.type(),
                delivery.subject(),
                delivery.happenedAt(),
                delivery.state(),
                delivery.attempts(),
                delivery.nextAt(),
                delivery.queuedAt()));
    }

    @Override
    public List<WebhookDelivery> claim(UUID endpointId, Instant now, Instant again, int most) {
        return database.write(sql -> {
            List<UUID> due = sql.list(
                    "select id from webhook_delivery where endpoint_id = ? and state = 'WAITING' and next_at <= ?"
                            + " order by next_at, id limit ? for update",
                    row -> row.id("id"),
                    endpointId,
                    now,
                    most);
            List<WebhookDelivery> claimed = new ArrayList<>();
            for (UUID id : due) {
                sql.update(
                        "update webhook_delivery set version = version + 1, attempts = attempts + 1, next_at = ?"
                                + " where id = ?",
                        again,
                        id);
                sql.first("select * from webhook_delivery where id = ?", StoredWebhookDeliveries::delivery, id)
                        .ifPresent(claimed::add);
            }
            return claimed;
        });
    }

    @Override
    public Optional<Instant> nextDue(UUID endpointId) {
        return database.read(sql -> sql.first(
                "select next_at from webhook_delivery where endpoint_id = ? and state = 'WAITING'"
                        + " order by next_at limit 1",
                row -> row.instant("next_at"),
                endpointId));
    }

    @Override
    public void save(WebhookDelivery next) {
        database.change(sql -> store(sql, next));
    }

    @Override
    public void save(WebhookDelivery next, WebhookEndpointEvent because) {
        database.change(sql -> {
            store(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    private static void store(Sql sql, WebhookDelivery next) {
        if (sql.update(
                        "update webhook_delivery set version = version + 1, state = ?, attempts = ?, next_at = ?,"
                                + " status = ?, failure = ?, digest = ?, ended_at = ? where id = ? and version = ?",
                        next.state(),
                        next.attempts(),
                        next.nextAt(),
                        next.status(),
                        next.failure(),
                        next.digest(),
                        next.endedAt(),
                        next.id(),
                        next.version())
                == 0) {
            throw Refusal.stale();
        }
    }

    @Override
    public int replay(UUID endpointId, Instant since, boolean deliveredToo, Instant now, UUID by) {
        String states = deliveredToo ? "('DEAD', 'DELIVERED')" : "('DEAD')";
        return database.write(sql -> {
            int count = sql.update(
                    "update webhook_delivery set version = version + 1, state = 'WAITING', attempts = 0, next_at = ?,"
                            + " ended_at = null where endpoint_id = ? and queued_at >= ? and state in " + states,
                    now,
                    endpointId,
                    since);
            if (count > 0) {
                journal.append(
                        sql, List.of(new WebhookEndpointEvent.Replayed(endpointId, count, since, by, now)));
            }
            return count;
        });
    }

    @Override
    public Page<WebhookDelivery> page(UUID endpointId, @Nullable State state, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        List<Object> values = new ArrayList<>(List.of(endpointId));
        String further = "";
        if (state != null) {
            further += " and state = ?";
            values.add(state);
        }
        if (from != null) {
            further += " and (queued_at < ? or (queued_at = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String page = "select * from webhook_delivery where endpoint_id = ?" + further
                + " order by queued_at desc, id limit ?";
        List<WebhookDelivery> rows =
                database.read(sql -> sql.list(page, StoredWebhookDeliveries::delivery, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.queuedAt(), row.id()));
    }

    @Override
    public Counts counts(UUID endpointId) {
        return database.read(sql -> new Counts(
                count(sql, endpointId, State.WAITING),
                count(sql, endpointId, State.DELIVERED),
                count(sql, endpointId, State.DEAD)));
    }

    private static int count(Sql sql, UUID endpointId, State state) {
        return sql.count(
                "select count(*) from webhook_delivery where endpoint_id = ? and state = ?", endpointId, state);
    }

    private static WebhookDelivery delivery(Row row) {
        String failure = row.textOrNull("failure");
        return new WebhookDelivery(
                row.id("id"),
                row.longNumber("version"),
                row.id("endpoint_id"),
                row.constant("type", WebhookType.class),
                row.idOrNull("subject"),
                row.instant("happened_at"),
                row.constant("state", State.class),
                row.number("attempts"),
                row.instant("next_at"),
                row.numberOrNull("status"),
                failure == null ? null : WebhookDelivery.Failure.valueOf(failure),
                row.textOrNull("digest"),
                row.instant("queued_at"),
                row.instantOrNull("ended_at"));
    }
}
