package vn.lensong.adapters.persistence.listening;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.listening.OwnItems;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.listening.Mention;

/** What was said to us, read from the inbound items, and what was noted of calls that reached somebody. */
@Singleton
class StoredOwnItems implements OwnItems {

    private final Database database;

    StoredOwnItems(Database database) {
        this.database = database;
    }

    @Override
    public List<Item> since(UUID programmeId, Place behind, int most) {
        // Each half is cut by itself, so that no more than two parts are put together and sorted again.
        return database.read(sql -> sql.list(
                """
                (select id, scope, platform, written_at, words from inbound_item
                where programme_id = ? and written_at >= ? and (written_at > ? or id > ?) and scope is not null
                    and erased_at is null and removed = false and labels not like '%,SPAM,%' and labels not like '%,PAGE,%'
                order by written_at, id limit ?)
                union all
                (select id, scope, 'manual' as platform, ended_at as written_at, ended_note as words from call_back
                where programme_id = ? and ended_at >= ? and (ended_at > ? or id > ?)
                    and ended_as in ('KEPT', 'REFUSED') and phone <> ''
                order by ended_at, id limit ?)
                order by written_at, id limit ?
                """,
                StoredOwnItems::item,
                programmeId,
                behind.saidAt(),
                behind.saidAt(),
                behind.itemId(),
                most,
                programmeId,
                behind.saidAt(),
                behind.saidAt(),
                behind.itemId(),
                most,
                most));
    }

    private static Item item(Row row) {
        Mention.Source source = switch (row.text("platform")) {
            case InboundItem.MESSENGER -> Mention.Source.MESSAGE;
            case InboundItem.MANUAL -> Mention.Source.CALL;
            default -> Mention.Source.COMMENT;
        };
        return new Item(
                row.id("id"),
                new Scope(row.text("scope")),
                source,
                row.instant("written_at"),
                Masking.masked(row.text("words"), List.of()));
    }
}
