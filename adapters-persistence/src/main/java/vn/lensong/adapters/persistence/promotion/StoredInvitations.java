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
import vn.lensong.application.promotion.Invitations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;
import vn.lensong.domain.promotion.Invitee;

/** Invitations in the database. */
@Singleton
class StoredInvitations implements Invitations {

    private final Database database;
    private final Journal journal;

    StoredInvitations(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Invitation> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from invitation where id = ?", StoredInvitations::invitation, id));
    }

    @Override
    public void save(Invitation next, InvitationEvent because) {
        Invitation.End end = next.end();
        database.change(sql -> {
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
                                next.inviteeKey(),
                                next.invitee().personKey(),
                                next.invitee().phone(),
                                next.invitee().name(),
                                next.preparedBy(),
                                next.preparedAt()));
            } else if (sql.update(
                            "update invitation set version = version + 1, invitee_key = ?, channel = ?, sent_at = ?,"
                                    + " told = ?, end_reason = ?, ended_at = ? where id = ? and version = ?",
                            next.inviteeKey(),
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

    static Invitation invitation(Row row) {
        return new Invitation(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                new Scope(row.text("scope")),
                row.id("inviter_id"),
                new Invitee(row.textOrNull("person_key"), row.textOrNull("phone"), row.text("name")),
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
