package vn.lensong.adapters.persistence.messaging;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.messaging.ContactRules;
import vn.lensong.domain.messaging.ContactRule;

/** The rules of contact in the database. */
@Singleton
class StoredContactRules implements ContactRules {

    private final Database database;

    StoredContactRules(Database database) {
        this.database = database;
    }

    @Override
    public List<ContactRule> all() {
        return database.read(sql -> sql.list("select * from contact_rule order by valid_from", StoredContactRules::rule));
    }

    private static ContactRule rule(Row row) {
        return new ContactRule(
                LocalDate.parse(row.text("valid_from")),
                LocalTime.parse(row.text("texts_from")),
                LocalTime.parse(row.text("texts_until")),
                LocalTime.parse(row.text("calls_from")),
                LocalTime.parse(row.text("calls_until")),
                row.number("texts_a_day"),
                row.number("invite_every"),
                row.text("legal_basis"));
    }
}
