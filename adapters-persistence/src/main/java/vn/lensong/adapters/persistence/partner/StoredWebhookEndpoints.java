package vn.lensong.adapters.persistence.partner;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.platform.Seal;
import vn.lensong.application.partner.WebhookEndpoints;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.SigningSecret;
import vn.lensong.domain.partner.SinkMapping;
import vn.lensong.domain.partner.WebhookAddress;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.partner.WebhookType;

/** Endpoints in the database, their secrets sealed under the installation's. */
@Singleton
class StoredWebhookEndpoints implements WebhookEndpoints {

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final Seal seal;

    StoredWebhookEndpoints(Database database, Journal journal, Json json, Seal seal) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.seal = seal;
    }

    @Override
    public Optional<WebhookEndpoint> find(UUID id) {
        return database.read(sql -> sql.first("select * from webhook_endpoint where id = ?", this::endpoint, id));
    }

    @Override
    public List<WebhookEndpoint> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        String newest = "select * from webhook_endpoint where " + where.inside("scope")
                + " order by made_at desc, id limit 200";
        return database.read(sql -> sql.list(newest, this::endpoint, where.values().toArray()));
    }

    @Override
    public List<WebhookEndpoint> wanting(WebhookType type, Scope scope) {
        List<String> around = around(scope);
        String all = "select e.* from webhook_endpoint e join partner_client c on c.id = e.client_id"
                + " where c.revoked_at is null and not c.sandbox and e.scope in (" + Sql.marks(around.size()) + ") order by e.id";
        return database.read(sql -> sql.list(all, this::endpoint, around.toArray())).stream()
                .filter(endpoint -> endpoint.types().contains(type))
                .toList();
    }

    /** The scope itself and all above it. */
    private static List<String> around(Scope scope) {
        List<String> around = new ArrayList<>();
        String path = scope.path();
        while (path != null) {
            around.add(path);
            path = above(path);
        }
        return around;
    }

    private static @Nullable String above(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? null : path.substring(0, end);
    }

    @Override
    public void save(WebhookEndpoint next, WebhookEndpointEvent because) {
        String secrets = seal.seal(json.write(next.secrets()), purpose(next.id()));
        database.change(sql -> {
            if (next.version() == 0) {
                Conflict.refusing(
                        Refusal::stale,
                        () -> sql.update(
                                """
                                insert into webhook_endpoint (id, version, client_id, scope, url, types, mapping, secrets,
                                    pause, made_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
                                """,
                                next.id(),
                                next.clientId(),
                                next.scope().path(),
                                next.address().url(),
                                json.write(next.types()),
                                mapping(next),
                                secrets,
                                next.pause(),
                                next.madeAt()));
            } else if (sql.update(
                            "update webhook_endpoint set version = version + 1, url = ?, types = ?, mapping = ?,"
                                    + " secrets = ?, pause = ? where id = ? and version = ?",
                            next.address().url(),
                            json.write(next.types()),
                            mapping(next),
                            secrets,
                            next.pause(),
                            next.id(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    private WebhookEndpoint endpoint(Row row) {
        UUID id = row.id("id");
        String secrets = seal.open(row.text("secrets"), purpose(id))
                .orElseThrow(() -> new IllegalStateException(
                        "webhook_endpoint: sealed under another secret (expected: the LENSONG_SIGNING_SECRET of before)"));
        String mapping = row.textOrNull("mapping");
        String pause = row.textOrNull("pause");
        return new WebhookEndpoint(
                id,
                row.longNumber("version"),
                row.id("client_id"),
                new Scope(row.text("scope")),
                new WebhookAddress(row.text("url")),
                Set.of(json.read(row.text("types"), WebhookType[].class)),
                mapping == null ? null : json.read(mapping, SinkMapping.class),
                Arrays.asList(json.read(secrets, SigningSecret[].class)),
                pause == null ? null : WebhookEndpoint.Pause.valueOf(pause),
                row.instant("made_at"));
    }

    private @Nullable String mapping(WebhookEndpoint endpoint) {
        return endpoint.mapping() == null ? null : json.write(endpoint.mapping());
    }

    private static String purpose(UUID id) {
        return "webhook endpoint " + id;
    }
}
