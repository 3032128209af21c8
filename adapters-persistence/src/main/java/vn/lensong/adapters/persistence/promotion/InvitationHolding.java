package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.promotion.Invitee;

/**
 * Invitations of a person. That the person does not want to be invited has to be heeded for ever, so it stays: as a
 * keyed hash of what the person would be invited by.
 */
@Singleton
class InvitationHolding implements PersonalHolding {

    private final Numbers numbers;
    private final SilentKeys silent;
    private final Clock clock;

    InvitationHolding(Numbers numbers, SilentKeys silent, Clock clock) {
        this.numbers = numbers;
        this.silent = silent;
        this.clock = clock;
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        trace(sql, traces, "person_key", traces.keys());
        trace(sql, traces, "phone", traces.numbers());
    }

    private static void trace(Sql sql, Traces traces, String column, Iterable<String> values) {
        List<String> all = new ArrayList<>();
        values.forEach(all::add);
        In.list(
                        sql,
                        "select id, programme_id from invitation where " + column + " in (?) and "
                                + traces.scopes().inside("scope"),
                        row -> new UUID[] {row.id("id"), row.id("programme_id")},
                        all,
                        traces.scopes().values().toArray())
                .forEach(found -> {
                    traces.add(Kind.INVITATION, found[0]);
                    traces.programmes().add(found[1]);
                });
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        return In.list(
                sql,
                "select * from invitation where id in (?)",
                row -> new Held(
                        "invitation", row.id("id"), row.instant("prepared_at"), Map.of("name", row.text("name"))),
                traces.of(Kind.INVITATION));
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        int count = 0;
        for (UUID id : traces.of(Kind.INVITATION)) {
            count += sql.update(
                    """
                    update invitation set version = version + 1, invitee_key = ?, person_key = null, phone = null, name = ?,
                        end_reason = case when ended_at is null and sent_at is null then 'WITHDRAWN' else end_reason end,
                        ended_at = case when ended_at is null and sent_at is null then ? else ended_at end
                    where id = ?
                    """,
                    "erased:" + id,
                    Traces.ERASED,
                    clock.instant(),
                    id);
        }
        traces.keys().stream().map(Invitee::personKey).forEach(key -> silence(sql, key, silent.of(key)));
        for (String phone : traces.phones()) {
            String number = numbers.find(sql, Numbers.Kind.PHONE, phone);
            if (number != null) {
                silence(sql, Invitee.phoneKey(number), silent.of(Invitee.phoneKey(phone)));
            }
        }
        return Map.of("invitation", count);
    }

    /** Twice the same wish is one wish. */
    private static void silence(Sql sql, String about, String silent) {
        sql.update("delete from opt_out where about = ? and exists (select 1 from opt_out o where o.about = ?)", about, silent);
        sql.update("update opt_out set about = ? where about = ?", silent, about);
        sql.update("update opt_out_lifted set about = ? where about = ?", silent, about);
    }
}
