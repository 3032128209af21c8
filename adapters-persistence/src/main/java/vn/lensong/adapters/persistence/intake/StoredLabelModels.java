package vn.lensong.adapters.persistence.intake;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.intake.LabelModels;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelFigures;

/** Learnt models in the database, so that all nodes use the same. */
@Singleton
class StoredLabelModels implements LabelModels {

    private final Database database;
    private final Json json;

    StoredLabelModels(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Stored> all() {
        return database.read(sql -> sql.list("select * from label_model order by label", this::stored));
    }

    @Override
    public Map<Label, Instant> learntAt() {
        return all(database.read(sql -> sql.list(
                "select label, learnt_at from label_model",
                row -> Map.entry(row.constant("label", Label.class), row.instant("learnt_at")))));
    }

    @Override
    public void put(Stored model) {
        database.change(sql -> {
            sql.update("delete from label_model where label = ?", model.label());
            sql.update(
                    """
                    insert into label_model (label, learnt_at, examples, by_rules, by_model, learnt)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    model.label(),
                    model.learntAt(),
                    model.examples(),
                    json.write(model.byRules()),
                    json.write(model.byModel()),
                    model.learnt());
        });
    }

    @Override
    public void remove(Label label) {
        database.change(sql -> sql.update("delete from label_model where label = ?", label));
    }

    private static Map<Label, Instant> all(List<Map.Entry<Label, Instant>> entries) {
        return entries.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stored stored(Row row) {
        return new Stored(
                row.constant("label", Label.class),
                row.instant("learnt_at"),
                row.number("examples"),
                json.read(row.text("by_rules"), LabelFigures.class),
                json.read(row.text("by_model"), LabelFigures.class),
                row.text("learnt"));
    }
}
