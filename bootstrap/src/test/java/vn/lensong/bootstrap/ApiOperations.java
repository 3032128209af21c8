package vn.lensong.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every operation of the API as its own description has it, with a body that is meant well. */
final class ApiOperations {

    private final Map<String, Object> description;

    ApiOperations() {
        try (InputStream in = Objects.requireNonNull(
                ApiOperations.class.getResourceAsStream("/META-INF/swagger/openapi.yml"))) {
            description = map(new Load(LoadSettings.builder().build()).loadFromInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One operation.
     *
     * @param queries the names of its query parameters
     * @param type the content type it takes; JSON where it takes nothing
     * @param body what it takes as JSON, null when it takes none
     */
    record Operation(
            String method, String path, List<String> queries, String type, @Nullable Map<String, Object> body) {}

    /**
     * All of them.
     *
     * @param known values for fields by their name, null for any
     */
    List<Operation> all(UnaryOperator<@Nullable Object> known) {
        List<Operation> operations = new ArrayList<>();
        map(description.get("paths")).forEach((path, methods) -> map(methods).forEach((method, operation) -> {
            Map<String, Object> details = map(operation);
            List<String> queries = list(details.get("parameters")).stream()
                    .map(ApiOperations::map)
                    .filter(parameter -> "query".equals(parameter.get("in")))
                    .map(parameter -> String.valueOf(parameter.get("name")))
                    .toList();
            operations.add(new Operation(
                    method.toUpperCase(java.util.Locale.ROOT), path, queries, type(details), body(details, known)));
        }));
        return operations;
    }

    private static String type(Map<String, Object> operation) {
        return map(map(operation.get("requestBody")).get("content")).keySet().stream()
                .findFirst()
                .orElse("application/json");
    }

    private @Nullable Map<String, Object> body(Map<String, Object> operation, UnaryOperator<@Nullable Object> known) {
        Map<String, Object> json = map(map(map(operation.get("requestBody")).get("content")).get("application/json"));
        return json.isEmpty() ? null : map(value("", map(json.get("schema")), known));
    }

    private @Nullable Object value(String name, Map<String, Object> schema, UnaryOperator<@Nullable Object> known) {
        if (schema.get("$ref") instanceof String reference) {
            String type = reference.substring(reference.lastIndexOf('/') + 1);
            return value(name, map(map(map(description.get("components")).get("schemas")).get(type)), known);
        }
        Object given = known.apply(name);
        if (given != null) {
            return given;
        }
        if (schema.get("enum") instanceof List<?> choices) {
            return choices.getFirst();
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            Map<String, Object> object = new LinkedHashMap<>();
            map(properties).forEach((field, of) -> object.put(field, value(field, map(of), known)));
            return object;
        }
        String type = String.valueOf(schema.get("type"));
        if (type.contains("array")) {
            List<@Nullable Object> items = new ArrayList<>();
            items.add(value(name, map(schema.get("items")), known));
            return items;
        }
        if (type.contains("integer") || type.contains("number")) {
            return 60;
        }
        return type.contains("boolean") ? true : "x";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
