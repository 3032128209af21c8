package vn.lensong.adapters.persistence.health;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.platform.Seal;
import vn.lensong.application.health.Encoders;
import vn.lensong.domain.health.EncoderAddress;
import vn.lensong.domain.health.EncoderEvent;

/** Encoders in the database, their passwords sealed. */
@Singleton
class StoredEncoders implements Encoders {

    private final Database database;
    private final Journal journal;
    private final Seal seal;

    StoredEncoders(Database database, Journal journal, Seal seal) {
        this.database = database;
        this.journal = journal;
        this.seal = seal;
    }

    @Override
    public Optional<Access> of(UUID pageId) {
        return database.read(sql -> sql.first(
                        "select * from encoder where page_id = ?",
                        row -> new Sealed(new EncoderAddress(row.text("host"), row.number("port")), row.text("sealed")),
                        pageId))
                .flatMap(sealed -> seal.open(sealed.password(), purpose(pageId))
                        .map(password -> new Access(sealed.address(), password)));
    }

    @Override
    public void set(UUID pageId, Access access, EncoderEvent because) {
        String sealed = seal.seal(access.password(), purpose(pageId));
        database.insist(sql -> {
            sql.update("delete from encoder where page_id = ?", pageId);
            sql.update(
                    "insert into encoder (page_id, host, port, sealed) values (?, ?, ?, ?)",
                    pageId,
                    access.address().host(),
                    access.address().port(),
                    sealed);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void remove(UUID pageId, EncoderEvent because) {
        database.insist(sql -> {
            if (sql.update("delete from encoder where page_id = ?", pageId) == 1) {
                journal.append(sql, List.of(because));
            }
        });
    }

    private static String purpose(UUID pageId) {
        return "encoder/" + pageId;
    }

    private record Sealed(EncoderAddress address, String password) {}
}
