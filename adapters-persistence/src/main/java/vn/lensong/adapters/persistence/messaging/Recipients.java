package vn.lensong.adapters.persistence.messaging;

import vn.lensong.adapters.persistence.Sql;

/** The row of a number that is held while what reaches it is counted. */
final class Recipients {

    private Recipients() {}

    /** Holds it until the transaction ends. */
    static void hold(Sql sql, String phone) {
        sql.update("insert into text_recipient (phone) values (?) on conflict do nothing", phone);
        sql.first("select phone from text_recipient where phone = ? for update", row -> row.text("phone"), phone);
    }
}
