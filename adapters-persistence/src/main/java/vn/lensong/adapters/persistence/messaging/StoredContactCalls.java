package vn.lensong.adapters.persistence.messaging;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.domain.messaging.ContactCall;

/** Calls in the database; those to one number are counted while its row is held, as texts are. */
@Singleton
class StoredContactCalls implements ContactCalls {

    private final Database database;
    private final Numbers numbers;

    StoredContactCalls(Database database, Numbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    @Override
    public List<Instant> begun(String phone, Instant since) {
        return database.read(sql -> sql.list(
                "select made_at from contact_call where phone = ? and made_at > ? order by made_at",
                row -> row.instant("made_at"),
                numbers.find(sql, Numbers.Kind.PHONE, phone),
                since));
    }

    @Override
    public boolean begin(ContactCall call, int most, Instant since) {
        return database.write(sql -> {
            // Nobody else counts what reaches this number until the transaction ends.
            String number = numbers.keep(sql, Numbers.Kind.PHONE, call.phone());
            if (sql.count("select count(*) from contact_call where phone = ? and made_at > ?", number, since) >= most) {
                return false;
            }
            sql.update(
                    "insert into contact_call (id, phone, basis, made_by, made_at) values (?, ?, ?, ?, ?)",
                    call.id(),
                    number,
                    call.basis(),
                    call.by(),
                    call.at());
            return true;
        });
    }
}
