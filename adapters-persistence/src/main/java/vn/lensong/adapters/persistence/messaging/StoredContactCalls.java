package vn.lensong.adapters.persistence.messaging;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.domain.messaging.ContactCall;

/** Calls in the database; those to one number are counted while its row is held, as texts are. */
@Singleton
class StoredContactCalls implements ContactCalls {

    private final Database database;

    StoredContactCalls(Database database) {
        this.database = database;
    }

    @Override
    public List<Instant> begun(String phone, Instant since) {
        return database.read(sql -> sql.list(
                "select made_at from contact_call where phone = ? and made_at > ? order by made_at",
                row -> row.instant("made_at"),
                phone,
                since));
    }

    @Override
    public boolean begin(ContactCall call, int most, Instant since) {
        return database.write(sql -> {
            Recipients.hold(sql, call.phone());
            if (sql.count("select count(*) from contact_call where phone = ? and made_at > ?", call.phone(), since)
                    >= most) {
                return false;
            }
            sql.update(
                    "insert into contact_call (id, phone, basis, made_by, made_at) values (?, ?, ?, ?, ?)",
                    call.id(),
                    call.phone(),
                    call.basis(),
                    call.by(),
                    call.at());
            return true;
        });
    }
}
