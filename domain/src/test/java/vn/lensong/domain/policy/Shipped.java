package vn.lensong.domain.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters that the product ships, as a table; and golden tables beside the tests. */
public final class Shipped {

    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": (?:\"([^\"]*)\"|\\[([^]]*)]|([^,}\"]+))");

    private Shipped() {}

    /** As it is shipped: the rural poverty line of 2027 is pending. */
    public static PolicyTable table() {
        Map<String, List<PolicyRow>> rows = new LinkedHashMap<>();
        Map<String, Unit> units = new HashMap<>();
        long number = 0;
        for (String line : lines("/policy/parameters.json")) {
            Map<String, String> fields = fields(line);
            if (fields.isEmpty()) {
                continue;
            }
            number++;
            units.put(fields.get("key"), Unit.valueOf(fields.get("unit")));
            rows.computeIfAbsent(fields.get("key"), key -> new ArrayList<>())
                    .add(new PolicyRow(
                            new UUID(0x7000, number),
                            fields.get("value"),
                            LocalDate.parse(fields.get("validFrom")),
                            fields.containsKey("validTo") ? LocalDate.parse(fields.get("validTo")) : null,
                            fields.get("legalBasis"),
                            fields.get("source"),
                            fields.get("evidence"),
                            PolicyRow.Status.valueOf(fields.get("status")),
                            null));
        }
        return new PolicyTable(rows.entrySet().stream()
                .map(entry -> new PolicyParameter(entry.getKey(), 1, units.get(entry.getKey()), entry.getValue()))
                .toList());
    }

    /** After somebody has confirmed the rural poverty line of 2027. */
    public static PolicyTable confirmed() {
        return new PolicyTable(table().parameters().stream()
                .map(parameter -> parameter.key().equals(Keys.RURAL_LINE) ? confirmed(parameter) : parameter)
                .toList());
    }

    private static PolicyParameter confirmed(PolicyParameter parameter) {
        PolicyRow.Confirmation by = new PolicyRow.Confirmation(
                new UUID(0x7000, 0), "Nguyễn Thị Thử", Instant.parse("2026-12-10T02:00:00Z"), "đã xem công báo");
        return parameter.confirmed(parameter.rows().getLast().id(), by);
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            String list = field.group(3);
            fields.put(
                    field.group(1),
                    field.group(2) != null
                            ? field.group(2)
                            : list != null ? list.replace(", ", " ") : field.group(4).strip());
        }
        return fields;
    }

    /** The rows of a golden table, without its head. */
    static List<List<String>> golden(String file) {
        return lines("/policy/" + file).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
