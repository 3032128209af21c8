package vn.lensong.adapters.persistence.listening;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.JourneyStage;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.Sentiment;
import vn.lensong.domain.listening.Topic;

/** Mentions as rows; topics are names between commas, one at either end, so that SQL can look for {@code ,DELAY,}. */
@Singleton
@SerdeImport(Mention.Correction.class)
@SerdeImport(Reading.class)
class MentionRows {

    private final Json json;

    MentionRows(Json json) {
        this.json = json;
    }

    static String topics(Set<Topic> topics) {
        return topics.isEmpty()
                ? ""
                : new TreeSet<>(topics).stream().map(Topic::name).collect(Collectors.joining(",", ",", ","));
    }

    static Set<Topic> topics(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(Topic::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static @Nullable JourneyStage stage(Row row) {
        String stage = row.textOrNull("stage");
        return stage == null ? null : JourneyStage.valueOf(stage);
    }

    @Nullable String correction(Mention mention) {
        return mention.correction() == null ? null : json.write(mention.correction());
    }

    Mention mention(Row row) {
        String corrected = row.textOrNull("corrected");
        Double confidence = row.fractionOrNull("confidence");
        return new Mention(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("source", Mention.Source.class),
                row.idOrNull("programme_id"),
                row.idOrNull("item_id"),
                row.idOrNull("feed_id"),
                row.text("natural_key"),
                row.text("url"),
                row.text("words"),
                row.numberOrNull("reach"),
                row.instant("said_at"),
                row.instant("collected_at"),
                new Reading(
                        topics(row.text("topics")),
                        stage(row),
                        row.constant("sentiment", Sentiment.class),
                        confidence == null ? 0 : confidence),
                corrected == null ? null : json.read(corrected, Mention.Correction.class));
    }
}
