package vn.lensong.adapters.persistence.brand;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.brand.BrandRules;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.BrandRule;

/** The rules of logos in the database. */
@Singleton
@SerdeImport(BrandRule.Place.class)
class StoredBrandRules implements BrandRules {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredBrandRules(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<BrandRule> find(UUID id) {
        return database.read(sql -> sql.first("select * from brand_rule where id = ?", this::rule, id));
    }

    @Override
    public List<BrandRule> around(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from brand_rule where " + where.around("scope") + " order by scope, made_at, id",
                this::rule,
                (scopes.isEmpty() ? List.of() : where.aroundValues()).toArray()));
    }

    @Override
    public void save(BrandRule next, BrandEvent because) {
        String places = json.write(next.places().toArray(BrandRule.Place[]::new));
        database.change(sql -> {
            if (next.version() == 0) {
                Conflict.refusing(
                        () -> Refusal.conflict("brand-rule.taken", Map.of()),
                        () -> sql.update(
                                "insert into brand_rule (id, version, scope, product, script_id, places, made_at,"
                                        + " rule_key) values (?, 1, ?, ?, ?, ?, ?, ?)",
                                next.id(),
                                next.scope().path(),
                                next.product(),
                                next.scriptId(),
                                places,
                                because.at(),
                                next.scope() + " " + next.product() + " " + next.scriptId()));
            } else if (sql.update(
                            "update brand_rule set version = version + 1, places = ? where id = ? and version = ?",
                            places,
                            next.id(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    private BrandRule rule(Row row) {
        String product = row.textOrNull("product");
        return new BrandRule(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                product == null ? null : Product.valueOf(product),
                row.idOrNull("script_id"),
                Arrays.asList(json.read(row.text("places"), BrandRule.Place[].class)));
    }
}
