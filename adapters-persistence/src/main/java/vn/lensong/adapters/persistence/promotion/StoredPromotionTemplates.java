package vn.lensong.adapters.persistence.promotion;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.promotion.PromotionTemplates;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.PromotionLine;
import vn.lensong.domain.promotion.PromotionTemplate;
import vn.lensong.domain.promotion.PromotionTemplateEvent;

/** Promotion templates in the database: a row a version. */
@Singleton
class StoredPromotionTemplates implements PromotionTemplates {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredPromotionTemplates(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<PromotionTemplate> nearest(Scope scope) {
        List<Scope> around = Stream.iterate(scope.path(), path -> path.contains("/"), StoredPromotionTemplates::above)
                .map(Scope::new)
                .toList();
        return of(Stream.concat(around.stream(), Stream.of(Scope.NATION)).toList()).stream()
                .max(Comparator.comparingInt(template -> template.scope().depth()));
    }

    @Override
    public List<PromotionTemplate> of(List<Scope> scopes) {
        if (scopes.isEmpty()) {
            return List.of();
        }
        return database.read(sql -> sql.list(
                "select * from promotion_template t where scope in (" + Sql.marks(scopes.size()) + ")"
                        + " and version = (select max(version) from promotion_template n where n.scope = t.scope)"
                        + " order by scope",
                this::template,
                scopes.stream().map(Scope::path).toArray()));
    }

    @Override
    public void save(UUID id, PromotionTemplate template, PromotionTemplateEvent.Saved because) {
        database.change(sql -> {
            Conflict.refusing(
                    Refusal::stale,
                    () -> sql.update(
                            "insert into promotion_template (id, scope, version, lines, saved_by, saved_at)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            id,
                            template.scope().path(),
                            template.version(),
                            json.write(template.lines().toArray(PromotionLine[]::new)),
                            because.by(),
                            because.at()));
            journal.append(sql, List.of(because));
        });
    }

    private PromotionTemplate template(Row row) {
        return new PromotionTemplate(
                new Scope(row.text("scope")),
                row.number("version"),
                List.of(json.read(row.text("lines"), PromotionLine[].class)));
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
