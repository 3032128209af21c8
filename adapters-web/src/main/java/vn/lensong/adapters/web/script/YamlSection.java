package vn.lensong.adapters.web.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.lensong.adapters.web.Fields;
import vn.lensong.domain.Refusal;

/** A mapping in a YAML file, read key by key; whatever is wrong is noted with its place and reading goes on. */
public final class YamlSection {

    private final MappingNode node;
    private final String path;
    private final List<YamlProblem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    private YamlSection(MappingNode node, String path, List<YamlProblem> problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
        for (NodeTuple tuple : node.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "";
            if (values.put(key, tuple.getValueNode()) != null) {
                note(tuple.getKeyNode(), named(key), "yaml.key-twice", Map.of("key", key));
            }
        }
    }

    /** Null, and a problem noted, when the node is not a mapping. */
    public static @Nullable YamlSection of(Node node, String path, List<YamlProblem> problems) {
        if (node instanceof MappingNode mapping) {
            return new YamlSection(mapping, path, problems);
        }
        problems.add(problem(node, path, "yaml.mapping", Map.of()));
        return null;
    }

    /** Where it begins, counted from 1. */
    public int line() {
        return node.getStartMark().orElseThrow().getLine() + 1;
    }

    public String required(String key) {
        String text = text(key);
        if (text.isBlank()) {
            note(values.getOrDefault(key, node), named(key), "field.missing", Map.of("field", key));
        }
        return text;
    }

    /** Empty when there is none. */
    public String text(String key) {
        Node value = value(key);
        if (value == null || value instanceof ScalarNode scalar && isNull(scalar)) {
            return "";
        }
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        note(value, named(key), "yaml.text", Map.of());
        return "";
    }

    public @Nullable Integer number(String key) {
        String text = text(key);
        if (text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            note(at(key), named(key), "yaml.number", Map.of("value", text));
            return null;
        }
    }

    int number(String key, int otherwise) {
        Integer number = number(key);
        return number == null ? otherwise : number;
    }

    public boolean flag(String key, boolean otherwise) {
        String text = text(key).strip().toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> otherwise;
            case "true" -> true;
            case "false" -> false;
            default -> {
                note(at(key), named(key), "yaml.flag", Map.of("value", text));
                yield otherwise;
            }
        };
    }

    @Nullable LocalDate date(String key) {
        String text = text(key);
        try {
            return Fields.optionalDay(key, text);
        } catch (Refusal e) {
            note(at(key), named(key), "yaml.date", Map.of("value", text));
            return null;
        }
    }

    /** The choice, or the other one when there is none or it is not among them. */
    public <E extends Enum<E>> E choice(String key, Class<E> of, E otherwise) {
        String text = text(key).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(of.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    note(
                            at(key),
                            named(key),
                            "field.bad-choice",
                            Map.of("field", key, "choices", Arrays.toString(of.getEnumConstants())));
                    return otherwise;
                });
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node one : nodes(key)) {
            if (one instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                note(one, named(key), "yaml.text", Map.of());
            }
        }
        return texts;
    }

    /** The mapping under a key, null when there is none. */
    public @Nullable YamlSection section(String key) {
        Node value = value(key);
        return value == null ? null : of(value, named(key), problems);
    }

    /** What each mapping in a list makes; those that make nothing are left out. */
    public <T> List<T> each(String key, BiFunction<YamlSection, Integer, @Nullable T> read) {
        List<T> made = new ArrayList<>();
        int no = 0;
        for (Node one : nodes(key)) {
            no++;
            YamlSection section = of(one, named(key) + "[" + no + "]", problems);
            T value = section == null ? null : section.made(read, no);
            if (value != null) {
                made.add(value);
            }
        }
        return made;
    }

    /** What the rules of the domain say to it, noted at the line of the field they name. */
    public <T> @Nullable T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (Refusal refusal) {
            String named = refusal.problems().isEmpty() ? "" : refusal.problems().getFirst().field();
            String key = named.substring(named.lastIndexOf('.') + 1);
            note(at(key), named(key), refusal.code(), refusal.details());
            return null;
        }
    }

    /** Whether there is anything under a key. */
    public boolean has(String key) {
        return value(key) != null;
    }

    /** Notes every key that nobody asked for: most are slips of the pen. */
    public void done() {
        values.forEach((key, value) -> {
            if (!asked.contains(key)) {
                note(value, named(key), "yaml.unknown-key", Map.of("key", key));
            }
        });
    }

    private <T> @Nullable T made(BiFunction<YamlSection, Integer, @Nullable T> read, int no) {
        int before = problems.size();
        T value = read.apply(this, no);
        done();
        return problems.size() == before ? value : null;
    }

    private List<Node> nodes(String key) {
        Node value = value(key);
        if (value == null || value instanceof ScalarNode scalar && isNull(scalar)) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        note(value, named(key), "yaml.list", Map.of());
        return List.of();
    }

    private @Nullable Node value(String key) {
        asked.add(key);
        return values.get(key);
    }

    private Node at(String key) {
        return values.getOrDefault(key, node);
    }

    private String named(String key) {
        return path.isEmpty() ? key : key.isEmpty() ? path : path + "." + key;
    }

    private void note(Node place, String field, String code, Map<String, Object> details) {
        problems.add(problem(place, field, code, details));
    }

    private static YamlProblem problem(Node place, String field, String code, Map<String, Object> details) {
        Mark mark = place.getStartMark().orElseThrow();
        return new YamlProblem(mark.getLine() + 1, mark.getColumn() + 1, field, code, details);
    }

    private static boolean isNull(ScalarNode scalar) {
        return scalar.getTag().equals(org.snakeyaml.engine.v2.nodes.Tag.NULL);
    }
}
