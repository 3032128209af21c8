package vn.lensong.adapters.persistence.brand;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.brand.BrandKits;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.BrandKit;
import vn.lensong.domain.brand.Colour;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.brand.LowerThird;
import vn.lensong.domain.brand.Palette;

/** Brand kits in the database; draft and approval are JSON, and the files that everybody may see are rows. */
@Singleton
@SerdeImport(BrandContent.class)
@SerdeImport(Palette.class)
@SerdeImport(Colour.class)
@SerdeImport(LowerThird.class)
@SerdeImport(Logo.class)
@SerdeImport(BrandKit.Approval.class)
class StoredBrandKits implements BrandKits {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredBrandKits(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<BrandKit> find(UUID id) {
        return database.read(sql -> sql.first("select * from brand_kit where id = ?", this::kit, id));
    }

    @Override
    public Map<UUID, BrandKit> of(Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        return database
                .read(sql -> sql.list(
                        "select * from brand_kit where organisation_id in (" + Sql.marks(organisations.size()) + ")",
                        this::kit,
                        organisations.toArray()))
                .stream()
                .collect(Collectors.toMap(BrandKit::organisationId, Function.identity()));
    }

    @Override
    public List<BrandKit> around(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from brand_kit where " + where.around("scope") + " order by scope",
                this::kit,
                (scopes.isEmpty() ? List.of() : where.aroundValues()).toArray()));
    }

    @Override
    public boolean shows(String digest, LocalDate day) {
        return database.read(sql -> sql.count(
                        "select count(*) from brand_file where digest = ? and until_day >= ?", digest, day)
                > 0);
    }

    @Override
    public void save(BrandKit next, BrandEvent because) {
        String draft = json.write(next.draft());
        String approval = next.approval() == null ? null : json.write(next.approval());
        database.change(sql -> {
            if (next.version() == 0) {
                Conflict.refusing(
                        () -> Refusal.conflict("brand-kit.taken", Map.of()), () -> insert(sql, next, draft, approval));
            } else if (sql.update(
                            "update brand_kit set version = version + 1, draft = ?, changed_by = ?, approval = ?"
                                    + " where id = ? and version = ?",
                            draft,
                            next.changedBy(),
                            approval,
                            next.id(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            storeFiles(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    private static void insert(Sql sql, BrandKit next, String draft, @Nullable String approval) {
        sql.update(
                "insert into brand_kit (id, version, organisation_id, scope, draft, changed_by, approval)"
                        + " values (?, 1, ?, ?, ?, ?, ?)",
                next.id(),
                next.organisationId(),
                next.scope().path(),
                draft,
                next.changedBy(),
                approval);
    }

    private static void storeFiles(Sql sql, BrandKit next) {
        sql.update("delete from brand_file where kit_id = ?", next.id());
        Stream.ofNullable(next.approval())
                .flatMap(approval -> approval.content().logos().stream())
                .map(Logo::digest)
                .distinct()
                .forEach(digest -> sql.update(
                        "insert into brand_file (kit_id, digest, until_day) values (?, ?, ?)",
                        next.id(),
                        digest,
                        next.approval().until()));
    }

    private BrandKit kit(Row row) {
        String approval = row.textOrNull("approval");
        return new BrandKit(
                row.id("id"),
                row.longNumber("version"),
                row.id("organisation_id"),
                new Scope(row.text("scope")),
                json.read(row.text("draft"), BrandContent.class),
                row.id("changed_by"),
                approval == null ? null : json.read(approval, BrandKit.Approval.class));
    }
}
