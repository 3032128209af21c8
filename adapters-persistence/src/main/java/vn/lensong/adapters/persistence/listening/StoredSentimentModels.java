package vn.lensong.adapters.persistence.listening;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.application.listening.SentimentModels;
import vn.lensong.domain.intake.LabelFigures;
import vn.lensong.domain.listening.Sentiment;

/** What was learnt about how people feel, in the database. */
@Singleton
class StoredSentimentModels implements SentimentModels {

    private final Database database;
    private final Json json;

    StoredSentimentModels(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Stored> all() {
        return database.read(sql -> sql.list("select * from sentiment_model order by sentiment", this::stored));
    }

    @Override
    public Map<Sentiment, Instant> learntAt() {
        return database
                .read(sql -> sql.list(
                        "select sentiment, learnt_at from sentiment_model",
                        row -> Map.entry(row.constant("sentiment", Sentiment.class), row.instant("learnt_at"))))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void put(Stored model) {
        database.change(sql -> {
            sql.update("delete from sentiment_model where sentiment = ?", model.sentiment());
            sql.update(
                    "insert into sentiment_model (sentiment, learnt_at, examples, by_rules, by_model, learnt)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    model.sentiment(),
                    model.learntAt(),
                    model.examples(),
                    json.write(model.byRules()),
                    json.write(model.byModel()),
                    model.learnt());
        });
    }

    @Override
    public void remove(Sentiment sentiment) {
        database.change(sql -> sql.update("delete from sentiment_model where sentiment = ?", sentiment));
    }

    private Stored stored(Row row) {
        return new Stored(
                row.constant("sentiment", Sentiment.class),
                row.instant("learnt_at"),
                row.number("examples"),
                json.read(row.text("by_rules"), LabelFigures.class),
                json.read(row.text("by_model"), LabelFigures.class),
                row.text("learnt"));
    }
}
