package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.promotion.Invitations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;
import vn.lensong.domain.promotion.Invitee;

/** Invitations in the database. */
@Singleton
class StoredInvitations implements Invitations {

    /** To be selected beside an invitation's row {@code i}. */
    static final String NUMBER = Numbers.beside("i.phone", "phone");

    private final Database database;
    private final Journal journal;
    private final Numbers numbers;

    StoredInvitations(Database database, Journal journal, Numbers numbers) {
        this.database = database;
        this.journal = journal;
        this.numbers = numbers;
    }

    @Override
    public Optional<Invitation> find(UUID id) {
        return database.read(
                sql -> sql.first("select i.*" + NUMBER + " from invitation i where i.id = ?", this::invitation, id));
    }

    @Override
    public void save(Invitation next, InvitationEvent because) {
        Invitation.End end = next.end();
        database.change(sql -> {
            String phone = next.invitee().phone();
            String number = phone == null ? null : numbers.keep(sql, Numbers.Kind.PHONE, phone);
            String key = number == null ? next.inviteeKey() : PhoneKeys.kept(next.inviteeKey(), number);
            if (next.version() == 0) {
                Conflict.refusing(
                        () -> Refusal.conflict("invitation.invited-already", Map.of()),
                        () -> sql.update(
                                """
                                insert into invitation (id, version, programme_id, scope, inviter_id, invitee_key,
                                    person_key, phone, name, prepared_by, prepared_at)
                                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                next.id(),
                                next.programmeId(),
                                next.scope().path(),
                                next.inviterId(),
                                key,
                                next.invitee().personKey(),
                                number,
                                next.invitee().name(),
                                next.preparedBy(),
                                next.preparedAt()));
            } else if (sql.update(
                            "update invitation set version = version + 1, invitee_key = ?, channel = ?, sent_at = ?,"
                                    + " told = ?, end_reason = ?, ended_at = ? where id = ? and version = ?",
                            key,
                            next.channel(),
                            next.sentAt(),
                            next.told(),
                            end == null ? null : end.reason(),
                            end == null ? null : end.at(),
                            next.id(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    /** Of a row that was read with {@link #NUMBER}. */
    Invitation invitation(Row row) {
        return new Invitation(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                new Scope(row.text("scope")),
                row.id("inviter_id"),
                new Invitee(row.textOrNull("person_key"), numbers.openedOrNull(row, "phone"), row.text("name")),
                row.id("prepared_by"),
                row.instant("prepared_at"),
                channel(row),
                row.instantOrNull("sent_at"),
                row.textOrNull("told") == null ? null : row.constant("told", Invitation.Outcome.class),
                end(row));
    }

    static Invitation.@Nullable Channel channel(Row row) {
        return row.textOrNull("channel") == null ? null : row.constant("channel", Invitation.Channel.class);
    }

    static Invitation.@Nullable End end(Row row) {
        Instant at = row.instantOrNull("ended_at");
        return at == null ? null : new Invitation.End(row.constant("end_reason", Invitation.End.Reason.class), at);
    }
}
