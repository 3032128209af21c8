package vn.lensong.adapters.persistence.partner;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.partner.PartnerClients;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.ClientSecret;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.PartnerClientEvent;

/** Partners' clients in the database. */
@Singleton
class StoredPartnerClients implements PartnerClients {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredPartnerClients(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<PartnerClient> find(UUID id) {
        return database.read(sql -> sql.first("select * from partner_client where id = ?", this::client, id));
    }

    @Override
    public List<PartnerClient> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        String newest = "select * from partner_client where " + where.inside("scope")
                + " order by made_at desc, id limit 200";
        return database.read(sql -> sql.list(newest, this::client, where.values().toArray()));
    }

    @Override
    public void save(PartnerClient next, PartnerClientEvent because) {
        database.change(sql -> {
            if (next.version() == 0) {
                Conflict.refusing(
                        Refusal::stale,
                        () -> sql.update(
                                """
                                insert into partner_client (id, version, organisation_id, scope, name, scopes, sandbox, secrets,
                                    made_at, revoked_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                next.id(),
                                next.organisationId(),
                                next.scope().path(),
                                next.name(),
                                json.write(next.scopes()),
                                next.sandbox(),
                                json.write(next.secrets()),
                                next.madeAt(),
                                next.revokedAt()));
            } else if (sql.update(
                            "update partner_client set version = version + 1, name = ?, scopes = ?, secrets = ?,"
                                    + " revoked_at = ? where id = ? and version = ?",
                            next.name(),
                            json.write(next.scopes()),
                            json.write(next.secrets()),
                            next.revokedAt(),
                            next.id(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void note(PartnerClientEvent event) {
        database.change(sql -> journal.append(sql, List.of(event)));
    }

    private PartnerClient client(Row row) {
        return new PartnerClient(
                row.id("id"),
                row.longNumber("version"),
                row.id("organisation_id"),
                new Scope(row.text("scope")),
                row.text("name"),
                Set.of(json.read(row.text("scopes"), ClientScope[].class)),
                row.flag("sandbox"),
                Arrays.asList(json.read(row.text("secrets"), ClientSecret[].class)),
                row.instant("made_at"),
                row.instantOrNull("revoked_at"));
    }
}
