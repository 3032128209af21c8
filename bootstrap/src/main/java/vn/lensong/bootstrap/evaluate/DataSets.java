package vn.lensong.bootstrap.evaluate;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data sets in a folder: each a folder of its own with the lines of {@code data.jsonl}. */
final class DataSets {

    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final Path folder;

    DataSets(Path folder) {
        this.folder = folder;
    }

    /** The lines of a set, none when it is missing. */
    List<Line> lines(String set) {
        Path file = folder.resolve(set).resolve("data.jsonl");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<Line> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    lines.add(new Line(JSON.readValue(line, JsonNode.class)));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** One JSON object. */
    record Line(JsonNode json) {

        /** The text of a field, empty when it has none. */
        String text(String field) {
            JsonNode value = json.get(field);
            return value != null && value.isString() ? value.getStringValue() : "";
        }

        boolean isOne(String field) {
            JsonNode value = json.get(field);
            return value != null && value.isNumber() && value.getIntValue() == 1;
        }

        boolean has(String field) {
            return json.get(field) != null;
        }

        /** The texts of a list. */
        List<String> texts(String field) {
            List<String> texts = new ArrayList<>();
            for (JsonNode value : values(json.get(field))) {
                if (value.isString()) {
                    texts.add(value.getStringValue());
                }
            }
            return texts;
        }

        /** The objects of a list. */
        List<Line> objects(String field) {
            List<Line> objects = new ArrayList<>();
            values(json.get(field)).forEach(value -> objects.add(new Line(value)));
            return objects;
        }

        int number(String field) {
            JsonNode value = json.get(field);
            return value != null && value.isNumber() ? value.getIntValue() : -1;
        }

        private static Iterable<JsonNode> values(@Nullable JsonNode list) {
            return list == null || !list.isArray() ? List.of() : list.values();
        }
    }
}
